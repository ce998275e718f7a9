/** One picture, or one frame of sound. Times in ticks of its track's timescale. */
export type Sample = {
  durationTicks: number;
  /** As in the `sample_flags` of ISO/IEC 14496-12, 8.8.3.1. */
  flags: number;
  /** When it is shown, counted from when it is decoded; may be negative. */
  compositionTicks: number;
  bytes: Buffer;
};

/** Samples of one track in order of decoding, the first at `decodeTicks`. */
export type Fragment = { decodeTicks: number; samples: readonly Sample[] };

const isNonSync = 0x0001_0000;

export const isSync = ({ flags }: Pick<Sample, 'flags'>): boolean => (flags & isNonSync) === 0;

export const ticksOf = (samples: readonly Sample[]): number =>
  samples.reduce((sum, { durationTicks }) => sum + durationTicks, 0);
