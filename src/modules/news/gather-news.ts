import type { TitleCard } from '@/modules/catalog/contract';
import { findCardsById, findTitlesById, presentCard } from '@/modules/catalog/server';
import { findRecentProgress, findReminders } from '@/modules/library/server';
import type { Profile } from '@/modules/profiles/contract';
import { fittingArrivals } from '@/modules/recommend/server';
import { bornAt } from '@/shared/ids';
import type { NewsItem } from './contract';
import { byImport, latestFirst, newEpisodesOf, newsSince } from './rules';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;
type Place = Awaited<ReturnType<typeof findRecentProgress>>[number];
type Reminder = Awaited<ReturnType<typeof findReminders>>[number];

/** `isUnread` depends on what was read, and not on what there is. */
type Each<Item> = Item extends NewsItem ? Omit<Item, 'isUnread' | 'at'> & { at: number } : never;
type News = Each<NewsItem>;

const mostPlaces = 400;
const mostSeries = 60;
const mostArrivals = 100;
const mostImports = 10;
/** Of one import. */
const mostShown = 24;
const mostNews = 30;

/** Everything that is new for this profile, within its limit, the latest first. */
export async function gatherNews(viewer: Viewer, now: number): Promise<News[]> {
  const [places, reminders, arrived] = await Promise.all([
    findRecentProgress(viewer.id, { limit: mostPlaces }),
    findReminders(viewer.id),
    fittingArrivals(viewer, { since: newsSince(now), limit: mostArrivals, now }),
  ]);
  const due = reminders.flatMap(({ titleId, remindAt }) => {
    const at = remindAt?.getTime() ?? Infinity;
    return at <= now && at > newsSince(now) ? { titleId, at } : [];
  });
  const ids = new Set([...due, ...arrived].map(({ titleId }) => titleId));
  const [rows, episodes] = await Promise.all([
    findCardsById([...ids], viewer.maturityLimit),
    newEpisodes(viewer, { places, reminders, now }),
  ]);
  const cards = new Map(rows.map((row) => [row._id, presentCard(row)]));
  const told = <More>(one: { titleId: string; at: number }, name: string, more: More) => {
    const title = cards.get(one.titleId);
    return title ? [{ id: `${name}-${one.titleId}-${one.at}`, at: one.at, title, ...more }] : [];
  };
  const news: News[] = [
    ...episodes,
    ...due.flatMap((one) => told(one, 'reminder', { kind: 'reminder' as const })),
    ...byImport(
      arrived.flatMap(({ titleId, addedAt, reason }) =>
        told({ titleId, at: addedAt }, 'arrival', { kind: 'arrival' as const, reason }),
      ),
    )
      .slice(0, mostImports)
      .flatMap((one) => (one.length === 1 ? one : asOne(one))),
  ];
  return latestFirst(news, mostNews);
}

/** What came with one import, the latest first. */
function asOne(arrived: readonly { at: number; title: TitleCard }[]): News {
  const [latest, earliest] = [arrived[0]?.at ?? 0, arrived.at(-1)?.at ?? 0];
  const titles = arrived.map(({ title }) => title);
  const kinds = new Set(titles.map(({ kind }) => kind));
  return {
    kind: 'arrivals',
    id: `arrivals-${earliest}-${latest}`,
    at: latest,
    count: titles.length,
    titleKind: kinds.size === 1 ? (titles[0]?.kind ?? null) : null,
    titles: titles.slice(0, mostShown),
  };
}

type Known = { places: readonly Place[]; reminders: readonly Reminder[]; now: number };

/** Of what it watches, and of what it wants to be reminded of. */
async function newEpisodes({ maturityLimit }: Viewer, { places, reminders, now }: Known): Promise<News[]> {
  const since = caredSince(places, reminders);
  const cards = await findCardsById([...since.keys()], maturityLimit);
  const series = cards.filter(({ kind }) => kind === 'series').slice(0, mostSeries);
  const titles = await findTitlesById(
    series.map(({ _id }) => _id),
    maturityLimit,
  );
  const watched = new Set(places.flatMap(({ videoId, isFinished }) => (isFinished ? videoId : [])));
  const isWatched = (videoId: string) => watched.has(videoId);
  return titles.flatMap((title): News[] => {
    const found = newEpisodesOf(title, { since: since.get(title._id) ?? now, isWatched, now });
    if (!found) return [];
    const { count, at } = found;
    const { season, episode } = found.first;
    const { videoId, number, name } = episode;
    const first = { videoId, season, number, name };
    const id = `episodes-${title._id}-${at}`;
    return [{ kind: 'episodes', id, at, title: presentCard(title), count, first }];
  });
}

/** The moment since which a profile waits for more of a title, by title. */
function caredSince(places: readonly Place[], reminders: readonly Reminder[]): Map<string, number> {
  const since = new Map<string, number>();
  const forEpisodes = reminders.filter(({ remindAt }) => remindAt === null);
  for (const { _id, titleId } of [...forEpisodes, ...places])
    since.set(titleId, Math.min(bornAt(_id), since.get(titleId) ?? Infinity));
  return since;
}
