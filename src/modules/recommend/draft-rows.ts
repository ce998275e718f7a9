import type { RowDraft } from './compose-rows';
import { genreRows } from './draft-genres';
import { sagaRows } from './draft-sagas';
import type { Facts } from './engine/facts';
import { similarTo } from './engine/similar-to';
import { createTop } from './engine/top-slots';
import { mostWatched } from './engine/watching';
import { candidates, idsOf, isOffered, rowOf, type RowSources } from './row-sources';

const topTen = 10;
const fewestForTop = 5;
const becauseRows = 3;
/** Of the likeness of what is most alike: what has less would make a poor reason. */
const leastShare = 0.3;
const monthMs = 30.44 * 86_400_000;

/** All that could stand on a page, in the order that serves a viewer best; composeRows decides what stays. */
export function draftRows(sources: RowSources): RowDraft[] {
  const [firstBecause, ...otherBecause] = because(sources);
  const [firstGenre, secondGenre, ...otherGenres] = genreRows(sources);
  const rows = [
    sources.minutesLeft === null ? null : short(sources, sources.minutesLeft),
    firstBecause,
    trending(sources),
    forYou(sources),
    newest(sources),
    top(sources),
    firstGenre,
    otherBecause[0],
    forgotten(sources),
    secondGenre,
    gems(sources),
    ...sagaRows(sources),
    ...otherBecause.slice(1),
    ...otherGenres,
  ];
  return rows.filter((row) => row !== null && row !== undefined);
}

const known = (sources: RowSources, titleIds: readonly string[]) =>
  titleIds.filter((id) => isOffered(sources, sources.index.slotOf.get(id) ?? -1));

/** The best by `rate`; null leaves a title out. */
function best(sources: RowSources, rate: (facts: Facts, slot: number) => number | null): string[] {
  const top = createTop(candidates);
  for (const [slot, facts] of sources.index.facts.entries()) {
    if (!isOffered(sources, slot) || sources.isDone(facts.id)) continue;
    const score = rate(facts, slot);
    if (score !== null) top.offer(slot, score);
  }
  return idsOf(sources, top.slots());
}

function because(sources: RowSources): RowDraft[] {
  const { index, watching, taste, viewerId, maturityLimit, wishes } = sources;
  const seeds = taste.seeds.filter(
    ({ titleId, kind }) =>
      kind !== 'listed' && kind !== 'disliked' && wishes.get(`because-${titleId}`) !== 'hidden',
  );
  const rows: RowDraft[] = [];
  for (const { titleId, kind } of seeds) {
    const facts = index.facts[index.slotOf.get(titleId) ?? -1];
    if (rows.length === becauseRows) break;
    if (!facts || !isOffered({ ...sources, kind: undefined }, index.slotOf.get(titleId) ?? -1)) continue;
    const question = { titleId, viewerId, maturityLimit, limit: candidates };
    const likenesses = similarTo(index, watching, question);
    const least = leastShare * (likenesses[0]?.score ?? 0);
    const alike = likenesses.flatMap(({ facts: { id }, score }) => (score >= least ? id : []));
    const verb = kind === 'loved' || kind === 'liked' ? 'liked' : 'watched';
    const titleIds = known(sources, alike).filter((id) => !sources.isDone(id));
    const reason = { kind: 'because' as const, titleId, name: facts.name, verb } as const;
    if (titleIds.length >= 3) {
      rows.push({ ...rowOf('because', titleIds, reason), id: `because-${titleId}`, minItems: 3 });
    }
  }
  return rows;
}

function trending(sources: RowSources): RowDraft {
  const titleIds = known(sources, sources.trending);
  return rowOf('trending', titleIds, { kind: 'trending', days: 7 });
}

function newest(sources: RowSources): RowDraft {
  return {
    ...rowOf('new', known(sources, sources.newest), { kind: 'new' }),
    isOrdered: true,
  };
}

function top(sources: RowSources): RowDraft {
  const ranked = mostWatched(sources.watching, sources.now).map(({ titleId }) => titleId);
  const titleIds = known(sources, ranked).slice(0, topTen);
  return { ...rowOf('top', titleIds, { kind: 'top' }), isOrdered: true, minItems: fewestForTop };
}

function forYou(sources: RowSources): RowDraft | null {
  if (!sources.taste.isKnown) return null;
  const { scores } = sources.taste;
  const titleIds = best(sources, (_, slot) => ((scores[slot] ?? 0) > 0.02 ? (scores[slot] ?? 0) : null));
  return { ...rowOf('foryou', titleIds, { kind: 'foryou' }), minItems: 3 };
}

function short(sources: RowSources, minutes: number): RowDraft {
  const { scores } = sources.taste;
  const titleIds = best(sources, ({ durationSeconds, addedAt }, slot) => {
    const isFitting = durationSeconds > 0 && durationSeconds <= minutes * 60;
    // Without a taste to go by: the newest of them.
    return isFitting ? (scores[slot] ?? 0) + addedAt / 1e16 : null;
  });
  return { ...rowOf('short', titleIds, { kind: 'short', minutes }), minItems: 3 };
}

/** Hardly played here, and liked by the few who did, or well within this profile's taste. */
function gems(sources: RowSources): RowDraft | null {
  const { watching, taste } = sources;
  if (watching.byTitle.size < fewestForTop) return null;
  const fewPeople = Math.max(1, Math.floor(watching.byProfile.size * 0.05));
  const titleIds = best(sources, ({ id }, slot) => {
    if ((watching.byTitle.get(id)?.size ?? 0) > fewPeople) return null;
    const likes = watching.likes.get(id) ?? 0;
    const fit = taste.scores[slot] ?? 0;
    return likes > 0 || fit > 0.08 ? fit + 0.1 * Math.min(3, likes) : null;
  });
  return { ...rowOf('gems', titleIds, { kind: 'gems' }), minItems: 4 };
}

function forgotten(sources: RowSources): RowDraft | null {
  const longest = sources.forgotten[0];
  if (!longest || sources.kind !== undefined) return null;
  const months = Math.floor((sources.now - longest.addedAt) / monthMs);
  const titleIds = known(
    sources,
    sources.forgotten.map(({ titleId }) => titleId),
  );
  const reason = { kind: 'forgotten' as const, months };
  return { ...rowOf('forgotten', titleIds, reason), isOrdered: true };
}
