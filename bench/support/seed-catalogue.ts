import { link, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';

const genres = [
  'Drama',
  'Comedy',
  'Documentary',
  'Thriller',
  'Family',
  'Animation',
  'Adventure',
  'Science Fiction',
];
const words = [
  'River',
  'Lantern',
  'Orchard',
  'Harbour',
  'Winter',
  'Signal',
  'Paper',
  'Mountain',
  'Garden',
  'Mirror',
];

/** A data folder with a catalogue of that many films, as an import leaves it; all of them play the same clip. */
export async function seedCatalogue(count: number): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'dex-bench-'));
  process.env.DEX_DATA = dataDir;
  // Imported late: the environment is read once, and has just been set.
  const { closeDatabase } = await import('@/server/db');
  const { makeMovie } = await import('../../tests/support/make-title');
  const artworks = await drawArtworks();
  const clip = await renderClip(dataDir);
  for (let index = 0; index < count; index += 1) {
    const artwork = artworks[index % artworks.length];
    const sourcePath = path.join(dataDir, 'films', `${String(index)}.mp4`);
    await link(clip, sourcePath);
    await makeMovie(
      { ...filmNumber(index), ...(artwork && { artwork }) },
      { sourcePath, durationSeconds: clipSeconds },
    );
  }
  await closeDatabase();
  return dataDir;
}

const clipSeconds = 30;

async function renderClip(dataDir: string): Promise<string> {
  const { makeClip } = await import('../../tests/support/clips');
  await mkdir(path.join(dataDir, 'films'));
  return makeClip(path.join(dataDir, 'clip.mp4'), { seconds: clipSeconds });
}

function filmNumber(index: number) {
  const word = (step: number) => words[Math.floor(index / step) % words.length] ?? '';
  const name = `${word(1)} of the ${word(10)} ${index}`;
  const genre = (step: number) => genres[(index * step) % genres.length] ?? 'Drama';
  return {
    name,
    sortName: name.toLowerCase(),
    synopsis: `Number ${index}: somebody goes somewhere, meets someone, and comes back another. `
      .repeat(3)
      .trim(),
    year: 1950 + (index % 76),
    genres: [...new Set([genre(1), genre(3)])],
    credits: [{ name: `Director ${index % 97}`, job: 'Director', character: null }],
    durationSeconds: 5400 + (index % 60) * 60,
    trendScore: (index * 7919) % 1000,
    addedAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000),
  };
}

/** Real pictures, so that pages load what a real catalogue makes them load; two dozen of them, shared by all films. */
async function drawArtworks() {
  const { storePicture } = await import('@/modules/ingest/store-picture');
  const numbers = Array.from({ length: 24 }, (_, index) => index);
  return Promise.all(
    numbers.map(async (index) => {
      const folder = `artwork/${index.toString(16).padStart(24, '0')}`;
      const poster = await storePicture(await draw(index, 600, 900), { role: 'poster', folder });
      const backdrop = await storePicture(await draw(index, 1920, 1080), { role: 'backdrop', folder });
      return { poster, backdrop, logo: null, accent: `hsl(${index * 15} 40% 40%)` };
    }),
  );
}

function draw(index: number, width: number, height: number): Promise<Buffer> {
  const hue = index * 15;
  const hills = Array.from({ length: 9 }, (_, layer) => {
    const y = height * (0.35 + layer * 0.07);
    const bend = ((index * 37 + layer * 53) % 100) * (height / 250);
    return `<path d="M0 ${y}Q${width / 3} ${y - bend} ${width / 2} ${y}T${width} ${y - bend / 2}V${height}H0Z" fill="hsl(${hue + layer * 6} 35% ${44 - layer * 4}%)"/>`;
  });
  const sky = `<rect width="${width}" height="${height}" fill="hsl(${hue + 180} 45% 60%)"/>`;
  const sun = `<circle cx="${width * 0.7}" cy="${height * 0.25}" r="${height * 0.09}" fill="hsl(${hue + 40} 90% 80%)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${sky}${sun}${hills.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
