import { parseMediaPath, type MediaGuess } from '@/media/file-name/parse-media-path';
import { tidyName } from '@/media/file-name/tidy-name';

/** What the walk found in one folder, hidden entries and links left out. Names, not paths. */
export type FoundEntry = { name: string; sizeBytes: number; modifiedMs: number };
export type FoundFolder = {
  files: readonly FoundEntry[];
  folders: readonly string[];
  /** Files that the NFO of a film beside them calls its trailer, and that film. */
  trailers?: ReadonlyMap<string, string>;
};

/** All folders below the root by relative path; the root itself is ``. */
export type FoundTree = ReadonlyMap<string, FoundFolder>;

const videoExtensions = new Set(
  'mp4 m4v mov mkv webm avi mpg mpeg ts m2ts mts wmv asf flv ogv ogm divx 3gp 3g2 rmvb vob wtv dv'.split(' '),
);

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{2,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

export const isVideoName = (name: string) => videoExtensions.has(extensionOf(name));
export const withoutExtension = (name: string) => name.replace(/\.[A-Za-z0-9]{2,5}$/, '');
export const joinPath = (...parts: string[]) => parts.filter((part) => part !== '').join('/');
export const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
export const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

const sidecarExtensions = new Set('nfo srt vtt jpg jpeg png webp avif gif tbn'.split(' '));

/** Everything an import may read; the rest is not even looked at. */
export const isOfInterest = (name: string) => isVideoName(name) || sidecarExtensions.has(extensionOf(name));

/** Paths of all film files, relative to the root. */
export function filmsIn(tree: FoundTree): string[] {
  return [...tree].flatMap(([folder, { files }]) =>
    files.filter(({ name }) => isVideoName(name)).map(({ name }) => joinPath(folder, name)),
  );
}

/** What a file of the walk is: by its name, but for a trailer that an NFO names. `file` is relative to the root. */
export function guessOf(tree: FoundTree, file: string): MediaGuess {
  const film = tree.get(parentOf(file))?.trailers?.get(baseOf(file));
  if (film === undefined) return parseMediaPath(file);
  const name = tidyName(withoutExtension(baseOf(file)), { mayBeEmpty: true });
  return {
    kind: 'extra',
    extra: { kind: 'trailer', name, foldersUp: 0, ownerName: withoutExtension(film) },
  };
}
