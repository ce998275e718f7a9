import { wordsOf } from '../text/tokenise';
import { accumulate, clear, makeScratch, type Scratch } from './accumulate';
import { Best } from './best';
import { collectLayer, type FoundPerson, type FoundTitle, type Measure } from './collect';
import { correctedWords } from './corrected';
import { expand, reachOf, type Expansion, type Reach, type Term } from './expand';
import { acceptsOf, type TitleFilters } from './filters';
import type { Layer, Segment } from './segment';

export type Found = {
  titles: FoundTitle[];
  /** Of titles, before the list was cut. */
  total: number;
  people: FoundPerson[];
  /** What was looked for instead, when not as typed. */
  correctedTo: string | null;
};

const mostTerms = 12;
/** Nobody turns more pages than that. */
export const mostRanked = 480;
const mostPeople = 8;
/** With fewer than that, slips of the hand are thought of. */
const enough = 3;

const scratches = new WeakMap<Segment, Scratch>();

function scratchOf(segment: Segment): Scratch {
  const scratch = scratches.get(segment) ?? makeScratch(segment);
  scratches.set(segment, scratch);
  return scratch;
}

/** All that is found in all layers, the best first. Takes milliseconds, and waits for nothing. */
export function searchTitles(layers: readonly Layer[], typed: string, filters: TitleFilters): Found {
  const words = wordsOf(typed).slice(0, mostTerms);
  if (words.length === 0) return everything(layers, filters);
  const terms = termsOf(words, !/\s$/.test(typed));
  const question = { words, terms, filters };
  const exact = answer(layers, { ...question, reach: 'exact' });
  if (exact.isWhole && exact.titles.length + exact.people.length >= enough) return exact;
  const wide = answer(layers, { ...question, reach: 'typos' });
  if (exact.isWhole) return wide;
  return { ...wide, correctedTo: correctedWords(layers, { words, terms, found: wide }) };
}

function termsOf(words: readonly string[], isTyping: boolean): Term[] {
  const last = words.length - 1;
  const single = words.map((word, at): Term => ({ word, at, span: 1, isTyping: isTyping && at === last }));
  const joined = words.slice(1).map((word, at): Term => {
    const both = `${words[at] ?? ''}${word}`;
    return { word: both, at, span: 2, isTyping: isTyping && at === last - 1 };
  });
  return [...single, ...joined];
}

type Question = { words: readonly string[]; terms: readonly Term[]; filters: TitleFilters; reach: Reach };
type Answer = Found & { /** Something has every word. */ isWhole: boolean };

function answer(layers: readonly Layer[], { words, terms, filters, reach }: Question): Answer {
  const rarities = new Array<number>(words.length).fill(0);
  try {
    for (const term of terms) {
      const rarity = weigh(layers, term, reach);
      if (term.span === 1) rarities[term.at] = rarity;
    }
    return collect(layers, filters, { words, rarities, wanted: 2 ** words.length - 1 });
  } finally {
    for (const { segment } of layers) clear(scratchOf(segment));
  }
}

/** Counts one term everywhere. Returns how much it tells: the fewer have it, the more. */
function weigh(layers: readonly Layer[], term: Term, reach: Reach): number {
  const size = layers.reduce((sum, { segment }) => sum + segment.count, 0);
  const perLayer = layers.map(({ segment }) => expand(segment, term, reach));
  const rarity = Math.log(1 + (size + 1) / (1 + docCount(layers, perLayer)));
  // Two words that were one still count as much as both.
  const [factor, bits] = term.span === 2 ? [1.6, 3 << term.at] : [1, 1 << term.at];
  for (const [index, { segment }] of layers.entries()) {
    const expansions = perLayer[index] ?? [];
    if (expansions.length === 0) continue;
    accumulate(segment, scratchOf(segment), { expansions, rarity: rarity * factor, bits });
  }
  return rarity;
}

function docCount(layers: readonly Layer[], perLayer: readonly Expansion[][]): number {
  const all = perLayer.flatMap((expansions, index) =>
    expansions.map((expansion) => ({ expansion, segment: layers[index]?.segment })),
  );
  const meant = all.some(({ expansion }) => !expansion.isSlip)
    ? all.filter(({ expansion }) => !expansion.isSlip)
    : all;
  return meant.reduce((sum, { expansion, segment }) => sum + (segment ? reachOf(segment, expansion) : 0), 0);
}

function collect(layers: readonly Layer[], filters: TitleFilters, measure: Measure): Answer {
  const parts = layers.map((layer) =>
    collectLayer(layer, scratchOf(layer.segment), { filters, measure, mostRanked, mostPeople }),
  );
  const people = mergePeople(parts.flatMap((part) => part.people));
  const wholeCount = parts.reduce((sum, part) => sum + part.wholeCount, 0);
  const titles = parts.flatMap((part) => part.titles);
  // Once something has every word, what lacks one is no answer.
  const shown = wholeCount > 0 ? titles.filter(({ isWhole }) => isWhole) : titles;
  return {
    titles: shown.sort(byScore).slice(0, mostRanked),
    total: wholeCount > 0 ? wholeCount : parts.reduce((sum, part) => sum + part.count, 0),
    people,
    correctedTo: null,
    isWhole: wholeCount > 0 || people.length > 0,
  };
}

const byScore = (a: FoundTitle, b: FoundTitle) => b.score - a.score || (a.id < b.id ? -1 : 1);

/** The same person in two layers is one. */
function mergePeople(found: readonly FoundPerson[]): FoundPerson[] {
  const byName = new Map<string, FoundPerson>();
  for (const person of found) {
    const known = byName.get(person.name);
    if (known) known.titleCount += person.titleCount;
    else byName.set(person.name, { ...person });
  }
  return [...byName.values()].sort((a, b) => b.score - a.score).slice(0, mostPeople);
}

/** Without a word: all that the filters let through, the most played first. */
function everything(layers: readonly Layer[], filters: TitleFilters): Found {
  const titles: FoundTitle[] = [];
  let total = 0;
  for (const layer of layers) {
    const { segment } = layer;
    const accepts = acceptsOf(layer, filters);
    const best = new Best(mostRanked);
    for (let doc = 0; doc < segment.count; doc += 1) {
      if (!accepts(doc)) continue;
      total += 1;
      best.offer(segment.popularity[doc] as number, doc);
    }
    for (const { item, score } of best.sorted())
      titles.push({ id: segment.ids[item] ?? '', name: segment.names[item] ?? '', score, isWhole: true });
  }
  return { titles: titles.sort(byScore).slice(0, mostRanked), total, people: [], correctedTo: null };
}
