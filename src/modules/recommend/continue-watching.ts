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
import { continueWith, latestPerTitle } from './rules';

const maxItems = 20;
/** Places looked at: a series that was watched through leaves one for each episode. */
const maxPlaces = 120;

/** What this profile is in the middle of, the latest first. */
export async function continueWatching(profileId: string, maturityLimit: number): Promise<RowItem[]> {
  const places = latestPerTitle(await findRecentProgress(profileId, maxPlaces));
  const titles = await findTitlesById(
    places.map((place) => place.titleId),
    maturityLimit,
  );
  const byId = new Map(titles.map((title) => [title._id, title]));
  const items = places.map((place) => {
    const title = byId.get(place.titleId);
    return title ? itemOf(title, place) : null;
  });
  return items.filter((item) => item !== null).slice(0, maxItems);
}

function itemOf(title: TitleRow, place: ProgressRow): RowItem | null {
  const next = nextEpisode(title.seasons, place.videoId)?.episode ?? null;
  const offer = continueWith(place, { isBegun: isBegun(place), next });
  if (!offer) return null;
  const placed = findEpisode(title.seasons, offer.videoId);
  const label = placed && episodeLabel(placed.season, placed.episode);
  // Play on the card goes where the row says, not to the first episode.
  return { ...presentCard(title), videoId: offer.videoId, progress: { ...offer, label } };
}
