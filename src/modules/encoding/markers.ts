import { z } from 'zod';
import { chapterMarkers } from '@/media/markers/chapters';
import type { Marker } from '@/media/markers/marker';
import { settleMarkers } from '@/media/markers/settle-markers';
import { creditsLimits, introLimits, sharedSound, type SharedSound } from '@/media/markers/shared-sound';
import type { SoundPrint } from '@/media/markers/sound-print';
import { parseProbe } from '@/media/probe/parse-probe';
import { probeArguments } from '@/media/probe/tool-arguments';
import { findTitle, type VideoRow } from '@/modules/catalog/server';
import { ffprobe } from '@/server/process/ffprobe';
import { log } from '@/server/log';
import { AppError } from '@/shared/errors';
import { seeCredits } from './markers-picture';
import { episodeSound, inTurns, tailOf, type EpisodeSound } from './markers-sound';
import { planOf, type PlannedVideo } from './plan-video';
import { findExtras, saveExtras } from './store-extras';
import { knownVideo } from './text-tracks';

const probe = z.object({
  chapters: z.array(
    z.object({ startSeconds: z.number(), endSeconds: z.number(), title: z.string().nullable() }),
  ),
});

/** Chapters, titles and credits of a video, as far as they are known: the chapters at once. Throws as `planOf` does. */
export async function markersOf(videoId: string): Promise<Marker[]> {
  const { plan, contentHash } = await planOf(videoId);
  const { extras, markers } = await findExtras(videoId, contentHash);
  if (extras.isMarkedByHand || typeof extras.markersFor === 'string') return markers;
  const known = probe.safeParse((await knownVideo(videoId)).probe).data?.chapters ?? [];
  return chapterMarkers(known, plan.timeline);
}

/** Looks and listens for what the source does not say. Again when the season has got other episodes to compare with. */
export async function fillMarkers(
  videoId: string,
  planned: PlannedVideo,
  signal: AbortSignal,
): Promise<void> {
  const companions = await companionsOf(await knownVideo(videoId));
  const markersFor = companions.join(' ');
  const { extras } = await findExtras(videoId, planned.contentHash);
  if (extras.isMarkedByHand || extras.markersFor === markersFor) return;
  const { timeline } = planned.plan;
  const source = parseProbe(await ffprobe(probeArguments(planned.sourcePath), { signal }));
  const heard = companions.length > 0 ? await compare(videoId, planned, { companions, signal }) : nothing;
  const markers = settleMarkers({
    durationSeconds: timeline.durationSeconds,
    chapters: chapterMarkers(source.chapters, timeline),
    ...heard,
    creditsPicture: await seeCredits(planned, signal),
  });
  // It took minutes, in which somebody may have set them.
  const isLate = (await findExtras(videoId, planned.contentHash)).extras.isMarkedByHand;
  if (!isLate) await saveExtras(videoId, planned.contentHash, { markers, markersFor });
}

/** Nearest first: titles change from season to season, and sometimes within one. */
const mostCompanions = 3;

/** The other episodes of a video's season that it is compared with. */
async function companionsOf({ _id, titleId }: VideoRow): Promise<string[]> {
  const title = await findTitle(titleId);
  const season = title?.seasons.find(({ episodes }) => episodes.some(({ videoId }) => videoId === _id));
  const ids = [...new Set(season?.episodes.map(({ videoId }) => videoId) ?? [])];
  const own = ids.indexOf(_id);
  return ids
    .filter((id) => id !== _id)
    .sort((a, b) => Math.abs(ids.indexOf(a) - own) - Math.abs(ids.indexOf(b) - own))
    .slice(0, mostCompanions);
}

type Heard = { intro: SharedSound | null; creditsSound: SharedSound | null };
const nothing: Heard = { intro: null, creditsSound: null };

type Season = { companions: readonly string[]; signal: AbortSignal };

async function compare(
  videoId: string,
  planned: PlannedVideo,
  { companions, signal }: Season,
): Promise<Heard> {
  const own = await episodeSound(videoId, planned, signal);
  if (!own) return nothing;
  const others: EpisodeSound[] = [];
  for (const id of companions) {
    const sound = await soundOfCompanion(id, signal);
    if (sound) others.push(sound);
  }
  const among = (end: keyof EpisodeSound): SoundPrint[] => others.map((sound) => sound[end]);
  const intro = await inTurns(sharedSound(own.head, among('head'), introLimits));
  const end = await inTurns(sharedSound(own.tail, among('tail'), creditsLimits));
  const { fromSeconds } = tailOf(planned.plan.timeline.durationSeconds);
  const creditsSound = end && {
    ...end,
    startSeconds: end.startSeconds + fromSeconds,
    endSeconds: end.endSeconds + fromSeconds,
  };
  return { intro, creditsSound };
}

/** An episode that cannot be played or heard is no reason to leave out the others. */
async function soundOfCompanion(videoId: string, signal: AbortSignal): Promise<EpisodeSound | null> {
  try {
    return await episodeSound(videoId, await planOf(videoId, signal), signal);
  } catch (error) {
    if (signal.aborted || !(error instanceof AppError)) throw error;
    log.warn({ err: error, videoId }, 'an episode could not be compared with');
    return null;
  }
}
