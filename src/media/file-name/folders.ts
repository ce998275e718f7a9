import { folderKinds, suffixKinds } from './extra';

/** Folders whose films are not films of the library. A top-level `Shorts` is a shelf, so those need a parent. */
const extraFolders = new Set([...Object.keys(folderKinds), 'theme-music', 'backdrops']);
const neverFilms = new Set([
  'sample',
  'samples',
  'trailer',
  'trailers',
  'bdmv',
  'video_ts',
  'certificate',
  '@eadir',
  '$recycle.bin',
  'lost+found',
]);

const extraSuffix = new RegExp(
  `(?:^|[-._ ])sample$|[-.](?:${Object.keys(suffixKinds).join('|')})\\d?$|^(?:trailer|theme)\\d?$`,
  'i',
);

/** True for samples, trailers, bonus material and disc structures: things beside a film, not films. */
export function isExtra(folders: readonly string[], name: string): boolean {
  const inExtraFolder = folders.some((folder, depth) => {
    const word = folder.toLowerCase();
    return neverFilms.has(word) || (depth > 0 && extraFolders.has(word));
  });
  return inExtraFolder || extraSuffix.test(name);
}

const seasonWord =
  /^(?:season|series|staffel|saison|temporada|stagione|seizoen|säsong|sezon|s)[ ._-]*(\d{1,4})(?!\d)/i;
const seasonAtEnd = /^(.+?)[ ._-]+(?:season|staffel|saison|s)[ ._-]*(\d{1,4})(?:[ ._-].*)?$/i;

export type SeasonFolder = {
  season: number;
  /** What the folder says about the show: `Show.S01.1080p`. */ show: string;
};

export function readSeasonFolder(folder: string): SeasonFolder | null {
  if (/^(specials?|season 0+)$/i.test(folder.trim())) return { season: 0, show: '' };
  const plain = seasonWord.exec(folder);
  if (plain) return { season: Number(plain[1]), show: '' };
  const packed = seasonAtEnd.exec(folder);
  return packed?.[1] ? { season: Number(packed[2]), show: packed[1] } : null;
}
