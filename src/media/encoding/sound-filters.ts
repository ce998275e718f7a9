import type { AudioRendition } from '../renditions/stream-plan';
import { aacFrameSamples } from '../timeline/timeline';

/**
 * AAC frames overlap, so the first ones of a run sound different from those of one long run. They are made and dropped;
 * the encoder's own delay of one frame is among them.
 */
const runUpFrames = 4;

/** First sample of a run whose first frame that counts is `firstFrame`. Nothing is before 0. */
export const firstSample = (firstFrame: number): number =>
  Math.max(0, firstFrame - runUpFrames) * aacFrameSamples;

/** Dialogue first: with ffmpeg's own figures a film in 5.1 is hard to follow in stereo. */
const downmix = 'clev=0.9:slev=0.5';
/** Catches what a downmix makes too loud, with next to no delay of its own. */
const limiter = 'alimiter=limit=0.97:attack=0.1:release=50:level=0';

/** From the source's sound to a gapless stream that begins exactly at one sample of the timeline. */
export function soundFilters(
  { channels, sampleRate }: AudioRendition,
  { zeroSeconds, firstFrame }: { zeroSeconds: number; firstFrame: number },
): string[] {
  const start = firstSample(firstFrame);
  return [
    `asetpts=PTS-(${String(zeroSeconds)})/TB`,
    `aresample=${String(sampleRate)}${channels === 2 ? `:${downmix}` : ''}`,
    // A filter of its own: it counts `first_pts` at the rate of its input. Gaps are filled and overlaps cut when they
    // are longer than 12 ms: what is shorter is rounding of the container.
    `aresample=async=1:min_hard_comp=0.012:first_pts=${String(start)}`,
    `aformat=sample_fmts=fltp:channel_layouts=${channels === 6 ? '5.1' : 'stereo'}`,
    ...(channels === 2 ? [limiter] : []),
    'apad',
  ];
}
