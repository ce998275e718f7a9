import { rename, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { drawLogo, drawPoster, pictureArea } from './artwork/poster';
import type { Cue, Episode, Film, Piece, Series } from './content/work';
import { episodeNfo, languages, webVtt, workNfo } from './describe-work';
import type { Size } from './kit/picture';
import { grabFrame, renderFilm, renderStill, writeWhole, type Workbench } from './render-scene';

/** What of it is made: the whole film, or as tests want it. In 720p all of it takes 118 s on two cores, not 90. */
export type Quality = { size: Size; maxSeconds: number };
export const fullQuality: Quality = { size: { width: 1024, height: 576 }, maxSeconds: 60 };

const BACKDROP: Size = { width: 1920, height: 1080 };

export const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );
const isDone = (...files: string[]) => Promise.all(files.map(exists)).then((all) => all.every(Boolean));
const shortened = (piece: Piece, { maxSeconds }: Quality): Piece => ({
  ...piece,
  seconds: Math.min(piece.seconds, maxSeconds),
});

async function writeArtwork(work: Film | Series, folder: string, bench: Workbench): Promise<void> {
  const poster = path.join(folder, 'poster.jpg');
  const backdrop = path.join(folder, 'fanart.jpg');
  const logo = path.join(folder, 'clearlogo.png');
  if (await isDone(poster, backdrop, logo)) return;
  const piece = 'piece' in work ? work.piece : work.seasons[0]?.[0]?.piece;
  if (!piece) return;
  const art = await renderStill(piece, { size: pictureArea(work), atSeconds: work.poster.atSeconds }, bench);
  await writeWhole(poster, await drawPoster(work, art));
  const wide = await renderStill(piece, { size: BACKDROP, atSeconds: work.poster.backdropSeconds }, bench);
  await writeWhole(backdrop, await sharp(wide).jpeg({ quality: 88 }).toBuffer());
  await writeWhole(logo, await drawLogo(work));
}

async function writeSubtitles(base: string, narration: readonly Cue[]): Promise<void> {
  for (const language of languages) await writeWhole(`${base}.${language}.vtt`, webVtt(narration, language));
}

/** The file of the film comes last: where it is, everything beside it is too. */
export async function makeFilm(
  film: Film,
  base: string,
  { quality, ...bench }: Workbench & { quality: Quality },
): Promise<void> {
  if (await exists(`${base}.mp4`)) return;
  await writeArtwork(film, path.dirname(base), bench);
  await writeWhole(`${base}.nfo`, workNfo(film));
  await writeSubtitles(base, film.narration);
  await renderFilm(shortened(film.piece, quality), { size: quality.size, file: `${base}.mp4` }, bench);
}

export async function makeSeriesFolder(show: Series, folder: string, bench: Workbench): Promise<void> {
  // Written once: a description with a new date would make every episode look changed.
  const description = path.join(folder, 'tvshow.nfo');
  if (await exists(description)) return;
  await writeArtwork(show, folder, bench);
  await writeWhole(description, workNfo(show));
}

export type EpisodePlace = { season: number; number: number };

export async function makeEpisode(
  episode: Episode,
  { base, place }: { base: string; place: EpisodePlace },
  { quality, ...bench }: Workbench & { quality: Quality },
): Promise<void> {
  if (await exists(`${base}.mp4`)) return;
  const piece = shortened(episode.piece, quality);
  await writeWhole(`${base}.nfo`, episodeNfo(episode, place));
  await writeSubtitles(base, episode.narration);
  const film = path.join(bench.scratch, 'episode.mp4');
  await renderFilm(piece, { size: quality.size, file: film }, bench);
  const still = await grabFrame(film, Math.min(episode.stillSeconds, piece.seconds / 2), bench);
  await writeWhole(`${base}-thumb.jpg`, await sharp(still).jpeg({ quality: 88 }).toBuffer());
  await rename(film, `${base}.mp4`);
}
