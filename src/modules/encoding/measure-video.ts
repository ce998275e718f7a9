import { stat } from 'node:fs/promises';
import { log } from '@/server/log';
import { AppError } from '@/shared/errors';
import { fitLadder } from './per-title';
import { planOf } from './plan-video';
import { saveMeasuredPlan } from './store-timelines';

/**
 * Fits the ladder of a video to its content, once: nothing to do when that was done. For the background worker, before
 * it makes the finals of a video; whoever wants the new ladder asks for the plan anew. Throws as `planOf`, `unavailable`
 * when it cannot be measured at the moment, and the signal's reason.
 */
export async function measureVideo(videoId: string, signal: AbortSignal): Promise<void> {
  const { plan, contentHash, sourcePath } = await planOf(videoId, signal);
  if (plan.measured) return;
  const startedAt = performance.now();
  const { size } = await stat(sourcePath).catch((cause: unknown) => {
    throw new AppError('unavailable', 'The file of this video is not where it was', { cause });
  });
  const film = { plan, path: sourcePath, sizeBytes: size };
  const fitted = await fitLadder(film, signal).catch((error: unknown) => {
    if (signal.aborted || !(error instanceof AppError) || error.code !== 'invalid') throw error;
    // A damaged stretch: the fixed ladder is good enough, and trying again would find the same.
    log.warn({ err: error, videoId }, 'the ladder of a video could not be measured');
    return { ...plan, measured: { atSeconds: [], dropped: [] } };
  });
  if (!(await saveMeasuredPlan(videoId, contentHash, fitted))) return;
  const rungs = fitted.video.map(({ id, averageKbps }) => `${id} ${String(averageKbps)}`);
  log.info({ videoId, tookMs: Math.round(performance.now() - startedAt), rungs }, 'a ladder was measured');
}
