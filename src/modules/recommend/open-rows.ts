import {
  countGenres,
  findCards,
  findCardsById,
  isGrowing,
  presentCard,
  type CardRow,
} from '@/modules/catalog/server';
import { findEntries } from '@/modules/library/server';
import type { Profile } from '@/modules/profiles/contract';
import { continueWatching } from './continue-watching';
import type { Row, RowItem } from './contract';
import { composeRows, type Draft } from './rules';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;
type RowsPage = 'browse' | 'movies' | 'series';

const cardsPerRow = 20;
const maxGenres = 8;
const kindOf = { browse: undefined, movies: 'movie', series: 'series' } as const;

/** All rows of a page for one profile. The personal ones are read anew, so that a click is seen at once. */
export async function openRows(
  profile: Viewer,
  page: RowsPage,
  now = Date.now(),
): Promise<{ rows: Row[]; isGrowing: boolean }> {
  const [personal, shared] = await Promise.all([
    page === 'browse' ? personalRows(profile) : [],
    sharedRows(page, profile.maturityLimit),
  ]);
  return { rows: composeRows([...personal, ...shared]), isGrowing: await isGrowing(now) };
}

async function personalRows(profile: Viewer): Promise<Draft[]> {
  const entries = await findEntries(profile.id, { limit: cardsPerRow });
  const [continued, list] = await Promise.all([
    continueWatching(profile.id, profile.maturityLimit),
    findCardsById(
      entries.map((entry) => entry.titleId),
      profile.maturityLimit,
    ),
  ]);
  return [
    {
      id: 'continue',
      kind: 'continue',
      name: 'Continue Watching',
      href: null,
      items: continued,
      minItems: 1,
    },
    { id: 'list', kind: 'list', name: 'My List', href: '/list', items: list.map(toItem), minItems: 1 },
  ];
}

async function sharedRows(page: RowsPage, maturityLimit: number): Promise<Draft[]> {
  const kind = kindOf[page];
  const limit = cardsPerRow;
  const genres = (await countGenres(maturityLimit)).slice(0, maxGenres);
  const [trending, newest, ...byGenre] = await Promise.all([
    findCards({ kind, order: 'trending', maturityLimit, limit }),
    findCards({ kind, order: 'newest', maturityLimit, limit }),
    ...genres.map(({ name }) => findCards({ kind, genre: name, order: 'newest', maturityLimit, limit })),
  ]);
  const played = trending.filter((row) => row.trendScore > 0);
  return [
    {
      id: 'trending',
      kind: 'trending',
      name: 'Trending Now',
      href: null,
      items: played.map(toItem),
      minItems: 1,
    },
    { id: 'new', kind: 'new', name: 'New on Dex', href: null, items: newest.map(toItem), minItems: 1 },
    ...genres.map(({ name }, index) => genreRow(name, byGenre[index] ?? [])),
  ];
}

function genreRow(name: string, cards: readonly CardRow[]): Draft {
  const href = `/genre/${encodeURIComponent(name)}`;
  return { id: `genre-${name}`, kind: 'genre', name, href, items: cards.map(toItem), minItems: 2 };
}

const toItem = (row: CardRow): RowItem => ({ ...presentCard(row), progress: null });
