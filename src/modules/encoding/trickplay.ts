import type { StreamPlan } from '@/media/renditions/stream-plan';
import { layOutTrickplay, sheetCount, type TrickplayLayout } from '@/media/trickplay/trickplay';
import { mediaStorage } from '@/server/storage/media-storage';
import { AppError } from '@/shared/errors';
import { planOf, type PlannedVideo } from './plan-video';
import { sharedWork } from './shared-work';
import { findExtras, saveExtras } from './store-extras';
import { trickplayKey, trickplayPrefix } from './stored-keys';
import { makeSheet } from './trickplay-sheet';

export type Trickplay = TrickplayLayout & {
  /** Storage key of each sheet; null until it is made. */
  sheetKeys: (string | null)[];
  isComplete: boolean;
};

/** Preview pictures of a video, as far as they are made; null when it cannot be streamed. */
export async function trickplayOf(videoId: string): Promise<Trickplay | null> {
  const planned = await planOf(videoId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'invalid') return null;
    throw error;
  });
  if (!planned) return null;
  const layout = layoutOf(planned.plan);
  const place = { videoId, contentHash: planned.contentHash };
  const keys = Array.from({ length: sheetCount(layout) }, (_, sheet) => trickplayKey(place, sheet));
  const { extras } = await findExtras(videoId, planned.contentHash);
  if (extras.isTrickplayComplete) return { ...layout, sheetKeys: keys, isComplete: true };
  const stored = new Set<string>();
  for await (const key of mediaStorage().keys(trickplayPrefix(place))) stored.add(key);
  const sheetKeys = keys.map((key) => (stored.has(key) ? key : null));
  return { ...layout, sheetKeys, isComplete: !sheetKeys.includes(null) };
}

/** Storage key of a sheet, which is made now if nobody made it before. Throws `not_found` beyond the last one. */
export async function trickplaySheet(videoId: string, sheet: number, signal?: AbortSignal): Promise<string> {
  const planned = await planOf(videoId, signal);
  if (sheet >= sheetCount(layoutOf(planned.plan)))
    throw new AppError('not_found', `No preview pictures ${String(sheet)}`);
  return storeSheet({ videoId, sheet, planned, niceness: urgent }, signal);
}

/** All sheets that are not there yet, from the beginning of the film. */
export async function fillTrickplay(
  videoId: string,
  planned: PlannedVideo,
  signal: AbortSignal,
): Promise<void> {
  const { extras } = await findExtras(videoId, planned.contentHash);
  if (extras.isTrickplayComplete) return;
  for (let sheet = 0; sheet < sheetCount(layoutOf(planned.plan)); sheet += 1)
    await storeSheet({ videoId, sheet, planned, niceness: patient }, signal);
  await saveExtras(videoId, planned.contentHash, { isTrickplayComplete: true });
}

const urgent = 5;
const patient = 19;

function layoutOf({ video, timeline }: StreamPlan): TrickplayLayout {
  // The original is filed last and may have pixels that are not square; a rung never has.
  const rungs = video.flatMap((rendition) => (rendition.kind === 'rung' ? [rendition.rung] : []));
  const [first] = video;
  const size = rungs.at(-1) ?? (first?.kind === 'original' ? first : undefined);
  return layOutTrickplay(size ?? { width: 16, height: 9 }, timeline.durationSeconds);
}

type Wanted = { videoId: string; sheet: number; planned: PlannedVideo; niceness: number };

const share = sharedWork<string>();

async function storeSheet(
  { videoId, sheet, planned, niceness }: Wanted,
  signal?: AbortSignal,
): Promise<string> {
  const key = trickplayKey({ videoId, contentHash: planned.contentHash }, sheet);
  if (await mediaStorage().stat(key)) return key;
  const make = async (stop: AbortSignal) => {
    const bytes = await makeSheet({ planned, layout: layoutOf(planned.plan), sheet, niceness }, stop);
    await mediaStorage().put(key, bytes, stop);
    return key;
  };
  return share(key, make, signal);
}
