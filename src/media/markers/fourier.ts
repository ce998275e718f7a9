/**
 * Energies of the frequencies 0 to half the sample rate in `samples`, whose length is a power of two. The plain
 * radix-2 transform in place (Cooley and Tukey): the fastest that is short, and here nothing waits for it.
 */
export function powerSpectrum(samples: Float64Array): Float64Array {
  const size = samples.length;
  const real = reordered(samples);
  const imaginary = new Float64Array(size);
  for (let half = 1; half < size; half *= 2) combine(real, imaginary, half);
  return Float64Array.from(
    { length: size / 2 },
    (_, index) => (real[index] ?? 0) ** 2 + (imaginary[index] ?? 0) ** 2,
  );
}

/** One stage: neighbouring transforms of length `half` become transforms of twice that. */
function combine(real: Float64Array, imaginary: Float64Array, half: number): void {
  const [stepReal, stepImaginary] = [Math.cos(Math.PI / half), -Math.sin(Math.PI / half)];
  for (let start = 0; start < real.length; start += half * 2) {
    let [turnReal, turnImaginary] = [1, 0];
    for (let at = start; at < start + half; at += 1) {
      const other = at + half;
      const [a, b] = [real[other] ?? 0, imaginary[other] ?? 0];
      const [x, y] = [a * turnReal - b * turnImaginary, a * turnImaginary + b * turnReal];
      const [u, v] = [real[at] ?? 0, imaginary[at] ?? 0];
      real[other] = u - x;
      imaginary[other] = v - y;
      real[at] = u + x;
      imaginary[at] = v + y;
      const next = turnReal * stepReal - turnImaginary * stepImaginary;
      turnImaginary = turnReal * stepImaginary + turnImaginary * stepReal;
      turnReal = next;
    }
  }
}

/** Each sample goes where the bits of its index say when they are read backwards. */
function reordered(samples: Float64Array): Float64Array {
  const size = samples.length;
  const result = new Float64Array(size);
  let mirrored = 0;
  for (let index = 0; index < size; index += 1) {
    result[mirrored] = samples[index] ?? 0;
    let bit = size >> 1;
    while (bit > 0 && (mirrored & bit) !== 0) {
      mirrored ^= bit;
      bit >>= 1;
    }
    mirrored |= bit;
  }
  return result;
}
