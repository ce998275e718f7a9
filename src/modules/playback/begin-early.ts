import { isReadyAt, openSegment, readyStretches } from '@/modules/encoding/server';
import { startingRenditions } from '@/media/playlists/start-rung';
import type { StreamPlan } from '@/media/renditions/stream-plan';
import { segmentAt } from '@/media/timeline/timeline';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { AppError } from '@/shared/errors';

type Place = { videoId: string; plan: StreamPlan; startSeconds: number };

/** What most players ask for first; null where that is for the player to choose, or where there is none. */
export type Beginning = { picture: string | null; sound: string | null; n: number };

/**
 * The source itself where it can be copied, which costs next to nothing should the line turn out to be too slow for it.
 * Else players choose what fits their line among what is ready; where nothing is, they begin with what is made fastest.
 */
export async function beginningOf({ videoId, plan, startSeconds }: Place): Promise<Beginning> {
  const { picture, sound } = startingRenditions(plan);
  const ready = await readyStretches(videoId);
  const n = segmentAt(plan.timeline, startSeconds);
  const original = plan.video.find(({ kind }) => kind === 'original')?.id ?? null;
  return { picture: isReadyAt(ready, startSeconds) ? original : picture, sound, n };
}

const patienceMs = 20_000;

/**
 * Starts encoders where the viewer is about to begin, while their browser still loads the page: the first segment is
 * often there when the player asks for it. Nobody waits for this, and it may fail. Where media come from another machine,
 * nothing made on this one would be asked for.
 */
export function beginEarly(
  { picture, sound, n }: Beginning,
  who: { videoId: string; viewerId: string },
): void {
  if (env().MEDIA_URL !== undefined) return;
  for (const renditionId of [picture, sound]) {
    if (!renditionId) continue;
    const signal = AbortSignal.timeout(patienceMs);
    openSegment({ ...who, renditionId, n }, signal).catch((error: unknown) => {
      const isExpected = error instanceof AppError || signal.aborted;
      if (!isExpected) log.warn({ err: error, ...who, renditionId }, 'could not begin early');
    });
  }
}
