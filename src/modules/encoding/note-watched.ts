import { log } from '@/server/log';
import { setWatched } from './store-renditions';

/** Of a rendition that is being watched: often enough to know what to fill and what to give up. */
const everyMs = 20_000;
const most = 5_000;
const noted = new Map<string, number>();

/** Somebody watches segment `n`. Costs a write now and then; that it fails is no reason not to show the picture. */
export function noteWatched(videoId: string, renditionId: string, n: number, now = Date.now()): void {
  const key = `${videoId}/${renditionId}`;
  if (now - (noted.get(key) ?? 0) < everyMs) return;
  noted.delete(key);
  noted.set(key, now);
  const [oldest] = noted.keys();
  if (noted.size > most && oldest !== undefined) noted.delete(oldest);
  setWatched(videoId, renditionId, { at: new Date(now), segment: n }).catch((error: unknown) => {
    log.warn({ err: error, videoId }, 'what is watched could not be noted');
  });
}
