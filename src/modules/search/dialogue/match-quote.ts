import { wordsOf } from '../text/tokenise';

type Line = { atMs: number; text: string };
export type QuoteMatch = {
  /** Of `lines`: where it begins, and behind where it ends. */
  from: number;
  to: number;
  /** 1: word for word. */
  closeness: number;
};

/** A word of the question, with what else it may have been meant for. The last may still be being typed. */
export type QuoteWord = { forms: readonly string[]; isTyping: boolean };

/**
 * Where in some lines a quote is said: the shortest run of lines that has its words in order, or else all of them.
 * Null when a word is missing (one of five may).
 */
export function matchQuote(lines: readonly Line[], asked: readonly QuoteWord[]): QuoteMatch | null {
  const said = lines.flatMap(({ text }, line) => wordsOf(text).map((word) => ({ word, line })));
  let best: QuoteMatch | null = null;
  for (const [start, { word }] of said.entries()) {
    const first = asked.findIndex((each) => fits(each, word));
    if (first < 0 || first > asked.length / 5) continue;
    const match = followFrom(said, start, asked.slice(first));
    const missing = first + match.missing;
    if (missing > asked.length / 5) continue;
    // Words between the words, and words left out, make it less of a quote.
    const closeness = 1 / (1 + match.gaps + 2 * missing);
    const found = { from: said[start]?.line ?? 0, to: (said[match.end]?.line ?? 0) + 1, closeness };
    if (!best || closeness > best.closeness) best = found;
  }
  return best;
}

const longestGap = 4;

function followFrom(said: readonly { word: string }[], start: number, asked: readonly QuoteWord[]) {
  let [at, end, gaps, missing] = [start, start, 0, 0];
  for (const word of asked.slice(1)) {
    let next = at + 1;
    while (next < said.length && next <= at + 1 + longestGap && !fits(word, said[next]?.word ?? ''))
      next += 1;
    if (next < said.length && next <= at + 1 + longestGap) {
      gaps += (next - at - 1) / asked.length;
      [at, end] = [next, next];
    } else missing += 1;
  }
  return { end, gaps, missing };
}

function fits({ forms, isTyping }: QuoteWord, word: string): boolean {
  return forms.some((form) => word === form || (isTyping && word.startsWith(form)));
}

export type Part = { text: string; isMatch: boolean };

/** A line in parts, those with words of the question marked. */
export function markWords(text: string, asked: readonly QuoteWord[]): Part[] {
  const parts: Part[] = [];
  const add = (piece: string, isMatch: boolean) => {
    const last = parts.at(-1);
    if (last?.isMatch === isMatch) last.text += piece;
    else if (piece !== '') parts.push({ text: piece, isMatch });
  };
  for (const piece of text.split(/((?:[\p{L}\p{N}\p{M}]|(?<=\p{L})['’.](?=\p{L}))+)/u)) {
    const words = wordsOf(piece);
    add(piece, words.length > 0 && words.some((word) => asked.some((each) => fits(each, word))));
  }
  // The space between two marked words belongs to the mark.
  return joinMarks(parts);
}

function joinMarks(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const isBetween =
      !part.isMatch && /^[\s,]+$/.test(part.text) && parts[index - 1]?.isMatch && parts[index + 1]?.isMatch;
    const isMatch = part.isMatch || Boolean(isBetween);
    const last = joined.at(-1);
    if (last?.isMatch === isMatch) last.text += part.text;
    else joined.push({ text: part.text, isMatch });
  }
  return joined;
}
