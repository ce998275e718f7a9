import { countGenres, findCards, presentCard, type CardRow } from '@/modules/catalog/server';
import { createBriefCache } from '@/server/brief-cache';
import type { Row, RowItem } from './contract';
import { composeRows, type Draft } from './rules';

export type RowsPage = 'browse' | 'movies' | 'series';

export const cardsPerRow = 20;
const maxGenres = 8;
const kindOf = { browse: undefined, movies: 'movie', series: 'series' } as const;

const kept = createBriefCache<Row[]>({
  name: 'shared-rows',
  forMs: 10_000,
  atMost: 100,
  staleOn: ['catalog.changed', 'title.played'],
});

/**
 * The rows that everybody with the same limit has. Kept for some seconds, because they are a dozen queries and two
 * hundred signed pictures; at once anew when something was added or played.
 */
export function sharedRows(page: RowsPage, maturityLimit: number): Promise<Row[]> {
  return kept.read(`${page} ${String(maturityLimit)}`, async () =>
    composeRows(await loadRows(page, maturityLimit)),
  );
}

async function loadRows(page: RowsPage, maturityLimit: number): Promise<Draft[]> {
  const base = { kind: kindOf[page], maturityLimit, limit: cardsPerRow };
  const genres = (await countGenres(maturityLimit)).slice(0, maxGenres);
  const [trending, newest, ...byGenre] = await Promise.all([
    findCards({ ...base, order: 'trending' }),
    findCards({ ...base, order: 'newest' }),
    ...genres.map(({ name }) => findCards({ ...base, genre: name, order: 'newest' })),
  ]);
  const played = trending.filter((row) => row.trendScore > 0);
  return [
    draftOf(
      { kind: 'trending', name: 'Trending Now', reason: { kind: 'trending', days: 7 } },
      played.map(toItem),
    ),
    draftOf({ kind: 'new', name: 'New on Dex', reason: { kind: 'new' } }, newest.map(toItem)),
    ...genres.map(({ name }, index) => genreRow(name, byGenre[index] ?? [])),
  ];
}

function genreRow(name: string, cards: readonly CardRow[]): Draft {
  const href = `/genre/${encodeURIComponent(name)}`;
  const reason = { kind: 'genres' as const, names: [name], isFavourite: false };
  return {
    ...draftOf({ kind: 'genre', name, href, reason }, cards.map(toItem)),
    id: `genre-${name}`,
    minItems: 3,
  };
}

type Head = Pick<Draft, 'kind' | 'name' | 'reason'> & { href?: string };

export function draftOf({ kind, name, reason, href }: Head, items: readonly RowItem[]): Draft {
  return { id: kind, kind, name, reason, href: href ?? null, items, minItems: 1 };
}

const toItem = (row: CardRow): RowItem => ({ ...presentCard(row), progress: null, rank: null, badge: null });
