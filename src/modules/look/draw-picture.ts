import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { AppError } from '@/shared/errors';

const mostPixels = 40_000_000;
/** What a person has a wordmark in; whatever else the library reads would only be more of it to attack. */
const readable = ['png', 'jpeg', 'webp', 'heif', 'gif', 'svg'];

/**
 * Whatever was handed in becomes a small PNG of our own making: an SVG may carry scripts and addresses, a picture may
 * carry the place where it was taken, and none of that gets through a canvas.
 */
export async function drawPicture(base64: string) {
  const given = Buffer.from(base64, 'base64');
  const { data, info } = await draw(given).catch((cause: unknown) => {
    throw new AppError('invalid', 'This file is no picture that Dex can read.', {
      cause,
      fields: { picture: 'This file is no picture that Dex can read.' },
    });
  });
  const digest = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return { file: `${digest}.png`, width: info.width, height: info.height, base64: data.toString('base64') };
}

async function draw(given: Buffer) {
  const picture = sharp(given, { limitInputPixels: mostPixels, density: 300 });
  const { format } = await picture.metadata();
  if (!readable.includes(format)) throw new Error(`A picture in ${format}`);
  return picture
    .autoOrient()
    .trim()
    .resize({ width: 640, height: 176, fit: 'inside', withoutEnlargement: true })
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true });
}
