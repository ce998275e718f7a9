import { keep } from '@/server/events/keep';
import { findGenresOfAll } from './store';

export type GenreCount = { name: string; count: number };

/** Genres with how many titles this limit may see, the fullest first. */
export const countGenres = keep(
  { maxAgeMs: 60_000, until: ['catalog.changed'] },
  async (maturityLimit: number): Promise<GenreCount[]> => {
    const counts = new Map<string, number>();
    for (const { maturity, genres } of await findGenresOfAll()) {
      if (maturity > maturityLimit) continue;
      for (const genre of genres) counts.set(genre, (counts.get(genre) ?? 0) + 1);
    }
    return [...counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  },
);
