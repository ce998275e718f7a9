import { pictureArguments, type PictureRun } from '@/media/trickplay/picture-arguments';
import { readSmjpeg, type TimedPicture } from '@/media/trickplay/smjpeg';
import { log } from '@/server/log';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { AppError } from '@/shared/errors';
import { filterSupport } from './filter-support';
import type { PlannedVideo } from './plan-video';

export type PictureWish = Omit<PictureRun, 'sourcePath' | 'facts' | 'timeline' | 'support'> & {
  niceness: number;
};

const timeoutMs = 90_000;

/** Pictures of a film with their times. None where none can be decoded: no film stops for that. */
export async function takePictures(
  { plan, sourcePath }: PlannedVideo,
  { niceness, ...wish }: PictureWish,
  signal: AbortSignal,
): Promise<TimedPicture[]> {
  const { ffmpeg } = await mediaTools();
  try {
    const source = {
      sourcePath,
      facts: plan.source,
      timeline: plan.timeline,
      support: await filterSupport(),
    };
    const args = pictureArguments({ ...source, ...wish });
    const { stdout } = await runProgram({ program: ffmpeg.path, args, timeoutMs, signal, niceness });
    return readSmjpeg(stdout);
  } catch (error) {
    if (signal.aborted || !(error instanceof AppError)) throw error;
    log.warn({ err: error, file: sourcePath, from: wish.fromSeconds }, 'pictures could not be taken');
    return [];
  }
}
