import { randomBytes } from 'node:crypto';
import type { StreamPlan } from '@/media/renditions/stream-plan';
import { segmentCount } from '@/media/timeline/timeline';
import { runEncode } from '@/modules/encoding/run-encode';
import { AppError } from '@/shared/errors';

const LONGEST_MS = 60_000;

/**
 * Has the first, the middle and the last segment of the lowest rung, of the original and of the sound made, as for a
 * viewer. Returns the sentences for those that cannot be; throws anything that is no such sentence, a hang among them.
 */
export async function encodeParts(path: string, plan: StreamPlan): Promise<string[]> {
  const place = { videoId: randomBytes(12).toString('hex'), contentHash: randomBytes(32).toString('hex') };
  const last = segmentCount(plan.timeline) - 1;
  const failures: string[] = [];
  const renditions = [plan.video[0], plan.video.find(({ kind }) => kind === 'original'), plan.audio[0]];
  for (const rendition of new Set(renditions)) {
    if (!rendition) continue;
    for (const from of new Set([0, Math.floor(last / 2), last])) {
      const late = new AppError('unavailable', `${rendition.id}/${from} took longer than a minute`);
      const stop = new AbortController();
      const timer = setTimeout(() => {
        stop.abort(late);
      }, LONGEST_MS);
      try {
        const job = { place, source: { path, facts: plan.source }, timeline: plan.timeline, from };
        const how = { to: from + 1, quality: 'draft' as const, niceness: 10, signal: stop.signal };
        for await (const _ of runEncode({ ...job, ...how, renditions: [rendition] }));
      } catch (error) {
        if (error === late || !(error instanceof AppError) || error.code === 'internal') throw error;
        failures.push(`${rendition.id}/${from}: ${error.message}`);
      } finally {
        clearTimeout(timer);
      }
    }
  }
  return failures;
}
