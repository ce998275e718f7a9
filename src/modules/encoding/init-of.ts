import { setTimeout as sleep } from 'node:timers/promises';
import { findRendition } from '@/media/renditions/stream-plan';
import { AppError } from '@/shared/errors';
import { knownPlan } from './known-plan';
import { runEncode } from './run-encode';
import { runsOf } from './running';
import { findInit } from './settle-init';
import type { RenditionPlace } from './stored-keys';

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
  const known =
    (await findInit({ ...place, renditionId })) ?? (await settledByRun({ ...place, renditionId }));
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

const stepMs = 20;
const patienceMs = 120;
const longestRunMs = 20_000;

/** Players ask for this and for a segment at the same time: the encoder that makes the one settles the other. */
async function settledByRun(place: RenditionPlace): Promise<Uint8Array | null> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += stepMs) {
    const [run] = runsOf(`${place.videoId}/${place.renditionId}`);
    if (run) {
      // When it fails, a run of our own says why.
      await run
        .segment(run.position)
        .begun(AbortSignal.timeout(longestRunMs))
        .catch(() => undefined);
      break;
    }
    await sleep(stepMs);
  }
  return findInit(place);
}
