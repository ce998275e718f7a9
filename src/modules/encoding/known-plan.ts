import { subscribe } from '@/server/events/bus';
import { planOf, type PlannedVideo } from './plan-video';

/** A film has thousands of segments; the database is asked for its plan now and then, not for each of them. */
const maxAgeMs = 20_000;
const most = 500;
const known = new Map<string, { at: number; plan: Promise<PlannedVideo> }>();
let isListening = false;

/** As `planOf`, from memory where it was asked a moment ago. A changed catalogue is noticed at once in this process. */
export function knownPlan(videoId: string): Promise<PlannedVideo> {
  if (!isListening) {
    isListening = true;
    subscribe('catalog.changed', () => known.clear());
  }
  const now = performance.now();
  const kept = known.get(videoId);
  if (kept && now - kept.at < maxAgeMs) return kept.plan;
  const fresh = { at: now, plan: planOf(videoId) };
  known.delete(videoId);
  known.set(videoId, fresh);
  fresh.plan.catch(() => {
    if (known.get(videoId) === fresh) known.delete(videoId);
  });
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return fresh.plan;
}
