import {
  episodeLabel,
  findEpisode,
  findTitlesById,
  nextEpisode,
  presentCard,
  type TitleRow,
} from '@/modules/catalog/server';
import { findRecentProgress, isBegun, type ProgressRow } from '@/modules/library/server';
import type { RowItem } from './contract';
import { continueWith, hasNewEpisode, latestPerTitle } from './rules';

const maxItems = 20;
const placesPerPage = 120;
const maxPages = 8;
const maxTitles = 60;

/** A series that was marked as watched leaves a place for each episode: reads on until there are enough titles. */
export async function findPlaces(profileId: string): Promise<ProgressRow[]> {
  const places: ProgressRow[] = [];
  let last: ProgressRow | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const found = await findRecentProgress(profileId, { limit: placesPerPage, after: last });
    last = found.at(-1);
    places.push(...found.filter((place) => place.isFinished || isBegun(place)));
    const isEnough = new Set(places.map((place) => place.titleId)).size >= maxTitles;
    if (found.length < placesPerPage || isEnough) break;
  }
  return places;
}

/** What this profile is in the middle of, the latest first. */
export async function continueItems(
  allPlaces: readonly ProgressRow[],
  maturityLimit: number,
  now: number,
): Promise<RowItem[]> {
  const places = latestPerTitle(allPlaces)
    .filter(isWelcome)
    .slice(0, 2 * maxItems);
  const titles = await findTitlesById(
    places.map((place) => place.titleId),
    maturityLimit,
  );
  const byId = new Map(titles.map((title) => [title._id, title]));
  const items = places.map((place) => {
    const title = byId.get(place.titleId);
    return title ? itemOf(title, place, now) : null;
  });
  return items.filter((item) => item !== null).slice(0, maxItems);
}

/** Not taken off the row since it was watched last. */
const isWelcome = (place: ProgressRow) => !place.dismissedAt || place.dismissedAt < place.observedAt;

function itemOf(title: TitleRow, place: ProgressRow, now: number): RowItem | null {
  const next = nextEpisode(title.seasons, place.videoId)?.episode ?? null;
  const offer = continueWith(place, { isBegun: isBegun(place), next });
  if (!offer) return null;
  const placed = findEpisode(title.seasons, offer.videoId);
  const label = placed && episodeLabel(placed.season, placed.episode);
  const badge = hasNewEpisode(title, place.observedAt, now) ? ('episode' as const) : null;
  // Play on the card goes where the row says, not to the first episode.
  return { ...presentCard(title), videoId: offer.videoId, progress: { ...offer, label }, rank: null, badge };
}
