import path from 'node:path';
import { parseMediaPath } from '@/media/file-name/parse-media-path';
import { isVideoName, withoutExtension, type FoundEntry } from './found-folder';
import { readNfoFile } from './read-nfo-file';

/**
 * The files of a folder that the NFO of a film in it calls its trailer (`<trailer>teaser.mp4</trailer>`), and that film.
 * Only files beside the film: an address, or a path that leads elsewhere, is left out.
 */
export async function namedTrailers(
  folder: string,
  files: readonly FoundEntry[],
): Promise<ReadonlyMap<string, string>> {
  const films = files.map(({ name }) => name).filter(isFilm);
  const trailers = new Map<string, string>();
  // Nothing beside it that could be a trailer: most folders.
  if (films.length < 2) return trailers;
  const filmOf = new Map(films.map((film) => [withoutExtension(film), film]));
  for (const nfo of files) {
    const stem = withoutExtension(nfo.name);
    const own = filmOf.get(stem);
    if (!isNfo(nfo.name) || (own === undefined && stem !== 'movie')) continue;
    const named = await trailerIn(path.join(folder, nfo.name), nfo);
    const trailer = named === null ? undefined : films.find((name) => name.normalize() === named.normalize());
    if (trailer === undefined) continue;
    const film = own ?? onlyOther(films, trailer);
    // Two that call each other trailers are two films.
    if (film !== null && film !== trailer && !trailers.has(film)) trailers.set(trailer, film);
  }
  return trailers;
}

const isFilm = (name: string) => isVideoName(name) && parseMediaPath(name).kind !== 'extra';
const isNfo = (name: string) => name.toLowerCase().endsWith('.nfo');

/** `movie.nfo` is of the film of its folder. */
function onlyOther(films: readonly string[], trailer: string): string | null {
  const others = films.filter((film) => film !== trailer);
  return others.length === 1 ? (others[0] ?? null) : null;
}

type Known = { stamp: string; trailer: string | null };

/** A folder of thousands of films with an NFO each is listed often, and its NFO files hardly ever change. */
const known = new Map<string, Known>();

async function trailerIn(file: string, { sizeBytes, modifiedMs }: FoundEntry): Promise<string | null> {
  const stamp = `${sizeBytes} ${modifiedMs}`;
  const before = known.get(file);
  if (before?.stamp === stamp) return before.trailer;
  const trailer = (await readNfoFile(file)).find(({ trailerFile }) => trailerFile)?.trailerFile ?? null;
  known.set(file, { stamp, trailer });
  return trailer;
}
