import { z } from 'zod';
import {
  findEpisode,
  findTitlesById,
  isGrowing,
  nextEpisode,
  presentCard,
  presentPicture,
  previewOf,
  type TitleRow,
} from '@/modules/catalog/server';
import { isBegun, type ProgressRow } from '@/modules/library/server';
import type { Profile } from '@/modules/profiles/contract';
import { findFeatured, writeFeatured } from '@/modules/profiles/server';
import { chooseFeatured, type Choice } from './choose-featured';
import { clockAt } from './clock';
import { reason as reasonSchema, type FeaturedItem } from './contract';
import { personalFacts, type PersonalFacts } from './personal-facts';
import { continueWith } from './rules';
import { sharedLists } from './shared-lists';
import { tasteFor } from './taste-for';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

const storedPicks = z.array(z.object({ titleId: z.string(), why: reasonSchema }));
const fewest = 3;

/** What the billboard shows this profile today, in its time zone. */
export async function openFeatured(
  viewer: Viewer,
  { timeZone, now = Date.now() }: { timeZone?: string | undefined; now?: number } = {},
): Promise<FeaturedItem[]> {
  const { day } = clockAt(now, timeZone);
  const [facts, kept] = await Promise.all([personalFacts(viewer), findFeatured(viewer.id)]);
  const stored = kept.day === day ? storedPicks.safeParse(kept.picks) : null;
  if (stored?.success) {
    const items = await present(viewer, facts, stored.data);
    if (items.length >= fewest) return items;
  }
  const chosen = await choose(viewer, facts, { day, now });
  // Not what was all there was of a library that is still being filled.
  const isSettled = chosen.length >= fewest && !stored?.success && !(await isGrowing());
  if (!isSettled) return present(viewer, facts, chosen);
  await writeFeatured(viewer.id, day, chosen);
  const first = storedPicks.safeParse((await findFeatured(viewer.id)).picks);
  return present(viewer, facts, first.success ? first.data : chosen);
}

async function choose(viewer: Viewer, facts: PersonalFacts, { day, now }: { day: string; now: number }) {
  const lists = await sharedLists(undefined, viewer.maturityLimit);
  const { index, taste, isDone } = await tasteFor(viewer, facts, now);
  const begun = new Set(facts.places.map(({ titleId }) => titleId));
  const isOut = (titleId: string) => isDone(titleId) || begun.has(titleId);
  const { maturityLimit } = viewer;
  return chooseFeatured({ index, taste, maturityLimit, isOut, ...lists, seed: `${day} ${viewer.id}` });
}

async function present(
  viewer: Viewer,
  facts: PersonalFacts,
  picks: readonly Choice[],
): Promise<FeaturedItem[]> {
  const rows = await findTitlesById(
    picks.map(({ titleId }) => titleId),
    viewer.maturityLimit,
  );
  const byId = new Map(rows.map((row) => [row._id, row]));
  return picks.flatMap(({ titleId, why }): FeaturedItem[] => {
    const row = byId.get(titleId);
    if (!row || facts.disliked.has(titleId)) return [];
    const place = facts.places.find((one) => one.titleId === titleId);
    return [{ title: presentFeatured(row), why, play: playOf(row, place) }];
  });
}

function presentFeatured(row: TitleRow): FeaturedItem['title'] {
  return {
    ...presentCard(row),
    tagline: row.tagline,
    synopsis: row.synopsis,
    logo: presentPicture(row.artwork.logo),
    accent: row.artwork.accent,
    previewVideoId: previewOf(row),
  };
}

function playOf(row: TitleRow, place: ProgressRow | undefined): FeaturedItem['play'] {
  const next = place && (nextEpisode(row.seasons, place.videoId)?.episode ?? null);
  const going = place && continueWith(place, { isBegun: isBegun(place), next: next ?? null });
  const videoId = going?.videoId ?? row.videoId;
  if (videoId === null) return null;
  const placed = findEpisode(row.seasons, videoId);
  return {
    videoId,
    positionSeconds: going?.positionSeconds ?? 0,
    durationSeconds: going?.durationSeconds ?? placed?.episode.durationSeconds ?? row.durationSeconds,
    isResume: going !== null && going !== undefined && !going.isNext,
    season: placed?.season ?? null,
    episode: placed?.episode.number ?? null,
  };
}
