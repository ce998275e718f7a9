import { mediaStorage } from '@/server/storage/media-storage';
import { fillMarkers } from './markers';
import { planOf, type PlannedVideo } from './plan-video';
import { extraPrefixes } from './stored-keys';
import { extractTexts } from './text-extract';
import { fillTrickplay } from './trickplay';

type Step = (videoId: string, planned: PlannedVideo, signal: AbortSignal) => Promise<unknown>;

/** In the order in which a viewer would miss them. */
const steps: readonly Step[] = [fillTrickplay, extractTexts, fillMarkers];

/**
 * Everything that belongs to a video beside its renditions: preview pictures, the texts inside it, its markers. Does
 * nothing when all is there, so that it can be called again at any time. Throws as `planOf` does.
 */
export async function fillExtras(videoId: string, signal: AbortSignal): Promise<void> {
  const planned = await planOf(videoId, signal);
  for (const step of steps) await step(videoId, planned, signal);
  await removeOutdated(videoId, planned.contentHash);
}

/** What was made of an earlier content of the file. */
async function removeOutdated(videoId: string, contentHash: string): Promise<void> {
  const current = extraPrefixes({ videoId, contentHash });
  for (const [index, prefix] of extraPrefixes({ videoId, contentHash: '' }).entries()) {
    for await (const key of mediaStorage().keys(prefix))
      if (!key.startsWith(current[index] ?? prefix)) await mediaStorage().remove(key);
  }
}
