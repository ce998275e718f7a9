import type { Scratch } from './accumulate';
import { Best } from './best';
import { acceptsOf, type Accepts, type TitleFilters } from './filters';
import { likeness } from './rank';
import type { Layer, Segment } from './segment';

export type FoundTitle = {
  id: string;
  name: string;
  score: number;
  /** It has every word. */ isWhole: boolean;
};
export type FoundPerson = { name: string; titleCount: number; score: number };

export type Measure = {
  words: readonly string[];
  /** How much each word tells. */
  rarities: readonly number[];
  /** Bits of all words. */
  wanted: number;
};

type Options = { filters: TitleFilters; measure: Measure; mostRanked: number; mostPeople: number };
type Part = { titles: FoundTitle[]; people: FoundPerson[]; count: number; wholeCount: number };

/** Below this share of what the words tell, an answer has only the common ones. */
const leastPart = 0.4;
/** Ranked above all that lack a word: a large step, small enough for a float. */
const wholeStep = 1000;

/** What was counted in one layer, as titles and people that may be shown. */
export function collectLayer(layer: Layer, scratch: Scratch, options: Options): Part {
  const { filters, measure, mostRanked, mostPeople } = options;
  const { segment } = layer;
  const { touched, touchedCount, masks } = scratch;
  const accepts = acceptsOf(layer, filters);
  const [best, bestPeople] = [new Best(mostRanked), new Best(mostPeople * 4)];
  let [count, wholeCount] = [0, 0];
  for (let index = 0; index < touchedCount; index += 1) {
    const doc = touched[index] as number;
    const score = scoreOf(doc, scratch, measure);
    if (score === 0) continue;
    if (doc >= segment.count) {
      if (masks[doc] === measure.wanted) bestPeople.offer(score, doc);
    } else if (accepts(doc)) {
      count += 1;
      if (masks[doc] === measure.wanted) wholeCount += 1;
      best.offer(score, doc);
    }
  }
  const titles = best.sorted().map(({ item, score }) => {
    const isWhole = masks[item] === measure.wanted;
    const [name, originalName] = [segment.names[item] ?? '', segment.originalNames[item] ?? ''];
    const popularity = popularityOf(segment.popularity[item] ?? 0, filters.popularityNow ?? 0);
    const factor = likeness({ typed: measure.words, name, originalName, popularity });
    return {
      id: segment.ids[item] ?? '',
      name,
      score: (isWhole ? score - wholeStep : score) * factor,
      isWhole,
    };
  });
  const people = bestPeople.sorted().flatMap(({ item, score }) => {
    const person = personAt(segment, item - segment.count, accepts);
    if (person.titleCount === 0) return [];
    const named = {
      typed: measure.words,
      name: person.name,
      originalName: '',
      popularity: 1 - 1 / person.titleCount,
    };
    return [{ ...person, score: (score - wholeStep) * likeness(named) }];
  });
  return { titles, people, count, wholeCount };
}

function scoreOf(doc: number, { scores, masks }: Scratch, { wanted, rarities }: Measure): number {
  const [score, mask] = [scores[doc] as number, masks[doc] as number];
  if (mask === wanted) return score + wholeStep;
  let [part, all] = [0, 0];
  for (let at = 0; at < rarities.length; at += 1) {
    const rarity = rarities[at] as number;
    all += rarity;
    if ((mask & (1 << at)) !== 0) part += rarity;
  }
  return part < leastPart * all ? 0 : score * (part / all) ** 2;
}

/** A play counts twice as much a half-life later: eight of them ago it counts for nothing. */
const popularityOf = (popularity: number, now: number) =>
  popularity === 0 ? 0 : Math.min(1, Math.max(0, popularity - now + 8) / 16);

function personAt({ people }: Segment, person: number, accepts: Accepts) {
  let titleCount = 0;
  for (let at = people.starts[person] ?? 0; at < (people.starts[person + 1] ?? 0); at += 1)
    if (accepts(people.docs[at] as number)) titleCount += 1;
  return { name: people.values[person] ?? '', titleCount };
}
