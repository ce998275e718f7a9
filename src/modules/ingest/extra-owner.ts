import type { ExtraGuess } from '@/media/file-name/extra';
import { parseMediaPath } from '@/media/file-name/parse-media-path';
import {
  guessOf,
  isVideoName,
  joinPath,
  parentOf,
  withoutExtension,
  type FoundFolder,
  type FoundTree,
} from './found-folder';
import { importKeyOf } from './rules';

type Film = { path: string; stem: string; key: string };

/** The folder of the title that an extra belongs to. */
export function folderOfOwner(file: string, { foldersUp }: ExtraGuess): string {
  let folder = parentOf(file);
  for (let up = 0; up < foldersUp; up += 1) folder = parentOf(folder);
  return folder;
}

/** The film (relative to the root) whose title a trailer or another extra belongs to; null when nobody can tell. */
export function ownerOfExtra(tree: FoundTree, file: string, extra: ExtraGuess): string | null {
  const folder = folderOfOwner(file, extra);
  const films = filmsOf(tree, folder);
  const { ownerName } = extra;
  if (ownerName === null) return onlyTitle(films);
  const named = films.find(({ stem }) => stem === ownerName);
  return named?.path ?? namedAlike(films, joinPath(folder, `${ownerName}.mkv`)) ?? onlyTitle(films);
}

/** Those in the folder itself; of a show, whose episodes are in the folders of its seasons, those one further down. */
function filmsOf(tree: FoundTree, folder: string): Film[] {
  const here = filmsIn(tree, folder);
  if (here.length > 0) return here;
  const below = tree.get(folder)?.folders ?? [];
  return below.flatMap((name) => filmsIn(tree, joinPath(folder, name)));
}

function filmsIn(tree: FoundTree, folder: string): Film[] {
  const found = tree.get(folder);
  if (!found) return [];
  const known = filmsOfFolder.get(found);
  if (known) return known;
  const films = found.files.flatMap(({ name }) => {
    const path = joinPath(folder, name);
    const guess = isVideoName(name) ? guessOf(tree, path) : null;
    if (!guess || guess.kind === 'extra') return [];
    return [{ path, stem: withoutExtension(name), key: importKeyOf(guess) }];
  });
  filmsOfFolder.set(found, films);
  return films;
}

/** A folder of hundreds of films and their trailers is read once, not once for each trailer. */
const filmsOfFolder = new WeakMap<FoundFolder, Film[]>();

/** Several versions of one film, or several episodes of one show, are one title. */
function onlyTitle(films: readonly Film[]): string | null {
  const isOne = new Set(films.map(({ key }) => key)).size === 1;
  return isOne ? (films[0]?.path ?? null) : null;
}

/** `Film (2019)-trailer` beside `Film (2019) - 2160p`. */
function namedAlike(films: readonly Film[], path: string): string | null {
  const guess = parseMediaPath(path);
  if (guess.kind === 'extra') return null;
  const key = importKeyOf(guess);
  return films.find((film) => film.key === key)?.path ?? null;
}
