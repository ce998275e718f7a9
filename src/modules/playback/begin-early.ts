import { openSegment } from '@/modules/encoding/server';
import { startingRenditions } from '@/media/playlists/start-rung';
import type { StreamPlan } from '@/media/renditions/stream-plan';
import { segmentAt } from '@/media/timeline/timeline';
import { log } from '@/server/log';
import { AppError } from '@/shared/errors';

type Beginning = { videoId: string; viewerId: string; plan: StreamPlan; startSeconds: number };

const patienceMs = 20_000;

/**
 * Starts encoders where the viewer is about to begin, while their browser still loads the page: the first segment is
 * often there when the player asks for it. Nobody waits for this, and it may fail.
 */
export function beginEarly({ videoId, viewerId, plan, startSeconds }: Beginning): void {
  const { picture, sound } = startingRenditions(plan);
  const n = segmentAt(plan.timeline, startSeconds);
  for (const renditionId of [picture, sound]) {
    // The source itself is copied, not encoded: nothing to wait for.
    if (!renditionId || renditionId === 'original') continue;
    const signal = AbortSignal.timeout(patienceMs);
    openSegment({ videoId, renditionId, n, viewerId }, signal).catch((error: unknown) => {
      const isExpected = error instanceof AppError || signal.aborted;
      if (!isExpected) log.warn({ err: error, videoId, renditionId }, 'could not begin early');
    });
  }
}
