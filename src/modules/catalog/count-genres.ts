import { subscribe } from '@/server/events/bus';
import { findGenresOfAll } from './store';

export type GenreCount = { name: string; count: number };

/** Another process may import, too, so what this one hears of is not all there is. */
const maxAgeMs = 60_000;

type Kept = { at: number; titles: Promise<readonly { maturity: number; genres: readonly string[] }[]> };
let kept: Kept | null = null;
let isListening = false;

/** Genres with how many titles this limit may see, the fullest first. Read once a minute for everyone. */
export async function countGenres(maturityLimit: number, now = Date.now()): Promise<GenreCount[]> {
  listen();
  if (!kept || now - kept.at > maxAgeMs) kept = { at: now, titles: findGenresOfAll() };
  const titles = await kept.titles.catch((error: unknown) => {
    kept = null;
    throw error;
  });
  const counts = new Map<string, number>();
  for (const { maturity, genres } of titles) {
    if (maturity > maturityLimit) continue;
    for (const genre of genres) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  subscribe('catalog.changed', () => {
    kept = null;
  });
}
