import type { RowDraft } from './compose-rows';
import { isOffered, rowOf, type RowSources } from './row-sources';
import type { Facts } from './engine/facts';

const maxSagas = 2;

/** Sagas in the order of their story: those that this profile is in the middle of first, then the longest. */
export function sagaRows(sources: RowSources): RowDraft[] {
  const sagas = new Map<string, Facts[]>();
  for (const [slot, facts] of sources.index.facts.entries()) {
    if (facts.saga === null || !isOffered(sources, slot)) continue;
    sagas.set(facts.saga, [...(sagas.get(facts.saga) ?? []), facts]);
  }
  return [...sagas]
    .filter(([, parts]) => parts.length >= 2)
    .map(([name, parts]) => ({ name, parts, done: parts.filter(({ id }) => sources.isDone(id)).length }))
    .filter(({ parts, done }) => done < parts.length)
    .sort(
      (a, b) =>
        Number(b.done > 0) - Number(a.done > 0) ||
        b.parts.length - a.parts.length ||
        a.name.localeCompare(b.name),
    )
    .slice(0, maxSagas)
    .map(({ name, parts }) => {
      const titleIds = parts.sort(byStory).map(({ id }) => id);
      const row = rowOf('saga', titleIds, { kind: 'saga', name });
      return { ...row, id: `saga-${name}`.slice(0, 120), isOrdered: true, minItems: 2 };
    });
}

const byStory = (a: Facts, b: Facts) =>
  (a.sagaOrder ?? a.year ?? 0) - (b.sagaOrder ?? b.year ?? 0) || a.addedAt - b.addedAt;
