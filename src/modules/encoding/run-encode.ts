import type { Readable } from 'node:stream';
import { gridOf } from '@/media/encoding/grid';
import { runArguments } from '@/media/encoding/run-arguments';
import { SegmentCutter, type SegmentPiece } from '@/media/fmp4/cut-segments';
import { readFragments } from '@/media/fmp4/read-fragments';
import type { Rendition } from '@/media/renditions/stream-plan';
import { segmentCount } from '@/media/timeline/timeline';
import { mediaTools } from '@/server/process/media-tools';
import { startProgram } from '@/server/process/start-program';
import { AppError } from '@/shared/errors';
import { attemptsOf, type Attempt } from './attempts';
import type { EncodeJob } from './encode-job';
import { filterSupport } from './filter-support';
import { mergeStreams } from './merge-streams';
import { settleInit } from './settle-init';

export type EncodedPiece = SegmentPiece & { renditionId: string };

/**
 * Makes segments of one or more renditions and hands out their bytes while they are made; whoever does not take them
 * makes the encoder wait. Nothing that ffmpeg says is believed: each segment is checked before its `isLast`. Throws
 * AppError `unavailable` when it cannot be done now, with the end of stderr; the signal's reason when aborted.
 */
export async function* runEncode(job: EncodeJob): AsyncGenerator<EncodedPiece> {
  let failure: unknown = null;
  for (const attempt of attemptsOf(job)) {
    // Nothing is put in the place of a source that cannot be read; only in that of one that ended without a word.
    if (attempt.isBlank && !hadNothing(failure)) continue;
    let hasBegun = false;
    try {
      for await (const piece of held(runOnce(job, attempt), job.renditions)) {
        hasBegun = true;
        yield piece;
      }
      return;
    } catch (cause) {
      job.signal.throwIfAborted();
      failure = cause;
      // Another way only as long as nobody has seen anything of this one.
      if (hasBegun) break;
    }
  }
  throw explain(failure);
}

/** The `tpad` of ffmpeg 4.1 does not survive a stream without a single frame. */
const hadNothing = (failure: unknown) =>
  failure instanceof RangeError || (failure instanceof AppError && failure.message.includes('(SIGSEGV)'));

/**
 * Sound is kept back until its first segment is whole: that takes a tenth of a second, and where the source has no
 * sound left, ffmpeg writes a few frames before it gives up, which must not keep us from another attempt.
 */
async function* held(
  pieces: AsyncGenerator<EncodedPiece>,
  [first]: readonly Rendition[],
): AsyncGenerator<EncodedPiece> {
  let kept: EncodedPiece[] | null = first?.kind === 'audio' ? [] : null;
  for await (const piece of pieces) {
    if (kept) kept.push(piece);
    else yield piece;
    if (!kept || !piece.isLast) continue;
    yield* kept;
    kept = null;
  }
}

async function* runOnce(job: EncodeJob, attempt: Attempt): AsyncGenerator<EncodedPiece> {
  const { source, timeline, from, to, quality, niceness } = job;
  const { renditions } = attempt;
  const stop = new AbortController();
  const signal = AbortSignal.any([job.signal, stop.signal]);
  const [{ ffmpeg }, support] = await Promise.all([mediaTools(), filterSupport()]);
  const run = {
    sourcePath: source.path,
    facts: source.facts,
    timeline,
    renditions,
    from,
    to,
    quality,
    support,
  };
  const program = startProgram({
    program: ffmpeg.path,
    args: runArguments({ ...run, ...attempt }),
    outputCount: renditions.length,
    niceness,
    signal,
  });
  try {
    const streams = renditions.map((rendition, index) => {
      const output = program.outputs[index];
      if (!output) throw new AppError('internal', 'ffmpeg was started without an output');
      return cut(job, rendition, output);
    });
    yield* mergeStreams(streams);
  } catch (cause) {
    // Why the program ended says more than what was missing in its output.
    const hasEnded = program.outputs.some(({ readableEnded }) => readableEnded);
    if (hasEnded && !job.signal.aborted) await Promise.race([program.ended, patience()]);
    throw cause;
  } finally {
    // Copies run on to the end of the source, and whoever leaves early has no use for the rest.
    stop.abort(new Error('Nobody wants the rest'));
  }
}

const patience = () => new Promise((resolve) => setTimeout(resolve, 500).unref());

async function* cut(job: EncodeJob, rendition: Rendition, output: Readable): AsyncGenerator<EncodedPiece> {
  const { timeline, from, to, place } = job;
  const grid = gridOf(timeline, rendition);
  const isCopied = rendition.kind === 'original' || (rendition.kind === 'audio' && rendition.isCopy);
  let prefix: Buffer | null = null;
  let cutter: SegmentCutter | null = null;
  const named = (piece: SegmentPiece) => ({ ...piece, renditionId: rendition.id });
  for await (const part of readFragments(output)) {
    if (part.kind === 'init') {
      prefix = await settleInit({ ...place, renditionId: rendition.id }, part.bytes);
      continue;
    }
    cutter ??= new SegmentCutter({
      from,
      startTicks: grid.startTicks.slice(from, to + 1),
      zeroTicks: isCopied ? Math.round(timeline.zeroSeconds * grid.timescale) : 0,
      toleranceTicks: grid.toleranceTicks,
      mayEndEarly: isCopied && to === segmentCount(timeline),
      prefix,
    });
    for (const piece of cutter.push(part.fragment)) yield named(piece);
    // Others of the same run may need more: an output that nobody reads would end them, too.
    if (cutter.isDone && job.renditions.length === 1) return;
  }
  if (!cutter) throw new RangeError('The encoder ended without a picture or a sound');
  for (const piece of cutter.end()) yield named(piece);
}

function explain(cause: unknown): AppError {
  if (cause instanceof AppError && cause.code !== 'invalid') return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new AppError('unavailable', `This part of the film cannot be made: ${message}`, { cause });
}
