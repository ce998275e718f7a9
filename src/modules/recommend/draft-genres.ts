import type { RowDraft } from './compose-rows';
import { candidates, idsOf, isOffered, rowOf, type RowSources } from './row-sources';
import { createTop } from './engine/top-slots';

const maxGenres = 8;
/** Watched before: shown, but behind everything else. */
const doneMalus = 10;

/** The genres of this profile first, each in the order of its taste; for a new profile the fullest and the newest. */
export function genreRows(sources: RowSources): RowDraft[] {
  const { index, taste, isDone } = sources;
  const share = genreShares(sources);
  const chosen = [...sources.genres]
    .map(({ name, count }, place) => ({ name, count, place, value: (share.get(name) ?? 0) - place / 1000 }))
    .sort((a, b) => b.value - a.value)
    .slice(0, maxGenres);
  const tops = new Map(chosen.map(({ name }) => [name, createTop(candidates)]));
  for (const [slot, facts] of index.facts.entries()) {
    if (!isOffered(sources, slot)) continue;
    const score = (taste.scores[slot] ?? 0) + facts.addedAt / 1e16 - (isDone(facts.id) ? doneMalus : 0);
    for (const genre of facts.genres) tops.get(genre)?.offer(slot, score);
  }
  return chosen.map(({ name, value }) => {
    const titleIds = idsOf(sources, tops.get(name)?.slots() ?? []);
    const reason = { kind: 'genres' as const, names: [name], isFavourite: value > 0.25 };
    const href = `/genre/${encodeURIComponent(name)}`;
    return { ...rowOf('genre', titleIds, reason), id: `genre-${name}`, href, minItems: 3 };
  });
}

/** How much of what this profile watched and liked is of each genre, 0 to 1. */
function genreShares({ index, taste, wishes }: RowSources): Map<string, number> {
  const shares = new Map<string, number>();
  const liked = taste.seeds.filter(({ kind }) => kind !== 'disliked');
  for (const { titleId } of liked) {
    const facts = index.facts[index.slotOf.get(titleId) ?? -1];
    for (const genre of facts?.genres ?? []) shares.set(genre, (shares.get(genre) ?? 0) + 1 / liked.length);
  }
  for (const [rowId, wish] of wishes) if (wish === 'less') shares.delete(rowId.replace(/^genre-/, ''));
  return shares;
}
