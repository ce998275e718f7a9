import type { Title } from './contract';
import { presentTitle } from './present-title';
import { chooseFeatured } from './rules';
import { findCards, findTitle, findTitleLanguages } from './store';

/** How many of the best take turns. */
const turns = 12;

/** The title of the day among the most played that have a wide picture; null in an empty catalogue. */
export async function featuredTitle(maturityLimit: number, now = Date.now()): Promise<Title | null> {
  const best = await findCards({ order: 'trending', maturityLimit, limit: turns * 2 });
  const pictured = best.filter((row) => row.artwork.backdrop !== null);
  // Sorted by id, so that a play during the day moves nobody to another day.
  const candidates = (pictured.length > 0 ? pictured : best)
    .slice(0, turns)
    .sort((a, b) => (a._id < b._id ? -1 : 1));
  const chosen = chooseFeatured(candidates, now);
  const row = chosen && (await findTitle(chosen._id));
  return row ? presentTitle(row, await findTitleLanguages(row._id)) : null;
}
