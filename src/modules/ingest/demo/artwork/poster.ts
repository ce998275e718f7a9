import sharp from 'sharp';
import { drawLettering, place, smallPrint, type Drawn } from '@/server/lettering/lettering';
import type { Film, Series } from '../content/work';
import { svg, type Size } from '../kit/picture';

export const POSTER: Size = { width: 1000, height: 1500 };
type Work = Film | Series;

/** The picture's place on the poster: all of it, or within a border of paper. */
export function pictureArea({ poster }: Work): Size & { x: number; y: number } {
  return poster.frame === 'paper' ? { x: 60, y: 60, width: 880, height: 1120 } : { x: 0, y: 0, ...POSTER };
}

async function centred(
  text: string,
  look: {
    y: number;
    size: number;
    tracking: number;
    bold?: boolean;
    maxWidth: number;
    ink: string;
    opacity?: number;
  },
): Promise<string> {
  const face = look.bold ? 'creditBold' : 'credit';
  const { path, width } = await smallPrint(text, { face, size: look.size, tracking: look.tracking });
  const scale = Math.min(1, look.maxWidth / width);
  const x = (POSTER.width - width * scale) / 2;
  return `<path transform="translate(${x.toFixed(1)} ${String(look.y)}) scale(${scale.toFixed(3)})" d="${path}" fill="${look.ink}" opacity="${String(look.opacity ?? 1)}"/>`;
}

/** The small print at the foot, as on every poster outside every cinema. */
async function credits(work: Work): Promise<string> {
  const { ink } = work.poster;
  const cast = work.cast.map(([name]) => name.toUpperCase()).join('   ');
  const kind = 'seasons' in work ? 'A SERIES BY' : 'A FILM BY';
  const lines = await Promise.all([
    centred(cast, { y: 1372, size: 27, tracking: 0.14, bold: true, maxWidth: 860, ink }),
    centred(`${kind} ${work.director.toUpperCase()}   WRITTEN BY ${work.writer.toUpperCase()}`, {
      y: 1412,
      size: 22,
      tracking: 0.16,
      maxWidth: 860,
      ink,
      opacity: 0.8,
    }),
    centred(String(work.year), { y: 1446, size: 18, tracking: 0.4, maxWidth: 860, ink, opacity: 0.6 }),
  ]);
  return lines.join('');
}

function titleTop(work: Work, height: number): number {
  const isPaper = work.poster.frame === 'paper';
  if (work.poster.title === 'top') return isPaper ? 120 : 110;
  if (work.poster.title === 'middle') return 640 - height / 2;
  return (isPaper ? 1120 : 1270) - height;
}

function shades({ poster }: Work): string {
  if (poster.frame === 'paper') return '';
  const stop = (at: number, opacity: number) =>
    `<stop offset="${String(at)}" stop-color="${poster.shade}" stop-opacity="${String(opacity)}"/>`;
  const top = poster.title === 'top' ? 0.72 : 0.25;
  const foot =
    poster.title === 'bottom'
      ? [stop(0.46, 0), stop(0.72, 0.5), stop(1, 0.96)]
      : [stop(0.66, 0), stop(0.9, 0.8), stop(1, 0.95)];
  return `<defs><linearGradient id="foot" x2="0" y2="1">${foot.join('')}</linearGradient><linearGradient id="head" x2="0" y2="1">${stop(0, top)}${stop(0.36, 0)}</linearGradient></defs>
    <rect width="1000" height="1500" fill="url(#head)"/><rect width="1000" height="1500" fill="url(#foot)"/>`;
}

function frame({ poster }: Work): string {
  if (poster.frame !== 'line') return '';
  return `<rect x="34" y="34" width="932" height="1432" fill="none" stroke="${poster.ink}" stroke-opacity="0.55" stroke-width="2"/>`;
}

async function overlay(work: Work, title: Drawn): Promise<string> {
  const width = POSTER.width * work.poster.titleWidth;
  const height = (title.height * width) / title.width;
  const y = titleTop(work, height);
  const isLeft = work.lettering.align === 'left';
  const x = isLeft ? (work.poster.frame === 'paper' ? 110 : 90) : (POSTER.width - width) / 2;
  const tagline = await centred(work.tagline, {
    y: 1316,
    size: 30,
    tracking: 0.05,
    maxWidth: 820,
    ink: work.poster.ink,
    opacity: 0.92,
  });
  const isLightPaper = work.poster.frame === 'paper';
  const foot = isLightPaper ? await paperFoot(work) : `${tagline}${await credits(work)}`;
  return `${shades(work)}${place(title, { x, y, width })}${frame(work)}${foot}`;
}

async function paperFoot(work: Work): Promise<string> {
  const tagline = await centred(work.tagline, {
    y: 1242,
    size: 34,
    tracking: 0.05,
    maxWidth: 860,
    ink: work.poster.ink,
  });
  const rule = `<rect x="60" y="1322" width="880" height="2" fill="${work.poster.ink}" opacity="0.5"/>`;
  return `${tagline}${rule}${await credits(work)}`;
}

/** Key art, shade, lettering, small print, and a little grain that hides the seams between gradients. */
export async function drawPoster(work: Work, art: Buffer): Promise<Buffer> {
  const area = pictureArea(work);
  const title = await drawLettering(work.lettering);
  const picture = await sharp(art).resize(area.width, area.height).toBuffer();
  return sharp({ create: { ...POSTER, channels: 3, background: work.poster.shade } })
    .composite([
      { input: picture, left: area.x, top: area.y },
      { input: svg(POSTER, await overlay(work, title)) },
    ])
    .jpeg({ quality: 90, mozjpeg: false })
    .toBuffer();
}

/** The title treatment for billboards: transparent, 1000 pixels wide. */
export async function drawLogo(work: Work): Promise<Buffer> {
  const drawn = await drawLettering(work.logo ?? work.lettering);
  const size = { width: 1000, height: Math.round((drawn.height * 1000) / drawn.width) };
  return sharp(svg(size, place(drawn, { x: 0, y: 0, width: 1000 })))
    .png({ compressionLevel: 6 })
    .toBuffer();
}
