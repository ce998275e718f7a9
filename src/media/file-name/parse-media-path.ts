import { readEpisode, type EpisodeGuess } from './read-episode';
import { readExtra, type ExtraGuess } from './extra';
import { isExtra } from './folders';
import { readMovie, type MovieGuess } from './read-movie';

/** What the path of a file says it is; only names are read here, never the file. */
export type MediaGuess =
  | MovieGuess
  | EpisodeGuess
  /** What lies beside films and is none; `extra` is null for what nobody wants to see, such as a sample. */
  | { kind: 'extra'; extra: ExtraGuess | null };

/**
 * Understands the names that Jellyfin, Plex and Kodi understand, and those of releases.
 * `path` is relative to the library folder, with `/`.
 */
export function parseMediaPath(path: string): MediaGuess {
  const segments = path
    .normalize('NFC')
    .split('/')
    .filter((segment) => segment !== '');
  const file = segments.pop() ?? '';
  const name = file.replace(/\.[A-Za-z0-9]{2,4}$/, '');
  if (isExtra(segments, name)) return { kind: 'extra', extra: readExtra(segments, name) };
  return readEpisode(segments, name) ?? readMovie(segments, name);
}
