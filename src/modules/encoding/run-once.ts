import type { Readable } from 'node:stream';
import type { Encoder } from '@/media/encoding/encoders';
import { gridOf } from '@/media/encoding/grid';
import { runArguments } from '@/media/encoding/run-arguments';
import { SegmentCutter, type SegmentPiece } from '@/media/fmp4/cut-segments';
import { readFragments } from '@/media/fmp4/read-fragments';
import type { Rendition } from '@/media/renditions/stream-plan';
import { segmentCount } from '@/media/timeline/timeline';
import { mediaTools } from '@/server/process/media-tools';
import { startProgram } from '@/server/process/start-program';
import { AppError } from '@/shared/errors';
import type { Attempt } from './attempts';
import type { EncodeJob } from './encode-job';
import { filterSupport } from './filter-support';
import { mergeStreams } from './merge-streams';
import { settleInit, type Settled } from './settle-init';
import { unlessSilent } from './unless-silent';

export type EncodedPiece = SegmentPiece & { renditionId: string };

/**
 * One run of ffmpeg. Whoever does not take its pieces makes it wait. Throws RangeError when what it makes is not as it
 * should be, AppError when it fails.
 */
export async function* runOnce(
  job: EncodeJob,
  attempt: Attempt,
  encoder: Encoder,
): AsyncGenerator<EncodedPiece> {
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
    encoder,
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
    yield* unlessSilent(mergeStreams(streams), longestSilenceMs, () => stop.abort(new AppError('unavailable', silence))); // prettier-ignore
  } catch (cause) {
    if (stop.signal.aborted) throw stop.signal.reason;
    // Why the program ended says more than what was missing in its output.
    const hasEnded = program.outputs.some(({ readableEnded }) => readableEnded);
    if (hasEnded && !job.signal.aborted) await Promise.race([program.ended, patience()]);
    throw cause;
  } finally {
    // Copies run on to the end of the source, and whoever leaves early has no use for the rest.
    stop.abort(new Error('Nobody wants the rest'));
  }
}

/** A damaged file may keep a decoder busy for ever, a disk that went away too; nobody has watched a film that long. */
const longestSilenceMs = 60_000;
const silence = 'The encoder has made nothing for a minute';

/** There is no use in trying again at once. */
export const isSilence = (cause: unknown): boolean => cause instanceof AppError && cause.message === silence;

const patience = () => new Promise((resolve) => setTimeout(resolve, 500).unref());

async function* cut(job: EncodeJob, rendition: Rendition, output: Readable): AsyncGenerator<EncodedPiece> {
  const { timeline, from, to, place } = job;
  const grid = gridOf(timeline, rendition);
  const isCopied = rendition.kind === 'original' || (rendition.kind === 'audio' && rendition.isCopy);
  let settled: Settled = { prefix: null, delayTicks: 0 };
  let cutter: SegmentCutter | null = null;
  const named = (piece: SegmentPiece) => ({ ...piece, renditionId: rendition.id });
  for await (const part of readFragments(output)) {
    if (part.kind === 'init') {
      settled = await settleInit({ ...place, renditionId: rendition.id }, part.bytes, grid.delayTicks);
      continue;
    }
    cutter ??= new SegmentCutter({
      from,
      startTicks: grid.startTicks.slice(from, to + 1),
      zeroTicks: isCopied ? Math.round(timeline.zeroSeconds * grid.timescale) : 0,
      toleranceTicks: grid.toleranceTicks,
      mayEndEarly: isCopied && to === segmentCount(timeline),
      ...settled,
    });
    for (const piece of cutter.push(part.fragment)) yield named(piece);
    // Others of the same run may need more: an output that nobody reads would end them, too.
    if (cutter.isDone && job.renditions.length === 1) return;
  }
  if (!cutter) throw new RangeError('The encoder ended without a picture or a sound');
  for (const piece of cutter.end()) yield named(piece);
}
