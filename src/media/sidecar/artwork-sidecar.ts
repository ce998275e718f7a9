export type ArtworkRole = 'poster' | 'backdrop' | 'logo' | 'still';
/** What a picture is for: the title, one season, or the film or episode in a file of that name. */
export type ArtworkTarget =
  { of: 'title' } | { of: 'season'; season: number } | { of: 'file'; fileName: string };
export type ArtworkSidecar = {
  role: ArtworkRole;
  target: ArtworkTarget;
  /** Of several for one role the lowest wins. */ rank: number;
};

const pictureFile = /^(.*)\.(?:jpe?g|png|webp|avif|gif|tbn)$/i;

/** In the order of preference within a role. */
const roleWords: readonly (readonly [ArtworkRole, readonly string[]])[] = [
  ['poster', ['poster', 'cover', 'folder', 'movie', 'default', 'keyart', 'show']],
  ['backdrop', ['fanart', 'backdrop', 'background', 'art', 'landscape', 'banner16x9']],
  ['logo', ['clearlogo', 'logo', 'clearart']],
  ['still', ['thumb', 'thumbnail']],
];

/** `poster.jpg`, `fanart2.png`, `Film (2019)-poster.jpg`, `season01-poster.jpg`, `Show S01E02-thumb.jpg`. Null for any other file. */
export function readArtworkSidecar(file: string): ArtworkSidecar | null {
  const name = pictureFile.exec(file)?.[1];
  if (!name) return null;
  const season = seasonPicture(name);
  if (season) return season;
  const whole = roleOf(name);
  if (whole) return { ...whole, target: { of: 'title' } };
  const suffixed = /^(.+)[-.]([a-z0-9]+)$/i.exec(name);
  const role = suffixed?.[2] ? roleOf(suffixed[2]) : null;
  if (role && suffixed?.[1]) return { ...role, target: { of: 'file', fileName: suffixed[1] } };
  // `Film (2019).jpg` beside `Film (2019).mkv`.
  return { role: 'still', rank: 9, target: { of: 'file', fileName: name } };
}

function seasonPicture(name: string): ArtworkSidecar | null {
  const match = /^season[ ._-]?(\d{1,4}|-?specials|all)-?([a-z]+)?$/i.exec(name);
  const which = match?.[1]?.toLowerCase();
  if (!match || !which || which === 'all') return null;
  const role = roleOf(match[2] ?? 'poster');
  const season = which.endsWith('specials') ? 0 : Number(which);
  return role && { ...role, target: { of: 'season', season } };
}

function roleOf(word: string): { role: ArtworkRole; rank: number } | null {
  const [, base = '', count = ''] = /^(.*?)-?(\d{0,2})$/.exec(word.toLowerCase()) ?? [];
  for (const [role, names] of roleWords) {
    const rank = names.indexOf(base);
    if (rank >= 0) return { role, rank: rank * 100 + Number(count || 0) };
  }
  return null;
}
