import sharp from 'sharp';
import { choosePictures, isSparse } from '@/media/trickplay/choose-pictures';
import type { TimedPicture } from '@/media/trickplay/smjpeg';
import { picturesPerSheet, placeOnSheet, sheetSize, type TrickplayLayout } from '@/media/trickplay/trickplay';
import type { PlannedVideo } from './plan-video';
import { takePictures } from './trickplay-pictures';

type Making = { planned: PlannedVideo; layout: TrickplayLayout; sheet: number; niceness: number };

/** Two choices for each place, so that the nearest is near. */
const choicesPerPlace = 2;
/** What is seen where nothing could be decoded. */
const darkness = { r: 20, g: 19, b: 18 };

/** One sheet of preview pictures as a JPEG. Always a whole one: a damaged stretch shows what is next to it. */
export async function makeSheet(making: Making, signal: AbortSignal): Promise<Buffer> {
  const { planned, layout, sheet, niceness } = making;
  const sheetSeconds = picturesPerSheet(layout) * layout.intervalSeconds;
  const wish = {
    size: layout,
    fromSeconds: sheet * sheetSeconds,
    toSeconds: (sheet + 1) * sheetSeconds + layout.intervalSeconds,
    gapSeconds: layout.intervalSeconds / choicesPerPlace,
    niceness,
  };
  let pictures = await takePictures(planned, { ...wish, isByKeyFrames: true }, signal);
  if (isSparse(layout, sheet, timesOf(pictures))) {
    const more = await takePictures(planned, { ...wish, isByKeyFrames: false }, signal);
    pictures = [...pictures, ...more].sort((a, b) => a.atSeconds - b.atSeconds);
  }
  return compose(layout, sheet, pictures);
}

const timesOf = (pictures: readonly TimedPicture[]) => pictures.map(({ atSeconds }) => atSeconds);

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
