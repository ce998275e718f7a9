import type { Chip } from '@/media/encoding/encoders';
import { gridOf } from '@/media/encoding/grid';
import { runArguments } from '@/media/encoding/run-arguments';
import { SegmentCutter } from '@/media/fmp4/cut-segments';
import { readFragments } from '@/media/fmp4/read-fragments';
import type { RungRendition, SourceFacts } from '@/media/renditions/stream-plan';
import type { Timeline } from '@/media/timeline/timeline';
import { mediaTools } from '@/server/process/media-tools';
import { startProgram } from '@/server/process/start-program';

const frameRate = { numerator: 25, denominator: 1 };
/** Of unequal length, so that a key frame of the encoder's own choice would be noticed. */
const timeline: Timeline = {
  ...{ kind: 'uniform', frameRate, zeroSeconds: 0, durationSeconds: 1 },
  boundaries: [0, 0.4, 1],
};
const rendition: RungRendition = {
  ...{ id: 'v180', kind: 'rung', averageKbps: 300, burnIn: null },
  rung: { width: 320, height: 180, frameRate, quality: 23, maxKbps: 500 },
};
const facts: SourceFacts = {
  ...{ videoStreamIndex: 0, videoCodec: 'rawvideo', isInterlaced: false, hdr: null, colourMatrix: 'bt709' },
  ...{ isFullRange: false, isVariableRate: false, longestGopSeconds: null },
};
const timeoutMs = 15_000;

/**
 * Two segments of black by this chip, in the way films are encoded, held to the same checks. Throws what was wrong:
 * that ffmpeg knows the name of an encoder says nothing about the machine.
 */
export async function tryChip(encoder: Chip): Promise<void> {
  const { ffmpeg } = await mediaTools();
  const [from, to] = [0, timeline.boundaries.length - 1];
  const run = { timeline, facts, renditions: [rendition], from, to, quality: 'draft' as const, encoder };
  const args = runArguments({
    ...run,
    ...{ sourcePath: '', support: { hasZscale: false }, leadSeconds: 0, isBlank: true },
  });
  const signal = AbortSignal.timeout(timeoutMs);
  const program = startProgram({ program: ffmpeg.path, args, outputCount: 1, niceness: 0, signal });
  const { startTicks } = gridOf(timeline, rendition);
  const cutter = new SegmentCutter({
    ...{ from, startTicks, zeroTicks: 0, toleranceTicks: 0, mayEndEarly: false, delayTicks: 0, prefix: null },
  });
  const [output] = program.outputs;
  if (!output) throw new RangeError('ffmpeg was started without an output');
  for await (const part of readFragments(output))
    if (part.kind === 'fragment') drain(cutter.push(part.fragment));
  await program.ended;
  drain(cutter.end());
}

/** What is made is thrown away; that it was made as it should is what counts. */
function drain(pieces: Iterable<unknown>): void {
  for (const _ of pieces);
}
