import { findRendition, type Rendition } from '@/media/renditions/stream-plan';
import { AppError } from '@/shared/errors';
import { chipFor } from './chips';
import type { EncodeJob } from './encode-job';
import { knownPlan } from './known-plan';
import { runEncode } from './run-encode';
import { runOnce, type EncodedPiece } from './run-once';
import { runsOf } from './running';
import { findInit } from './settle-init';
import type { RenditionPlace } from './stored-keys';

const making = new Map<string, Promise<Uint8Array>>();

/** What a decoder has to know before the first segment. Made for itself when no segment was made yet. */
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
  const run = begin({
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

/**
 * A player that changes to another rendition asks for this before anything else of it, and somebody waits: how an encode
 * begins does not depend on what it shows, so that a black picture does, and nothing of the film has to be decoded.
 */
function begin(job: EncodeJob): AsyncGenerator<EncodedPiece> {
  const isOurs = job.renditions.every(isEncoded) && chipFor(job.quality) === null;
  const blank = { renditions: job.renditions, leadSeconds: 0, isBlank: true };
  return isOurs ? runOnce(job, blank, 'libx264') : runEncode(job);
}

const isEncoded = (rendition: Rendition) =>
  rendition.kind === 'rung' || (rendition.kind === 'audio' && !rendition.isCopy);

const longestRunMs = 20_000;

/** An encoder that is at work anyway settles it with its first bytes. */
async function settledByRun(place: RenditionPlace): Promise<Uint8Array | null> {
  const [run] = runsOf(`${place.videoId}/${place.renditionId}`);
  if (!run) return null;
  // When it fails, a run of our own says why.
  await run
    .segment(run.position)
    .begun(AbortSignal.timeout(longestRunMs))
    .catch(() => undefined);
  return findInit(place);
}
