import { buffer } from 'node:stream/consumers';
import { compositionDelay, withCompositionDelay } from '@/media/fmp4/composition-delay';
import { isSameConfiguration, parameterSets, readInit } from '@/media/fmp4/init-segment';
import { log } from '@/server/log';
import { mediaStorage } from '@/server/storage/media-storage';
import { AppError } from '@/shared/errors';
import { initKey, type RenditionPlace } from './stored-keys';

/** Some kilobyte each; thousands fit, and the oldest are read again when somebody asks. */
const most = 2_000;
const known = new Map<string, Buffer>();

/** The init segment of a rendition, if any segment of it was ever made. */
export async function findInit(place: RenditionPlace): Promise<Buffer | null> {
  const key = initKey(place);
  const kept = known.get(key);
  if (kept) return kept;
  const stored = await mediaStorage().read(key);
  return stored && remember(key, await buffer(stored));
}

function remember(key: string, init: Buffer): Buffer {
  known.set(key, init);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return init;
}

/** What the segments of a run have to be like, so that they fit the init segment. */
export type Settled = {
  /**
   * Put before key frames, because the encoder of this run (another version, another chip) describes its stream in
   * another way than the first one; null when it does not.
   */
  prefix: Buffer | null;
  /** That of the init segment: renditions that an older Dex began have none. */
  delayTicks: number;
};

/** The first run of a rendition decides its init segment, in which pictures are shown `delayTicks` after their offsets. */
export async function settleInit(place: RenditionPlace, init: Buffer, delayTicks: number): Promise<Settled> {
  const canonical = await findInit(place);
  if (!canonical) {
    const first = withCompositionDelay(init, delayTicks);
    await mediaStorage().put(initKey(place), first);
    remember(initKey(place), first);
    return { prefix: null, delayTicks };
  }
  return { prefix: prefixFor(place, canonical, init), delayTicks: compositionDelay(canonical) };
}

function prefixFor(place: RenditionPlace, canonical: Buffer, init: Buffer): Buffer | null {
  const [ours, theirs] = [readInit(canonical), readInit(init)];
  if (isSameConfiguration(ours, theirs)) return null;
  if (ours.format !== 'avc1' || theirs.format !== 'avc1' || ours.timescale !== theirs.timescale) {
    throw new AppError('unavailable', `${place.renditionId} was begun in another form (${ours.format})`);
  }
  log.debug(
    { ...place },
    'the encoder describes its stream anew: its parameter sets travel with the pictures',
  );
  return inBand(parameterSets(theirs.configuration));
}

/** As decoders expect them in a stream whose units are preceded by their length in four bytes. */
function inBand(sets: readonly Buffer[]): Buffer {
  return Buffer.concat(
    sets.flatMap((set) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(set.length);
      return [length, set];
    }),
  );
}
