// The icons of an installed Dex, drawn from the mark in src/app/icon.svg, and the one that
// browsers ask for unasked: `npx tsx scripts/draw-icons.ts`.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const root = path.resolve(import.meta.dirname, '..');
const ground = '#0d0a08';
const mark =
  '<g stroke-linejoin="round" stroke-linecap="round"><path d="M13 16.5v31L34 32z" fill="#ebf07d" stroke="#ebf07d" stroke-width="4"/><path d="M52.5 15 37 32l15.5 17" fill="none" stroke="#f7f4ee" stroke-width="6"/></g>';

/** `scale`: a launcher may cut a maskable icon down to its inner 80 %, so the mark stays well within. */
function draw({ corner, scale }: { corner: number; scale: number }): string {
  const shift = 32 * (1 - scale);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="${String(corner)}" fill="${ground}"/>` +
    `<g transform="translate(${String(shift)} ${String(shift)}) scale(${String(scale)})">${mark}</g></svg>`
  );
}

const icons = [
  { file: 'public/icons/icon-192.png', size: 192, corner: 15, scale: 1 },
  { file: 'public/icons/icon-512.png', size: 512, corner: 15, scale: 1 },
  { file: 'public/icons/maskable-192.png', size: 192, corner: 0, scale: 0.72 },
  { file: 'public/icons/maskable-512.png', size: 512, corner: 0, scale: 0.72 },
];

await mkdir(path.join(root, 'public/icons'), { recursive: true });
for (const { file, size, ...look } of icons) {
  const picture = sharp(Buffer.from(draw(look)), { density: (72 * size) / 64 });
  await writeFile(path.join(root, file), await picture.resize(size, size).png({ palette: true }).toBuffer());
  console.log(file);
}

/** An ICO is a list of pictures, and PNG is one that it may hold. */
function wrapIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const small = sharp(Buffer.from(draw({ corner: 15, scale: 1 })), { density: 72 * 4 });
await writeFile(
  path.join(root, 'public/favicon.ico'),
  wrapIco(await small.resize(48, 48).png().toBuffer(), 48),
);
console.log('public/favicon.ico');
