import { powerSpectrum } from './fourier';

/** Mono; enough for the tones that are told apart, which end at 2 kHz. */
export const printSampleRate = 5512;
const frameSamples = 2048;
const hopSamples = 640;
export const hopSeconds = hopSamples / printSampleRate;

const lowestHz = 300;
const highestHz = 2000;
const bands = 33;
/** Mean square of 16-bit samples below which nothing is heard: some -60 dB. */
const quiet = 30 ** 2;

/**
 * What a stretch sounds like, as 32 bits for every 0.116 s: whether the energy between neighbouring bands of
 * frequency rises or falls (Haitsma and Kalker, "A Highly Robust Audio Fingerprinting System", 2002). The same
 * sound gives almost the same bits, whatever encoder and loudness it went through. 0 where nothing is heard, or
 * nothing but one tone, whose other bands hold only traces of the arithmetic.
 */
export type SoundPrint = Uint32Array;

const framesPerStep = 100;

/** Works in steps of some 10 ms, so that others have their turn between them. */
export function* printSound(samples: Int16Array): Generator<void, SoundPrint> {
  const count = Math.max(0, Math.floor((samples.length - frameSamples) / hopSamples) + 1);
  const print = new Uint32Array(count);
  let before: Float64Array | null = null;
  for (let frame = 0; frame < count; frame += 1) {
    const stretch = samples.subarray(frame * hopSamples, frame * hopSamples + frameSamples);
    const energies = meanSquare(stretch) < quiet ? null : unlessTone(bandEnergies(stretch));
    // A print of 0 means silence, so a sound that has it is told from it by one bit.
    print[frame] = energies && before ? hashOf(energies, before) || 1 : 0;
    before = energies;
    if (frame % framesPerStep === framesPerStep - 1) yield;
  }
  return print;
}

function meanSquare(stretch: Int16Array): number {
  let sum = 0;
  for (const sample of stretch) sum += sample * sample;
  return sum / stretch.length;
}

/** Hann's window: without it each frame's edges would sound in all bands. */
const window = Float64Array.from(
  { length: frameSamples },
  (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / frameSamples),
);
/** First bin of each band, and the end of the last: equal steps for the ear. */
const edges = Array.from({ length: bands + 1 }, (_, band) => {
  const hz = lowestHz * (highestHz / lowestHz) ** (band / bands);
  return Math.round((hz * frameSamples) / printSampleRate);
});

function bandEnergies(stretch: Int16Array): Float64Array {
  const spectrum = powerSpectrum(window.map((weight, index) => weight * (stretch[index] ?? 0)));
  return Float64Array.from({ length: bands }, (_, band) => {
    let sum = 0;
    for (let bin = edges[band] ?? 0; bin < (edges[band + 1] ?? 0); bin += 1) sum += spectrum[bin] ?? 0;
    return sum;
  });
}

const leastBesidesTone = 0.02;

/** A tone may lie on the edge of two bands. */
function unlessTone(energies: Float64Array): Float64Array | null {
  const sorted = energies.toSorted();
  const sum = energies.reduce((a, b) => a + b, 0);
  const strongest = (sorted[bands - 1] ?? 0) + (sorted[bands - 2] ?? 0);
  return sum - strongest > leastBesidesTone * sum ? energies : null;
}

function hashOf(now: Float64Array, before: Float64Array): number {
  let hash = 0;
  for (let band = 0; band < bands - 1; band += 1) {
    const slope = (now[band] ?? 0) - (now[band + 1] ?? 0);
    const slopeBefore = (before[band] ?? 0) - (before[band + 1] ?? 0);
    hash = (hash << 1) | (slope > slopeBefore ? 1 : 0);
  }
  return hash >>> 0;
}
