import { createBriefCache } from '@/server/brief-cache';
import { findGenresOfAll } from './store';

export type GenreCount = { name: string; count: number };

const counted = createBriefCache<GenreCount[]>({
  name: 'genres',
  forMs: 60_000,
  atMost: 50,
  staleOn: ['catalog.changed'],
});

/** Genres with how many titles this limit may see, the fullest first. */
export function countGenres(maturityLimit: number): Promise<GenreCount[]> {
  return counted.read(String(maturityLimit), () => count(maturityLimit));
}

async function count(maturityLimit: number): Promise<GenreCount[]> {
  const counts = new Map<string, number>();
  for (const { maturity, genres } of await findGenresOfAll()) {
    if (maturity > maturityLimit) continue;
    for (const genre of genres) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, titles]) => ({ name, count: titles }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
