import {
  episodeLabel,
  extraLabel,
  findCards,
  findCardsById,
  findEpisode,
  findExtra,
  findTitlesById,
  personKeyOf,
  presentCard,
  presentPicture,
  trendWeight,
} from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { decodeCursor, encodeCursor } from '@/shared/cursor';
import type { Quote, SearchAnswer, SearchQuery } from './contract';
import type { FoundQuote } from './dialogue/find-quotes';
import { readyEngine } from './engine';
import type { TitleFilters } from './index/filters';
import { nearbyGenres } from './index/nearby-genres';
import { searchTitles, type Found } from './index/search-titles';
import { watchedBy } from './watched-by';

type Viewer = Pick<Profile, 'id' | 'maturityLimit' | 'language'>;

const mostQuotes = 12;
const mostPopular = 12;

/** One page of what this viewer may find; with the first one also people and what is said. */
export async function searchCatalogue(viewer: Viewer, query: SearchQuery): Promise<SearchAnswer> {
  const { q, limit, cursor } = query;
  const engine = await readyEngine();
  const filters = await filtersOf(viewer, query);
  const layers = engine.titles.layers();
  const found = searchTitles(layers, q, filters);
  const offset = cursor === undefined ? 0 : Number(decodeCursor(cursor).value);
  const page = found.titles.slice(offset, offset + limit);
  // Read anew: what was removed or hidden a moment ago is not shown, whatever the index says.
  const rows = await findCardsById(page.map(({ id }) => id), filters.maturityLimit); // prettier-ignore
  const last = page.at(-1);
  const isMore = offset + limit < found.titles.length;
  const isFirst = offset === 0;
  const said = isFirst && q.trim() !== '' ? engine.dialogue : null;
  // Nothing of it is worked out where no quote is looked for.
  const quotes =
    said
      ?.find(q, { accepts: engine.titles.acceptsById(filters), language: viewer.language })
      .slice(0, mostQuotes) ?? [];
  const isEmpty = isFirst && found.total + found.people.length + quotes.length === 0;
  return {
    items: rows.map(presentCard),
    nextCursor: last && isMore ? encodeCursor({ value: offset + limit, id: last.id }) : null,
    total: found.total,
    people: isFirst ? presentPeople(found) : [],
    quotes: await presentQuotes(quotes, filters.maturityLimit),
    // A quote that is said word for word needs no correction.
    correctedTo: quotes.some(({ closeness }) => closeness === 1) ? null : found.correctedTo,
    help: isEmpty ? await helpFor(viewer, q, nearbyGenres(layers, q, viewer.maturityLimit)) : null,
    isComplete: engine.titles.isComplete,
  };
}

export async function filtersOf(viewer: Viewer, query: Partial<SearchQuery>): Promise<TitleFilters> {
  const { kind, genre, language, yearFrom, yearTo, minutesFrom, minutesTo, maturity = 18, watched } = query;
  const seen = watched === undefined ? undefined : await watchedBy(viewer);
  return {
    ...{ kind, genre, language, yearFrom, yearTo, minutesFrom, minutesTo },
    maturityLimit: Math.min(viewer.maturityLimit, maturity),
    popularityNow: Math.log2(trendWeight(Date.now())),
    ...(watched === 'yes' ? { among: seen } : { notAmong: seen }),
  };
}

const presentPeople = ({ people }: Found) =>
  people.map(({ name, titleCount }) => ({ name, titleCount, personKey: personKeyOf(name) }));

async function presentQuotes(quotes: readonly FoundQuote[], maturityLimit: number): Promise<Quote[]> {
  const titles = await findTitlesById([...new Set(quotes.map(({ titleId }) => titleId))], maturityLimit);
  const byId = new Map(titles.map((title) => [title._id, title]));
  return quotes.flatMap(({ titleId, videoId, startSeconds, language, parts }) => {
    const title = byId.get(titleId);
    if (!title) return [];
    const placed = findEpisode(title.seasons, videoId);
    const extra = placed ? null : findExtra(title, videoId);
    return {
      ...{ titleId, videoId, startSeconds, language, parts },
      titleName: title.name,
      year: title.year,
      episode: placed ? episodeLabel(placed.season, placed.episode) : extra && extraLabel(extra),
      picture: presentPicture(
        placed?.episode.still ?? extra?.still ?? title.artwork.backdrop ?? title.artwork.poster,
      ),
    };
  });
}

async function helpFor({ maturityLimit }: Viewer, q: string, genres: string[]) {
  const popular = await findCards({ order: 'trending', maturityLimit, limit: mostPopular });
  return { genres, popular: popular.map(presentCard) };
}
