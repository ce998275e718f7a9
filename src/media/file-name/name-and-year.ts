import { releaseWordsBegin } from './release-words';
import { tidyName, wordsOf } from './tidy-name';

export type NameAndYear = { name: string; year: number | null; /** What follows the year. */ rest: string };

const FIRST_FILM_YEAR = 1888;
/** Beyond it, a number without brackets belongs to the title: Blade Runner 2049. */
const LAST_LIKELY_YEAR = 2039;
const bracketed = /[([{]((?:18|19|20)\d\d)[)\]}]/g;

/** `Film (2019)`, `Film.2019.1080p`, `1917 (2019)`, `2012.2009`: the year is the last one that is not the title. */
export function nameAndYear(text: string): NameAndYear {
  const marked = [...text.matchAll(bracketed)].filter((match) => match.index > 0).at(-1);
  if (marked?.[1]) {
    const name = tidyName(text.slice(0, marked.index));
    if (name !== '')
      return { name, year: Number(marked[1]), rest: text.slice(marked.index + marked[0].length) };
  }
  return bareYear(text);
}

function bareYear(text: string): NameAndYear {
  const words = wordsOf(text);
  const end = releaseWordsBegin(words, 1);
  for (let index = Math.min(end, words.length) - 1; index > 0; index -= 1) {
    const year = yearOf(words[index]);
    const before = words.slice(0, index).join(' ');
    if (year !== null && tidyName(before) !== '') {
      return { name: tidyName(before), year, rest: words.slice(index + 1).join(' ') };
    }
  }
  return { name: tidyName(text), year: null, rest: '' };
}

function yearOf(word: string | undefined): number | null {
  if (!word || !/^\d{4}$/.test(word)) return null;
  const year = Number(word);
  return year >= FIRST_FILM_YEAR && year <= LAST_LIKELY_YEAR ? year : null;
}
