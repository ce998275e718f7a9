import type { SearchDoc } from '../../src/modules/search/index/segment';

/** The same numbers at every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'fl',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'v',
  'w',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const ends = ['', 'n', 'r', 's', 'l', 't', 'rd', 'nd', 'ck'];

/** Words as a language has them: common ones short, each spelt once. */
export function inventWords(count: number, random: () => number): string[] {
  const words = new Set<string>();
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  while (words.size < count) {
    const syllables = 1 + Math.floor(random() * (1 + Math.min(3, Math.log10(words.size + 10))));
    words.add(Array.from({ length: syllables }, () => pick(onsets) + pick(vowels) + pick(ends)).join(''));
  }
  return [...words];
}

/** Zipf's law: the n-th word about a n-th as often as the first. */
export const zipf = (words: readonly string[], random: () => number) =>
  words[Math.floor(words.length ** random()) - 1] ?? '';

const genres = [
  'Drama',
  'Comedy',
  'Crime',
  'Noir',
  'Family',
  'Animation',
  'Western',
  'Horror',
  'Romance',
  'War',
];
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export function inventTitles(count: number): SearchDoc[] {
  const random = randomNumbers(7);
  const words = inventWords(40_000, random);
  const any = () => words[Math.floor(random() * words.length)] ?? '';
  const people = Array.from({ length: count }, () => `${capital(any())} ${capital(any())}`);
  return Array.from({ length: count }, (_, index): SearchDoc => {
    const name = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      capital(random() < 0.3 ? zipf(words, random) : any()),
    );
    return {
      id: index.toString(16).padStart(24, '0'),
      kind: index % 4 ? 'movie' : 'series',
      name: random() < 0.4 ? `The ${name.join(' ')}` : name.join(' '),
      ...{ originalName: null, collectionName: null, year: 1920 + Math.floor(random() * 107) },
      maturity: [0, 7, 13, 16, 18][index % 5] ?? 0,
      durationSeconds: 3600 + Math.floor(random() * 7200),
      genres: [genres[index % 10] ?? '', genres[Math.floor(random() * 10)] ?? ''].filter(
        (each, at, all) => all.indexOf(each) === at,
      ),
      tags: [zipf(words, random), zipf(words, random)],
      people: Array.from({ length: 6 }, () => people[Math.floor(random() * people.length)] ?? ''),
      languages: ['en'],
      text: Array.from({ length: 45 }, () => zipf(words, random)).join(' '),
      popularity: random() * 40,
      updatedAtMs: index,
    };
  });
}

/** One slip of the hand inside a word of six letters or more; null where there is none. */
export function misspell(name: string, random: () => number): string | null {
  const long = name.split(' ').filter((word) => word.length >= 6);
  const word = long[Math.floor(random() * long.length)];
  if (word === undefined) return null;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  ];
  return name.replace(word, slips[Math.floor(random() * slips.length)] ?? word);
}
