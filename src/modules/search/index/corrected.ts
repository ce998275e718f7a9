import { expand, type Term } from './expand';
import type { Layer } from './segment';
import { wordAt } from './vocabulary';

type Asked = { words: readonly string[]; terms: readonly Term[]; found: { titles: { id: string }[] } };

/** What was meant, by the words of the best title that was found: "gofather" as "godfather". Null when nothing was. */
export function correctedWords(layers: readonly Layer[], { words, terms, found }: Asked): string | null {
  const [best] = found.titles;
  if (!best) return null;
  for (const { segment } of layers) {
    const doc = segment.ids.indexOf(best.id);
    if (doc < 0) continue;
    const meant = words.map((word, at) => {
      const term = terms.find((each) => each.at === at && each.span === 1);
      const expansions = term ? expand(segment, term, 'typos') : [];
      const fitting = expansions
        .filter(({ from, to, isText }) => !isText && hasDoc(segment.postings, [from, to], doc))
        .sort((a, b) => b.quality - a.quality);
      const [first] = fitting;
      return first?.isSlip ? wordAt(segment.vocabulary, first.from) : word;
    });
    const corrected = meant.join(' ');
    return corrected === words.join(' ') ? null : corrected;
  }
  return null;
}

type Lists = { starts: Uint32Array; docs: Uint32Array };

function hasDoc({ starts, docs }: Lists, [from, to]: [number, number], doc: number): boolean {
  for (let word = from; word < to; word += 1)
    if (docs.subarray(starts[word], starts[word + 1]).includes(doc)) return true;
  return false;
}
