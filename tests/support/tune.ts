/** The same numbers for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Something like music: chords of four tones that change about three times a second, and some hiss. 16-bit values. */
export function makeTune(seed: number, seconds: number, sampleRate: number): Float64Array {
  const next = seededRandom(seed);
  const samples = new Float64Array(Math.round(seconds * sampleRate));
  let at = 0;
  while (at < samples.length) {
    const length = Math.round((0.2 + next() * 0.3) * sampleRate);
    const tones = Array.from({ length: 4 }, () => ({ hz: 200 + next() * 1900, loud: 500 + next() * 2500 }));
    for (let index = 0; index < length && at < samples.length; index += 1, at += 1) {
      const fade = Math.exp((-3 * index) / length);
      const sound = tones.reduce(
        (sum, { hz, loud }) => sum + loud * Math.sin((2 * Math.PI * hz * index) / sampleRate),
        0,
      );
      samples[at] = sound * fade + (next() - 0.5) * 200;
    }
  }
  return samples;
}
