import { endianness } from 'node:os';
import sharp from 'sharp';
import { breathe } from './breathe';
import { type Field } from './field';

/** A still that ffmpeg reads: netpbm for what we compute, PNG for what we draw. */
export type Picture = { extension: 'pgm' | 'ppm' | 'png'; bytes: Buffer };
export type Size = { width: number; height: number };
export type Rgb = readonly [number, number, number];

function netpbm(kind: 'P5' | 'P6', size: Size, pixels: Buffer): Picture {
  const depth = kind === 'P5' ? 65535 : 255;
  const header = Buffer.from(`${kind}\n${String(size.width)} ${String(size.height)}\n${String(depth)}\n`);
  return { extension: kind === 'P5' ? 'pgm' : 'ppm', bytes: Buffer.concat([header, pixels]) };
}

function bigEndian(words: Uint16Array): Buffer {
  const bytes = Buffer.from(words.buffer);
  return endianness() === 'LE' ? bytes.swap16() : bytes;
}

/** 16-bit grey. The numbers are meant as coordinates for ffmpeg's `remap`, so they are exact, not light. */
export async function grey16(size: Size, valueAt: (x: number, y: number) => number): Promise<Picture> {
  const words = new Uint16Array(size.width * size.height);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      words[y * size.width + x] = Math.max(0, Math.min(65535, Math.round(valueAt(x, y))));
    }
    await breathe();
  }
  return netpbm('P5', size, bigEndian(words));
}

/** A field as coordinates from 0 to `levels - 1`, repeated to fill `size`, so that a window can wander over it. */
export async function coordinates(field: Field, size: Size, levels: number): Promise<Picture> {
  const tile = Uint16Array.from(field.values, (value) => Math.round(value * (levels - 1)));
  const words = new Uint16Array(size.width * size.height);
  for (let y = 0; y < size.height; y += 1) {
    const from = (y % field.height) * field.width;
    const line = tile.subarray(from, from + field.width);
    for (let x = 0; x < size.width; x += field.width) {
      words.set(line.subarray(0, size.width - x), y * size.width + x);
    }
    await breathe();
  }
  return netpbm('P5', size, bigEndian(words));
}

export async function colours(size: Size, colourAt: (x: number, y: number) => Rgb): Promise<Picture> {
  const pixels = Buffer.alloc(size.width * size.height * 3);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const at = (y * size.width + x) * 3;
      const [red, green, blue] = colourAt(x, y);
      pixels[at] = Math.max(0, Math.min(255, red));
      pixels[at + 1] = Math.max(0, Math.min(255, green));
      pixels[at + 2] = Math.max(0, Math.min(255, blue));
    }
    await breathe();
  }
  return netpbm('P6', size, pixels);
}

/** SVG that holds paths only: `<text>` would need the fonts of the machine, and a fresh one has none. */
export async function drawing(size: Size, body: string): Promise<Picture> {
  return { extension: 'png', bytes: await rasterise(size, body) };
}

export function svg(size: Size, body: string): Buffer {
  const { width, height } = size;
  const box = `width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${box}>${body}</svg>`);
}

export function rasterise(size: Size, body: string): Promise<Buffer> {
  return sharp(svg(size, body)).png({ compressionLevel: 1 }).toBuffer();
}
