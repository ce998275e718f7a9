import { findRendition } from '@/media/renditions/stream-plan';
import { AppError } from '@/shared/errors';
import { knownPlan } from './known-plan';
import { runEncode } from './run-encode';
import { findInit } from './settle-init';

const making = new Map<string, Promise<Uint8Array>>();

/** What a decoder has to know before the first segment. Made from the beginning of the film when no segment was made yet. */
export async function initOf(videoId: string, renditionId: string): Promise<Uint8Array> {
  const key = `${videoId}/${renditionId}`;
  const made = making.get(key) ?? find(videoId, renditionId).finally(() => making.delete(key));
  making.set(key, made);
  return made;
}

async function find(videoId: string, renditionId: string): Promise<Uint8Array> {
  const { plan, contentHash, sourcePath } = await knownPlan(videoId);
  const rendition = findRendition(plan, renditionId);
  if (!rendition) throw new AppError('not_found', `There is no rendition ${renditionId}`);
  const place = { videoId, contentHash };
  const known = await findInit({ ...place, renditionId });
  if (known) return known;
  const run = runEncode({
    place,
    source: { path: sourcePath, facts: plan.source },
    timeline: plan.timeline,
    renditions: [rendition],
    from: 0,
    to: 1,
    quality: 'draft',
    niceness: 0,
    signal: new AbortController().signal,
  });
  // The first bytes of any run come after its init segment was settled.
  for await (const piece of run) if (piece.bytes.length > 0) break;
  const init = await findInit({ ...place, renditionId });
  if (!init) throw new AppError('unavailable', `${renditionId} cannot be made from this source`);
  return init;
}
