import { createHash } from 'node:crypto';
import type { EpisodeGuess } from '@/media/file-name/read-episode';
import type { MovieGuess } from '@/media/file-name/read-movie';
import { readSeasonFolder } from '@/media/file-name/folders';
import { readArtworkSidecar, type ArtworkRole, type ArtworkSidecar } from '@/media/sidecar/artwork-sidecar';
import {
  isSubtitleFolder,
  readSubtitleSidecar,
  type SubtitleSidecar,
} from '@/media/sidecar/subtitle-sidecar';
import {
  baseOf,
  guessOf,
  isVideoName,
  joinPath,
  parentOf,
  withoutExtension,
  type FoundEntry,
  type FoundTree,
} from './found-folder';
import { importKeyOf } from './rules';

export type FilmGuess = MovieGuess | EpisodeGuess;
export type FoundSubtitle = SubtitleSidecar & { path: string };

/** Everything beside a film that says something about it. Paths are relative to the library folder. */
export type Sidecars = {
  /** Of the film or the episode itself. */
  nfo: string | null;
  seriesNfo: string | null;
  artwork: Partial<Record<ArtworkRole, string>>;
  subtitles: FoundSubtitle[];
  /** Changes when one of them is added, changed or removed. */
  fingerprint: string;
};

const MAX_SUBTITLES = 40;

export function findSidecars(tree: FoundTree, file: string, guess: FilmGuess): Sidecars {
  const folder = parentOf(file);
  const name = withoutExtension(baseOf(file));
  const own = (wanted: string) => findName(tree, folder, wanted);
  const isAlone = holdsOneTitle(tree, folder);
  const titleFolder = guess.kind === 'episode' ? showFolder(folder) : folder;
  const nfo = own(`${name}.nfo`) ?? (guess.kind === 'movie' && isAlone ? own('movie.nfo') : null);
  const seriesNfo = guess.kind === 'episode' ? findName(tree, titleFolder, 'tvshow.nfo') : null;
  const artwork = {
    ...(isAlone || titleFolder !== folder
      ? artworkOf(tree, titleFolder, ({ target }) => target.of === 'title')
      : {}),
    ...artworkOf(tree, folder, ({ target }) => target.of === 'file' && target.fileName === name),
  };
  const subtitles = findSubtitles(tree, folder, name).slice(0, MAX_SUBTITLES);
  const used = [nfo, seriesNfo, ...Object.values(artwork), ...subtitles.map(({ path }) => path)];
  return { nfo, seriesNfo, artwork, subtitles, fingerprint: fingerprintOf(tree, used) };
}

const filesIn = (tree: FoundTree, folder: string) => tree.get(folder)?.files ?? [];
const showFolder = (folder: string) => (readSeasonFolder(baseOf(folder)) ? parentOf(folder) : folder);

function findName(tree: FoundTree, folder: string, wanted: string): string | null {
  const found = filesIn(tree, folder).find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return found ? joinPath(folder, found.name) : null;
}

const folderKeys = new WeakMap<FoundTree, Map<string, boolean>>();

/** `poster.jpg` beside a hundred films is not the poster of each. Asked once per file, so remembered per walk. */
function holdsOneTitle(tree: FoundTree, folder: string): boolean {
  const known = folderKeys.get(tree) ?? new Map<string, boolean>();
  folderKeys.set(tree, known);
  const answer = known.get(folder) ?? countTitles(tree, folder) <= 1;
  known.set(folder, answer);
  return answer;
}

function countTitles(tree: FoundTree, folder: string): number {
  const keys = filesIn(tree, folder).flatMap(({ name }) => {
    if (!isVideoName(name)) return [];
    const guess = guessOf(tree, joinPath(folder, name));
    return guess.kind === 'extra' ? [] : [importKeyOf(guess)];
  });
  return new Set(keys).size;
}

function artworkOf(tree: FoundTree, folder: string, isWanted: (sidecar: ArtworkSidecar) => boolean) {
  const best = new Map<ArtworkRole, { path: string; rank: number }>();
  for (const { name, sizeBytes } of filesIn(tree, folder)) {
    const sidecar = readArtworkSidecar(name);
    if (!sidecar || sizeBytes === 0 || !isWanted(sidecar)) continue;
    const before = best.get(sidecar.role);
    if (!before || sidecar.rank < before.rank)
      best.set(sidecar.role, { path: joinPath(folder, name), rank: sidecar.rank });
  }
  return Object.fromEntries([...best].map(([role, { path }]) => [role, path])) as Sidecars['artwork'];
}

function findSubtitles(tree: FoundTree, folder: string, name: string): FoundSubtitle[] {
  const videos = filesIn(tree, folder)
    .filter((file) => isVideoName(file.name))
    .map((file) => withoutExtension(file.name));
  const here = read(tree, folder, videos).filter(({ fileName }) => fileName === name);
  const below = (tree.get(folder)?.folders ?? []).filter(isSubtitleFolder).flatMap((subtitles) => {
    const inside = joinPath(folder, subtitles);
    const named = read(tree, inside, videos).filter(
      ({ fileName }) => fileName === name || (fileName === null && videos.length === 1),
    );
    return [...named, ...read(tree, joinPath(inside, name), [])];
  });
  return [...here, ...below].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function read(tree: FoundTree, folder: string, videos: readonly string[]): FoundSubtitle[] {
  return filesIn(tree, folder).flatMap(({ name }) => {
    const sidecar = readSubtitleSidecar(name, videos);
    return sidecar ? [{ ...sidecar, path: joinPath(folder, name) }] : [];
  });
}

function fingerprintOf(tree: FoundTree, paths: readonly (string | null)[]): string {
  const entryOf = (path: string): FoundEntry | undefined =>
    filesIn(tree, parentOf(path)).find(({ name }) => name === baseOf(path));
  const lines = paths.flatMap((path) => {
    const entry = path === null ? undefined : entryOf(path);
    return entry ? [`${String(path)}\n${String(entry.sizeBytes)}\n${String(entry.modifiedMs)}`] : [];
  });
  return createHash('sha256').update(lines.sort().join('\n\n')).digest('hex').slice(0, 16);
}
