import { releaseWordsBegin } from './release-words';

/** Dots and underscores stand for spaces only in names that have no spaces of their own: `Dr. No` keeps its dot. */
export function wordsOf(text: string): string[] {
  const spaced = text.trim().includes(' ')
    ? text.replace(/_/g, ' ')
    : joinInitials(text).replace(/[._+]/g, ' ');
  return spaced
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll(INITIAL_DOT, '.'));
}

const INITIAL_DOT = '\u0001';

/** `S.W.A.T.2017` and `E.T.the` are initials, `Mr.and.Mrs` and `Part.I.The` are not: two single capitals or more. */
function joinInitials(text: string): string {
  return text.replace(
    /(?<![\p{L}\d])(?:\p{Lu}\.){2,}(?![\p{L}\d](?:\.|$))|(?<![\p{L}\d])(?:\p{Lu}\.)+\p{Lu}(?=[._]|$)/gu,
    (initials) => {
      const letters = initials.split('.').filter((letter) => letter !== '');
      if (letters.length < 2) return initials;
      return `${letters.join(INITIAL_DOT)}${INITIAL_DOT}.`;
    },
  );
}

/** A title as a person would write it: no release words, no bracketed tags, no dangling punctuation. */
export function tidyName(text: string, { mayBeEmpty = false } = {}): string {
  const words = wordsOf(text.replace(/\[[^\]]*\]|\{[^}]*\}/g, ' '));
  const name = words.slice(0, releaseWordsBegin(words, mayBeEmpty ? 0 : 1)).join(' ');
  return capitalised(trimPunctuation(name));
}

function trimPunctuation(name: string): string {
  return name
    .replace(/\(\s*\)/g, ' ')
    .replace(/^[\s\-–—_.,:;)]+|[\s\-–—_,:;(]+$/g, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .replace(/\s+/g, ' ');
}

/** Release groups like lower case; people do not. A name with any capital is left as it is. */
function capitalised(name: string): string {
  if (!name.includes(' ') || name !== name.toLowerCase()) return name;
  return name.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
