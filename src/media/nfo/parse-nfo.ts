import { XMLParser } from 'fast-xml-parser';
import { collectionOf, trailerFileOf, type Collection } from './nfo-beyond';
import { creditsOf, idsOf, listOf, numberOf, textOf, type NfoCredit, type XmlNode } from './nfo-node';
import { maturityOf } from './maturity';
import type { OutsideIds } from '../file-name/tags';

/** What a Kodi NFO says, in our words. Null and empty lists where it is silent. */
export type Nfo = {
  kind: 'movie' | 'series' | 'episode';
  name: string | null;
  originalName: string | null;
  sortName: string | null;
  tagline: string | null;
  synopsis: string | null;
  year: number | null;
  genres: string[];
  credits: NfoCredit[];
  maturity: number | null;
  /** Tags and moods: what it is about and how it feels, in the writer's words. */
  tags: string[];
  collection: Collection | null;
  /** A file beside it that holds its trailer. An address on the web is none: nothing is fetched from there. */
  trailerFile: string | null;
  season: number | null;
  episode: number | null;
  /** Of a series, for its own NFO: names by season number. */
  seasonNames: ReadonlyMap<number, string>;
  ids: OutsideIds;
};

const roots = { movie: 'movie', tvshow: 'series', episodedetails: 'episode' } as const;
const MAX_CHARACTERS = 2_000_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  // Character references and the names of HTML, which writers use; none that a document declares.
  processEntities: true,
  htmlEntities: true,
});

/** All the roots of an NFO file: several for a file with several episodes, none when it is not an NFO we know. */
export function parseNfo(text: string): Nfo[] {
  if (text.length > MAX_CHARACTERS) return [];
  return [...elementsOf(text)].flatMap(({ element, root }) => {
    const node = parseElement(element)?.[root];
    return node ? [describe(roots[root], node)] : [];
  });
}

/**
 * Only whole elements are looked at: Kodi allows several roots and a web address after them, and a DOCTYPE with its
 * entities stays outside. Element by element, because one pattern for all would try every beginning against the whole rest.
 */
function* elementsOf(text: string): Generator<{ element: string; root: keyof typeof roots }> {
  const opening = /<(movie|tvshow|episodedetails)\b/gi;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const root = match[1]?.toLowerCase() as keyof typeof roots;
    const closing = new RegExp(`</${root}\\s{0,20}>`, 'gi');
    closing.lastIndex = match.index;
    if (!closing.test(text)) return;
    yield { element: text.slice(match.index, closing.lastIndex), root };
    opening.lastIndex = closing.lastIndex;
  }
}

/** A broken NFO is like none: the film is worth more than its card. */
function parseElement(element: string): Partial<Record<keyof typeof roots, XmlNode>> | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(element)) return null;
  try {
    return parser.parse(element) as Partial<Record<keyof typeof roots, XmlNode>>;
  } catch {
    return null;
  }
}

function describe(kind: Nfo['kind'], node: XmlNode): Nfo {
  const premiered = textOf(node, 'premiered') ?? textOf(node, 'releasedate') ?? textOf(node, 'aired');
  return {
    kind,
    name: textOf(node, 'title'),
    originalName: textOf(node, 'originaltitle'),
    sortName: textOf(node, 'sorttitle'),
    tagline: textOf(node, 'tagline'),
    synopsis: textOf(node, 'plot') ?? textOf(node, 'outline'),
    year: yearOf(textOf(node, 'year')) ?? yearOf(premiered),
    genres: wordsOf(listOf(node, 'genre')),
    credits: creditsOf(node),
    maturity: maturityOf(textOf(node, 'mpaa') ?? textOf(node, 'certification') ?? ''),
    tags: wordsOf([...listOf(node, 'tag'), ...listOf(node, 'mood')]),
    collection: collectionOf(node),
    trailerFile: trailerFileOf(node),
    season: numberOf(node, 'season'),
    episode: numberOf(node, 'episode'),
    seasonNames: seasonNamesOf(node),
    ids: idsOf(node),
  };
}

function yearOf(text: string | null): number | null {
  const year = Number(/^\d{4}/.exec(text ?? '')?.[0]);
  return year >= 1870 && year <= 2200 ? year : null;
}

/** Some writers put all of them into one element. */
function wordsOf(texts: readonly string[]): string[] {
  // Trimmed afterwards: a pattern with the spaces in it would try each of a million anew.
  const names = texts.flatMap((text) => text.split(/[/|,]/).map((name) => name.trim()));
  return [...new Set(names.filter((name) => name !== ''))];
}

function seasonNamesOf(node: XmlNode): Map<number, string> {
  const named = [node.namedseason ?? []].flat();
  return new Map(
    named.flatMap((season) => {
      const number = typeof season === 'object' ? Number(season['@number']) : NaN;
      const name = typeof season === 'object' ? season['#text'] : undefined;
      return Number.isInteger(number) && typeof name === 'string' ? [[number, name] as const] : [];
    }),
  );
}
