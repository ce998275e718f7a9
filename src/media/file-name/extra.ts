import type { ExtraKind } from './extra-kind';
import { tidyName } from './tidy-name';

export type ExtraGuess = {
  kind: ExtraKind;
  /** What the file is called beyond its kind; empty when it says no more than that. */
  name: string;
  /** How many folders above the file's own is the title that it belongs to. */
  foldersUp: number;
  /** `Film (2019)` of `Film (2019)-trailer.mp4`; null when only the folder says whose it is. */
  ownerName: string | null;
};

/** By the name of their folder. */
export const folderKinds: Readonly<Record<string, ExtraKind>> = {
  trailer: 'trailer',
  trailers: 'trailer',
  'behind the scenes': 'behind-the-scenes',
  'making of': 'behind-the-scenes',
  'deleted scenes': 'deleted-scene',
  interview: 'interview',
  interviews: 'interview',
  featurette: 'featurette',
  featurettes: 'featurette',
  scenes: 'scene',
  shorts: 'short',
  clips: 'clip',
  extra: 'other',
  extras: 'other',
  bonus: 'other',
  other: 'other',
  others: 'other',
};

/** By how their own name ends. */
export const suffixKinds: Readonly<Record<string, ExtraKind>> = {
  trailer: 'trailer',
  behindthescenes: 'behind-the-scenes',
  deleted: 'deleted-scene',
  deletedscene: 'deleted-scene',
  featurette: 'featurette',
  interview: 'interview',
  scene: 'scene',
  short: 'short',
  clip: 'clip',
  extra: 'other',
  other: 'other',
};

const suffixed = new RegExp(`^(.*)[-.](${Object.keys(suffixKinds).join('|')})(\\d?)$`, 'i');

/**
 * Trailers and bonus material as Jellyfin, Plex and Kodi lay them beside a film: in folders of their own, or with a
 * suffix. Null for whatever else is no film, such as a sample.
 */
export function readExtra(folders: readonly string[], name: string): ExtraGuess | null {
  if (/(?:^|[-._ ])sample$/i.test(name)) return null;
  const depth = folders.findIndex((folder) => folder.toLowerCase() in folderKinds);
  const suffix = suffixed.exec(name);
  const suffixKind = suffixKinds[suffix?.[2]?.toLowerCase() ?? ''];
  // A shelf of short films at the top belongs to no title.
  if (depth > 0) {
    const word = folders.at(-1)?.toLowerCase() ?? '';
    const kind = suffixKind ?? folderKinds[word] ?? folderKinds[folders[depth]?.toLowerCase() ?? ''];
    const said = suffixKind ? (suffix?.[1] ?? '') : name;
    return kind ? { kind, name: tidy(said), foldersUp: folders.length - depth, ownerName: null } : null;
  }
  const alone = /^trailer(\d?)$/i.exec(name);
  if (alone) return { kind: 'trailer', name: numbered('trailer', alone[1]), foldersUp: 0, ownerName: null };
  if (!suffix || !suffixKind) return null;
  const [, ownerName = '', , count] = suffix;
  return { kind: suffixKind, name: numbered(suffixKind, count), foldersUp: 0, ownerName };
}

const tidy = (name: string) => tidyName(name, { mayBeEmpty: true });
const numbered = (kind: ExtraKind, count: string | undefined) =>
  count ? `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')} ${count}` : '';
