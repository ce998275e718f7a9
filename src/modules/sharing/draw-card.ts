import sharp from 'sharp';
import { balancedLines } from '@/server/lettering/balanced-lines';
import { faceFor } from '@/server/lettering/faces';
import { drawLettering, place } from '@/server/lettering/lettering';

/** What messengers and social sites show whole. */
export const cardSize = { width: 1200, height: 630 };

const MARGIN = 72;
const ROOM = { width: 760, height: 260 };
const canvas = '#0d0a08';
const lamp = '#f2f08c';

type Card = {
  name: string;
  accent: string | null;
  picture: Buffer | null;
  /** A poster, which stands beside the name; a scene lies behind it. */
  isTall: boolean;
  /** What the owner calls this house; null where it wears our lettering. */
  house: string | null;
};

/** The picture of a title with its name in our type, as a JPEG. */
export async function drawCard({ name, accent, picture, isTall, house }: Card): Promise<Buffer> {
  const ground = picture ? await (isTall ? besidePoster(picture) : overScene(picture)) : plain(accent);
  const [words, mark] = await Promise.all([nameOf(name), house === null ? wordmark : markOf(house)]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${picture ? shade : ''}${words}${mark}</svg>`;
  return sharp(await ground)
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

const overScene = (scene: Buffer) =>
  sharp(scene)
    .resize({ ...cardSize, fit: 'cover', position: 'attention' })
    .png({ compressionLevel: 1 })
    .toBuffer();

/** The poster itself on the right, and itself again, blurred, as the wall behind it. */
async function besidePoster(poster: Buffer): Promise<Buffer> {
  const height = cardSize.height - 2 * 54;
  const shown = await sharp(poster)
    .resize({ height, width: Math.round((height * 2) / 3), fit: 'cover' })
    .png()
    .toBuffer();
  return sharp(poster)
    .resize({ ...cardSize, fit: 'cover' })
    .blur(40)
    .modulate({ brightness: 0.55 })
    .composite([{ input: shown, left: cardSize.width - MARGIN - Math.round((height * 2) / 3), top: 54 }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Of a title without any picture: the evening in its colour. */
function plain(accent: string | null): Promise<Buffer> {
  const glow = accent ?? '#6b4a2a';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><defs><radialGradient id="g" cx="0.82" cy="1.05" r="0.95"><stop offset="0" stop-color="${glow}"/><stop offset="1" stop-color="${canvas}"/></radialGradient></defs><rect width="1200" height="630" fill="${canvas}"/><rect width="1200" height="630" fill="url(#g)" opacity="0.75"/></svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer();
}

/** Eased in from the left and from below, so that white letters are read on any picture. */
const shade = `<defs><linearGradient id="a" x2="1" y2="0"><stop offset="0" stop-color="${canvas}" stop-opacity="0.88"/><stop offset="0.35" stop-color="${canvas}" stop-opacity="0.55"/><stop offset="0.72" stop-color="${canvas}" stop-opacity="0"/></linearGradient><linearGradient id="b" x2="0" y2="1"><stop offset="0.3" stop-color="${canvas}" stop-opacity="0"/><stop offset="1" stop-color="${canvas}" stop-opacity="0.72"/></linearGradient></defs><rect width="1200" height="630" fill="url(#a)"/><rect width="1200" height="630" fill="url(#b)"/>`;

/** As in src/ui/wordmark.tsx. */
const wordmark = `<g transform="translate(${String(MARGIN)} 60) scale(1.15)" fill="none" stroke="#f6f2ea" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"><path d="M25 4v34M25 26a10.5 10.5 0 1 1-21 0 10.5 10.5 0 0 1 21 0Z"/><path d="M36 26h21a10.5 10.5 0 1 0-3.08 7.42"/><path d="m92 14.5-12 11.5 12 11.5"/><path d="M67.5 15.5v21L78.5 26z" fill="${lamp}" stroke="${lamp}"/></g>`;

const LONGEST_NAME = 90;

/** The name at the foot; nothing in a script that we have no letters of, for the preview's text says it anyway. */
async function nameOf(name: string): Promise<string> {
  const text = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
  const face = await faceFor(text, ['display', 'everyScript']);
  if (face === null) return '';
  const lines = balancedLines(text, { longestLine: 20, mostLines: 3 }).map((line) => ({
    text: line,
    face,
    size: 100,
    tracking: -0.015,
    fill: '#f6f2ea',
  }));
  const drawn = await drawLettering({ lines, leading: 0, pitch: 118, align: 'left' });
  const scale = Math.min(ROOM.width / drawn.width, ROOM.height / drawn.height, 1);
  const y = cardSize.height - MARGIN - drawn.height * scale;
  return place(drawn, { x: MARGIN - 6 * scale, y, width: drawn.width * scale });
}

/** The house at the head, where our lettering would be. */
async function markOf(house: string): Promise<string> {
  const face = await faceFor(house, ['display', 'everyScript']);
  if (face === null) return '';
  const line = { text: house, face, size: 46, fill: '#f6f2ea' };
  const drawn = await drawLettering({ lines: [line], leading: 0, pitch: 46, align: 'left' });
  return place(drawn, { x: MARGIN, y: MARGIN, width: Math.min(drawn.width, ROOM.width) });
}
