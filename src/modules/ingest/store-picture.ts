import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Rows } from '@/server/db';
import { mediaStorage } from '@/server/storage/media-storage';
import { AppError } from '@/shared/errors';

export type StoredPicture = NonNullable<Rows['Title']['artwork']['poster']>;

/** Widths in pixels; `ratio` is width to height, null to keep that of the picture. */
const shapes = {
  poster: { widths: [200, 400, 600], ratio: 2 / 3 },
  backdrop: { widths: [320, 640, 1280, 1920], ratio: 16 / 9 },
  still: { widths: [320, 640], ratio: 16 / 9 },
  logo: { widths: [320, 640], ratio: null },
} as const;
export type PictureRole = keyof typeof shapes;

/** By content, not by name: an SVG called .png could name other files. */
const READABLE = ['jpeg', 'png', 'webp', 'heif', 'gif'];
const MAX_INPUT_PIXELS = 100_000_000;

type Size = { width: number; height: number };
type Wanted = {
  role: PictureRole;
  /** Storage folder: `artwork/<titleId>`. */
  folder: string;
  /** A picture of the size it is asked for, to lay over. */
  overlay?: ((size: Size) => Promise<Buffer | null>) | undefined;
};

/**
 * Cuts a picture to its shape and stores it as WebP at every width that needs no enlarging. The key holds a hash
 * of the bytes, so addresses can be cached for ever. Throws `invalid` when it is no picture.
 */
export async function storePicture(
  input: Buffer | string,
  { role, folder, overlay }: Wanted,
): Promise<StoredPicture> {
  const plain = await cut(input, role);
  const { width, height } = plain;
  const lettering = overlay && (await overlay(plain));
  const pixels = await laidOver(plain, lettering);
  const widths = shapes[role].widths.filter((each) => each <= width);
  const made = await Promise.all(
    (widths.length > 0 ? widths : [width]).map(async (each) => {
      const resized = sharp(pixels).resize({ width: each }).webp({ quality: 78, smartSubsample: true });
      const { data, info } = await resized.toBuffer({ resolveWithObject: true });
      return { data, width: info.width, height: info.height };
    }),
  );
  const hash = createHash('sha256');
  for (const { data } of made) hash.update(data);
  const key = `${folder}/${role}-${hash.digest('hex').slice(0, 16)}`;
  for (const each of made) await mediaStorage().put(pictureFile(key, each.width), each.data);
  const largest = made.at(-1) ?? { width, height };
  return {
    key,
    widths: made.map((each) => each.width),
    width: largest.width,
    height: largest.height,
    blur: await blurOf(pixels),
    hasAvif: null,
    isLettered: overlay ? lettering !== null : null,
  };
}

export async function removePicture({ key, widths, hasAvif }: StoredPicture): Promise<void> {
  for (const width of widths) {
    await mediaStorage().remove(pictureFile(key, width));
    if (hasAvif) await mediaStorage().remove(pictureFile(key, width, 'avif'));
  }
}

export const pictureFile = (key: string, width: number, format: 'webp' | 'avif' = 'webp') =>
  `${key}-${String(width)}.${format}`;

async function laidOver({ pixels }: { pixels: Buffer }, overlay: Buffer | null | undefined): Promise<Buffer> {
  if (!overlay) return pixels;
  return sharp(pixels)
    .composite([{ input: overlay }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** The part that is shown, at the largest size that is needed: where the eye goes, when something must be cut away. */
async function cut(input: Buffer | string, role: PictureRole) {
  const { widths, ratio } = shapes[role];
  const upright = await open(input);
  const seen = ratio === null ? upright.width : Math.min(upright.width, Math.round(upright.height * ratio));
  const width = Math.min(seen, widths.at(-1) ?? seen);
  const size = ratio === null ? { width } : { width, height: Math.round(width / ratio) };
  const { data, info } = await sharp(upright.pixels)
    .resize({ ...size, position: sharp.strategy.attention })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

async function open(input: Buffer | string) {
  try {
    const picture = sharp(input, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!READABLE.includes(format)) throw new AppError('invalid', `A picture in ${format}`);
    const { data, info } = await picture
      .autoOrient()
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true });
    return { pixels: data, width: info.width, height: info.height };
  } catch (cause) {
    throw cause instanceof AppError
      ? cause
      : new AppError('invalid', 'Not a picture, or a damaged one', { cause });
  }
}

/** What is shown until the picture is there: a few pixels as a data URL of some 200 bytes. */
async function blurOf(pixels: Buffer): Promise<string> {
  const tiny = await sharp(pixels)
    .resize({ width: 16, height: 16, fit: 'inside' })
    .webp({ quality: 40 })
    .toBuffer();
  return `data:image/webp;base64,${tiny.toString('base64')}`;
}
