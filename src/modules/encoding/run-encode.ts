import { isRung } from '@/media/renditions/stream-plan';
import { AppError } from '@/shared/errors';
import { attemptsOf } from './attempts';
import { chipFor, noteChipFailure } from './chips';
import type { EncodeJob } from './encode-job';
import { isSilence, runOnce, type EncodedPiece } from './run-once';
import { wholeSegments } from './whole-segments';

/**
 * Makes segments of one or more renditions and hands out their bytes while they are made; whoever does not take them
 * makes the encoder wait. Nothing that ffmpeg says is believed: each segment is checked before its `isLast`. Where a
 * graphics chip encodes and fails, software goes on from there. Throws AppError `unavailable` when it cannot be done
 * now, with the end of stderr; the signal's reason when aborted.
 */
export async function* runEncode(job: EncodeJob): AsyncGenerator<EncodedPiece> {
  const chip = job.renditions.some(isRung) ? chipFor(job.quality) : null;
  const [planned] = attemptsOf(job);
  if (chip === null || !planned) {
    yield* inSoftware(job);
    return;
  }
  const done = new Set<string>();
  let failure: unknown;
  try {
    // Held back until they are whole: what a viewer has seen half of, no other encoder could go on with.
    for await (const piece of wholeSegments(runOnce(job, planned, chip))) {
      yield piece;
      if (piece.isLast) done.add(nameOf(piece));
    }
    return;
  } catch (cause) {
    job.signal.throwIfAborted();
    failure = cause;
  }
  let isBlamed = false;
  for await (const piece of inSoftware({ ...job, from: firstMissing(job, done) })) {
    if (done.has(nameOf(piece))) continue;
    // Where software fails as well it was not the chip.
    if (piece.isLast && !isBlamed) noteChipFailure(chip, failure);
    isBlamed ||= piece.isLast;
    yield piece;
  }
}

const nameOf = ({ renditionId, n }: Pick<EncodedPiece, 'renditionId' | 'n'>) => `${renditionId}/${String(n)}`;

function firstMissing({ renditions, from, to }: EncodeJob, done: ReadonlySet<string>): number {
  for (let n = from; n < to; n += 1)
    if (renditions.some(({ id }) => !done.has(nameOf({ renditionId: id, n })))) return n;
  return to - 1;
}

async function* inSoftware(job: EncodeJob): AsyncGenerator<EncodedPiece> {
  let failure: unknown = null;
  for (const attempt of attemptsOf(job)) {
    // Nothing is put in the place of a source that cannot be read; only in that of one that ended without a word.
    if (attempt.isBlank && !hadNothing(failure)) continue;
    let hasBegun = false;
    try {
      const pieces = runOnce(job, attempt, 'libx264');
      // Where the source has no sound left, ffmpeg writes a few frames before it gives up, which must not keep us from
      // another attempt; a whole segment of sound takes a tenth of a second.
      const isSound = job.renditions[0]?.kind === 'audio';
      for await (const piece of isSound ? wholeSegments(pieces) : pieces) {
        hasBegun = true;
        yield piece;
      }
      return;
    } catch (cause) {
      job.signal.throwIfAborted();
      failure = cause;
      // Another way only as long as nobody has seen anything of this one.
      if (hasBegun || isSilence(cause)) break;
    }
  }
  throw explain(failure);
}

/** The `tpad` of ffmpeg 4.1 does not survive a stream without a single frame. */
const hadNothing = (failure: unknown) =>
  failure instanceof RangeError || (failure instanceof AppError && failure.message.includes('(SIGSEGV)'));

function explain(cause: unknown): AppError {
  if (cause instanceof AppError && cause.code !== 'invalid') return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new AppError('unavailable', `This part of the film cannot be made: ${message}`, { cause });
}
