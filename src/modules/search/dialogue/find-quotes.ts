import { blockOf, firstLineOf, type IndexedText, type LineIndex, type StoredLine } from '@/server/db';
import { editDistance } from '../text/edit-distance';
import { isUnspaced, wordsOf } from '../text/tokenise';
import { markWords, matchQuote, type Part, type QuoteWord } from './match-quote';

export type AboutText = { videoId: string; titleId: string; language: string };

export type FoundQuote = AboutText & {
  startSeconds: number;
  parts: Part[];
  closeness: number;
};

type Options = {
  /** Texts in the order of their lines, with what they are of. */
  texts: readonly (IndexedText & AboutText)[];
  /** Whether the viewer may see that title, and wants to. */
  accepts: (titleId: string) => boolean;
  /** Preferred where a film says it in several. */
  language: string;
};

const mostWords = 12;
const phraseBlocks = 60;
const looseBlocks = 80;
/** Of titles that this viewer may not see, before giving up. */
const mostSkipped = 4000;
const perTitle = 3;
/** Four words that everybody says all the time are in every block: what is found by then is answered. */
const patienceMs = 40;
const firstSpan = 16_000;
const spanMs = 4;

/** Moments at which something is said, the closest to the words first; at most a few of one title. */
export function findQuotes(index: LineIndex, typed: string, options: Options): FoundQuote[] {
  const words = wordsOf(typed).slice(0, mostWords);
  if (!isQuote(words)) return [];
  const deadline = performance.now() + patienceMs;
  const isTyping = !/\s$/.test(typed);
  const asked = words.map((word, at): QuoteWord => ({
    forms: [word],
    isTyping: isTyping && at === words.length - 1 && word.length > 1,
  }));
  const exact = gather(index, { asked, expression: phraseOf(asked), most: phraseBlocks, deadline }, options);
  if (exact.length >= perTitle) return choose(exact, options);
  const loose = gather(index, { asked, expression: allOf(asked), most: looseBlocks, deadline }, options);
  if (loose.length > 0) return choose([...exact, ...loose], options);
  const meant = asked.map((word) => withCorrections(index, word));
  const needed = meant.length > 4 ? withoutCommonest(index, meant) : meant;
  return choose(
    gather(index, { asked: meant, expression: allOf(needed), most: looseBlocks, deadline }, options),
    options,
  );
}

/** A single short word is said everywhere. */
function isQuote(words: readonly string[]): boolean {
  const [first = ''] = words;
  return words.length > 1 || isUnspaced(first) ? first.length + words.length > 2 : first.length > 3;
}

const quoted = (word: string) => `"${word}"`;
const phraseOf = (asked: readonly QuoteWord[]) =>
  quoted(asked.map(({ forms }) => forms[0] ?? '').join(' ')) + (asked.at(-1)?.isTyping ? ' *' : '');
const allOf = (asked: readonly QuoteWord[]) =>
  asked
    .map(
      ({ forms, isTyping }) => `(${forms.map((form) => quoted(form) + (isTyping ? ' *' : '')).join(' OR ')})`,
    )
    .join(' AND ');

type Wish = { asked: readonly QuoteWord[]; expression: string; most: number; deadline: number };

function gather(index: LineIndex, { asked, expression, most, deadline }: Wish, options: Options) {
  const found: FoundQuote[] = [];
  const last = options.texts.at(-1);
  const end = last ? blockOf(last.firstLine + last.lineCount) : 0;
  let [after, span, taken, skipped] = [0, firstSpan, 0, 0];
  while (taken < most && skipped < mostSkipped && after < end) {
    const startedAt = performance.now();
    if (after > 0 && startedAt > deadline) break;
    const until = after + span;
    const blocks = index.find(expression, { after, until, limit: most });
    // Where next to nothing is found, larger pieces are as quick.
    if (performance.now() - startedAt < spanMs) span *= 2;
    for (const block of blocks) {
      const text = textAt(options.texts, firstLineOf(block));
      if (!text || !options.accepts(text.titleId)) skipped += 1;
      else {
        taken += 1;
        const quote = quoteIn(index.linesOf(block), text, asked);
        if (quote) found.push(quote);
      }
    }
    after = blocks.length < most ? until : (blocks.at(-1) ?? until);
  }
  return found;
}

function textAt<T extends IndexedText>(texts: readonly T[], line: number): T | null {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((texts[middle]?.firstLine ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const text = texts[low - 1];
  return text && line < text.firstLine + text.lineCount ? text : null;
}

function quoteIn(
  lines: readonly StoredLine[],
  { videoId, titleId, language }: AboutText,
  asked: readonly QuoteWord[],
): FoundQuote | null {
  const match = matchQuote(lines, asked);
  if (!match) return null;
  const said = lines.slice(match.from, match.to);
  const text = said.map((line) => line.text).join(' ');
  const startSeconds = (said[0]?.atMs ?? 0) / 1000;
  return {
    videoId,
    titleId,
    language,
    startSeconds,
    parts: markWords(text, asked),
    closeness: match.closeness,
  };
}

/** The same moment once, also where blocks overlap or a film says it in several languages. */
function choose(found: readonly FoundQuote[], { language }: Options): FoundQuote[] {
  const chosen: FoundQuote[] = [];
  const ofTitle = new Map<string, number>();
  const inOrder = [...found].sort(
    (a, b) =>
      b.closeness - a.closeness ||
      Number(b.language === language) - Number(a.language === language) ||
      a.startSeconds - b.startSeconds,
  );
  for (const quote of inOrder) {
    const count = ofTitle.get(quote.titleId) ?? 0;
    const isKnown = chosen.some(
      ({ videoId, startSeconds }) =>
        videoId === quote.videoId && Math.abs(startSeconds - quote.startSeconds) < 4,
    );
    if (isKnown || count >= perTitle) continue;
    chosen.push(quote);
    ofTitle.set(quote.titleId, count + 1);
  }
  return chosen;
}

/** A word that is never said, with those that are and look like it, the commonest first. */
function withCorrections(index: LineIndex, word: QuoteWord): QuoteWord {
  const [typed = ''] = word.forms;
  if (typed.length < 4 || isUnspaced(typed) || index.countOf(typed) > 0) return word;
  const most = typed.length > 6 ? 2 : 1;
  const end = String.fromCharCode(typed.charCodeAt(0) + 1);
  const lengths = { shortest: typed.length - most, longest: typed.length + most };
  const near = index
    .wordsBetween(typed.charAt(0), end, lengths)
    .map((each) => ({ ...each, distance: editDistance(typed, each.word, { most }) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || b.count - a.count);
  return { ...word, forms: [typed, ...near.slice(0, 6).map((each) => each.word)] };
}

/** One word of a long quote is often remembered wrongly: the one that tells least need not be there. */
function withoutCommonest(index: LineIndex, asked: readonly QuoteWord[]): QuoteWord[] {
  const counts = asked.map(({ forms }) => Math.max(...forms.map((form) => index.countOf(form))));
  const unsaid = counts.indexOf(0);
  const left = unsaid >= 0 ? unsaid : counts.indexOf(Math.max(...counts));
  return asked.filter((_, at) => at !== left);
}
