import { breathe } from './breathe';
import { randomFrom } from './random';

/** A picture of numbers from 0 to 1 that repeats without a seam in both directions. */
export type Field = { width: number; height: number; values: Float32Array };

export type NoiseOptions = {
  width?: number;
  height?: number;
  /** Lattice cells across and down in the first octave: fewer cells, larger shapes. */
  cells: readonly [number, number];
  octaves?: number;
  /** How much each octave keeps of the one before. */
  gain?: number;
  /** Folds the noise into bright veins. */
  isRidged?: boolean;
  seed: number;
};

const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);

function lattice(columns: number, rows: number, seed: number): Float32Array {
  const random = randomFrom(seed);
  const gradients = new Float32Array(columns * rows * 2);
  for (let i = 0; i < gradients.length; i += 2) {
    const angle = random() * Math.PI * 2;
    gradients[i] = Math.cos(angle);
    gradients[i + 1] = Math.sin(angle);
  }
  return gradients;
}

type Octave = { columns: number; rows: number; gradients: Float32Array; weight: number };
/** What a column needs again in every row: its cell, the next one, and how far between them it lies. */
type Columns = { left: Uint16Array; right: Uint16Array; across: Float32Array; eased: Float32Array };

function columnsOf(width: number, cells: number): Columns {
  const columns = {
    left: new Uint16Array(width),
    right: new Uint16Array(width),
    across: new Float32Array(width),
    eased: new Float32Array(width),
  };
  for (let x = 0; x < width; x += 1) {
    const position = (x / width) * cells;
    const cell = Math.floor(position);
    columns.left[x] = cell % cells;
    columns.right[x] = (cell + 1) % cells;
    columns.across[x] = position - cell;
    columns.eased[x] = fade(position - cell);
  }
  return columns;
}

type Line = {
  octave: Octave;
  columns: Columns;
  /** Position in lattice rows. */ down: number;
  isRidged: boolean;
};

/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays of known length, millions of times: `?? 0` costs a third */
/** Adds one octave to one line of pixels. The inner loop runs millions of times, so it allocates nothing. */
function addLine(line: Float32Array, { octave, columns, down, isRidged }: Line): void {
  const { gradients: g, weight } = octave;
  const { left, right, across, eased } = columns;
  const row = Math.floor(down);
  const fy = down - row;
  const v = fade(fy);
  const top = (row % octave.rows) * octave.columns;
  const bottom = ((row + 1) % octave.rows) * octave.columns;
  for (let x = 0; x < line.length; x += 1) {
    const fx = across[x]!;
    const u = eased[x]!;
    const a = (top + left[x]!) * 2;
    const b = (top + right[x]!) * 2;
    const c = (bottom + left[x]!) * 2;
    const d = (bottom + right[x]!) * 2;
    const upper = (g[a]! * fx + g[a + 1]! * fy) * (1 - u) + (g[b]! * (fx - 1) + g[b + 1]! * fy) * u;
    const lower =
      (g[c]! * fx + g[c + 1]! * (fy - 1)) * (1 - u) + (g[d]! * (fx - 1) + g[d + 1]! * (fy - 1)) * u;
    const value = upper + (lower - upper) * v;
    line[x]! += weight * (isRidged ? -Math.abs(value) : value);
  }
}

/* eslint-enable @typescript-eslint/no-non-null-assertion */

export function normalise(field: Field): Field {
  let low = Infinity;
  let high = -Infinity;
  for (const value of field.values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const span = high - low || 1;
  return { ...field, values: field.values.map((value) => (value - low) / span) };
}

const remembered = new Map<string, Promise<Field>>();
const REMEMBERED_FIELDS = 12;

/** Remembered for a while: a film, its poster and its backdrop are made of the same noise. */
export function noise(options: NoiseOptions): Promise<Field> {
  const key = JSON.stringify(options);
  const field = remembered.get(key) ?? makeNoise(options);
  remembered.delete(key);
  remembered.set(key, field);
  const oldest = remembered.keys().next();
  if (remembered.size > REMEMBERED_FIELDS && !oldest.done) remembered.delete(oldest.value);
  return field;
}

/** Gives the memory back when no more pictures are to be made. */
export function forgetNoise(): void {
  remembered.clear();
}

/** Gradient noise (Perlin 2002) summed over octaves, on a lattice that wraps. */
async function makeNoise(options: NoiseOptions): Promise<Field> {
  const { width = 1024, height = 1024, octaves = 5, gain = 0.5, isRidged = false, seed } = options;
  const layers = Array.from({ length: octaves }, (_, n) => {
    const columns = options.cells[0] * 2 ** n;
    const rows = options.cells[1] * 2 ** n;
    const octave = { columns, rows, gradients: lattice(columns, rows, seed * 31 + n), weight: gain ** n };
    return { octave, columns: columnsOf(width, columns) };
  });
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const line = values.subarray(y * width, (y + 1) * width);
    for (const { octave, columns } of layers)
      addLine(line, { octave, columns, down: (y / height) * octave.rows, isRidged });
    await breathe();
  }
  return normalise({ width, height, values });
}

/** Reads between pixels, around the edges. */
export function sample(field: Field, x: number, y: number): number {
  const { width, height, values } = field;
  const column = Math.floor(x);
  const row = Math.floor(y);
  const fx = x - column;
  const fy = y - row;
  const left = ((column % width) + width) % width;
  const right = (left + 1) % width;
  const top = (((row % height) + height) % height) * width;
  const bottom = ((((row + 1) % height) + height) % height) * width;
  const upper = (values[top + left] ?? 0) * (1 - fx) + (values[top + right] ?? 0) * fx;
  const lower = (values[bottom + left] ?? 0) * (1 - fx) + (values[bottom + right] ?? 0) * fx;
  return upper + (lower - upper) * fy;
}

export async function shape(
  size: Pick<Field, 'width' | 'height'>,
  valueAt: (x: number, y: number) => number,
): Promise<Field> {
  const values = new Float32Array(size.width * size.height);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) values[y * size.width + x] = valueAt(x, y);
    await breathe();
  }
  return { ...size, values };
}

/** Bends a field along another one (domain warping): this is what makes noise look like ink or smoke. */
export async function warp(field: Field, by: Field, amount: number): Promise<Field> {
  const offset = Math.floor(by.width / 3);
  return shape(field, (x, y) =>
    sample(
      field,
      x + (sample(by, x, y) - 0.5) * amount,
      y + (sample(by, x + offset, y + offset) - 0.5) * amount,
    ),
  );
}
