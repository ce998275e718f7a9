import { isSubtitleFolder } from '@/media/sidecar/subtitle-sidecar';
import { baseOf, filmsIn, isVideoName, joinPath, parentOf, withoutExtension } from './found-folder';
import { walkFolder, readFolder } from './walk-folder';

/** A picture beside so many films is left to the next scan of the whole folder. */
const MOST = 200;

/** The films that a picture, a subtitle or an NFO may belong to. Paths are relative to `root`. */
export async function filmsBeside(root: string, sidecar: string): Promise<string[]> {
  const here = parentOf(sidecar);
  const folder = isSubtitleFolder(baseOf(here)) ? parentOf(here) : here;
  const { files, trailers = new Map<string, string>() } = await readFolder(root, folder);
  const films = files.filter(({ name }) => isVideoName(name));
  const named = films.filter(({ name }) => baseOf(sidecar).startsWith(withoutExtension(name)));
  // With the trailers that an NFO names: it may do so only now.
  const names = [...named.map(({ name }) => name), ...trailers.keys()];
  if (named.length > 0) return [...new Set(names)].map((name) => joinPath(folder, name));
  // Of a whole show, whose episodes are in the folders of its seasons.
  const { tree } = await walkFolder(root, { from: folder });
  const all = filmsIn(tree);
  return all.length <= MOST ? all : [];
}
