import { wordsOf } from '../text/tokenise';

export type Likeness = {
  typed: readonly string[];
  name: string;
  originalName: string;
  /** 0 to 1: how much it is watched these weeks. */
  popularity: number;
};

/**
 * What the words alone do not tell: whether the name is just that, begins so, has the words side by side, or is a long
 * name that happens to have them. A factor for the score of the words.
 */
export function likeness({ typed, name, originalName, popularity }: Likeness): number {
  const best = Math.max(
    nameLikeness(typed, name),
    originalName === '' ? 0 : 0.95 * nameLikeness(typed, originalName),
  );
  return best * (1 + 0.15 * popularity);
}

const articles = new Set([
  'the',
  'a',
  'an',
  'der',
  'die',
  'das',
  'le',
  'la',
  'les',
  'el',
  'los',
  'las',
  'il',
  'lo',
]);

function nameLikeness(typed: readonly string[], name: string): number {
  const words = wordsOf(name);
  const closeness = closenessOf(withoutArticle(typed).join(' '), withoutArticle(words).join(' '));
  // "The" alone is how a name begins.
  return typed.length > 1 ? closeness : Math.max(closeness, closenessOf(typed.join(' '), words.join(' ')));
}

function closenessOf(asked: string, named: string): number {
  if (asked === '' || named === '') return 1;
  if (asked === named) return 3;
  // Written as one word or as several.
  if (asked.replaceAll(' ', '') === named.replaceAll(' ', '')) return 2.9;
  if (`${named} `.startsWith(`${asked} `)) return 2.1 + 0.5 * (asked.length / named.length);
  if (named.startsWith(asked)) return 1.9 + 0.5 * (asked.length / named.length);
  if (` ${named}`.includes(` ${asked}`)) return 1.5 + 0.4 * (asked.length / named.length);
  // Of names that have the words apart or misspelt, the one that has little else.
  return 1 + 0.6 * (Math.min(asked.length, named.length) / Math.max(asked.length, named.length));
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && articles.has(words[0] ?? '') ? words.slice(1) : words;
}
