import sharp from 'sharp';
import { choosePictures, isSparse } from '@/media/trickplay/choose-pictures';
import { sheetArguments, type SheetRun } from '@/media/trickplay/sheet-arguments';
import { readSmjpeg, type TimedPicture } from '@/media/trickplay/smjpeg';
import { placeOnSheet, sheetSize, type TrickplayLayout } from '@/media/trickplay/trickplay';
import { log } from '@/server/log';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { AppError } from '@/shared/errors';

type Making = Omit<SheetRun, 'isByKeyFrames'> & { niceness: number };

const timeoutMs = 90_000;
/** What is seen where nothing could be decoded. */
const darkness = { r: 20, g: 19, b: 18 };

/** One sheet of preview pictures as a JPEG. Always a whole one: a damaged stretch shows what is next to it. */
export async function makeSheet(making: Making, signal: AbortSignal): Promise<Buffer> {
  const { layout, sheet } = making;
  let pictures = await takePictures({ ...making, isByKeyFrames: true }, signal);
  if (isSparse(layout, sheet, timesOf(pictures))) {
    const more = await takePictures({ ...making, isByKeyFrames: false }, signal);
    pictures = [...pictures, ...more].sort((a, b) => a.atSeconds - b.atSeconds);
  }
  return compose(layout, sheet, pictures);
}

const timesOf = (pictures: readonly TimedPicture[]) => pictures.map(({ atSeconds }) => atSeconds);

async function takePictures(
  { niceness, ...run }: SheetRun & { niceness: number },
  signal: AbortSignal,
): Promise<TimedPicture[]> {
  const { ffmpeg } = await mediaTools();
  try {
    const args = sheetArguments(run);
    const { stdout } = await runProgram({ program: ffmpeg.path, args, timeoutMs, signal, niceness });
    return readSmjpeg(stdout);
  } catch (error) {
    // No film stops for a preview picture.
    if (signal.aborted || !(error instanceof AppError)) throw error;
    log.warn({ err: error, file: run.sourcePath, sheet: run.sheet }, 'preview pictures could not be taken');
    return [];
  }
}

async function compose(
  layout: TrickplayLayout,
  sheet: number,
  pictures: readonly TimedPicture[],
): Promise<Buffer> {
  const chosen = choosePictures(layout, sheet, timesOf(pictures));
  const layers = chosen.flatMap((picture, index) => {
    const { jpeg } = pictures[picture ?? -1] ?? {};
    const { x, y } = placeOnSheet(layout, index);
    return jpeg ? [{ input: Buffer.from(jpeg), left: x, top: y }] : [];
  });
  return sharp({ create: { ...sheetSize(layout, sheet), channels: 3, background: darkness } })
    .composite(layers)
    .jpeg({ quality: 74, mozjpeg: true })
    .toBuffer();
}
