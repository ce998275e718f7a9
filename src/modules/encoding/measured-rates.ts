import type { Rate } from '@/media/playlists/rates';
import { segmentCount, segmentSpan, type Timeline } from '@/media/timeline/timeline';
import { log } from '@/server/log';
import { mediaStorage } from '@/server/storage/media-storage';
import { knownPlan } from './known-plan';
import { findRenditionsOf } from './store-renditions';
import { renditionPrefix, segmentKey, type RenditionPlace } from './stored-keys';

/** By place: a complete rendition does not change any more. Null while it is being measured. */
const measured = new Map<string, Rate | null>();
const most = 2_000;

/**
 * What complete renditions of a video take of a line, by id, as far as it is known. Looking at thousands of files
 * takes its time, so nobody waits for it: the next one who asks gets the result.
 */
export async function measuredRates(videoId: string): Promise<Map<string, Rate>> {
  const [{ plan, contentHash }, rows] = await Promise.all([knownPlan(videoId), findRenditionsOf([videoId])]);
  const rates = new Map<string, Rate>();
  for (const { renditionId, isComplete, contentHash: content } of rows) {
    if (!isComplete || content !== contentHash) continue;
    const place = { videoId, contentHash, renditionId };
    const known = measured.get(renditionPrefix(place));
    if (known) rates.set(renditionId, known);
    else if (known === undefined) void measureLater(place, plan.timeline);
  }
  return rates;
}

async function measureLater(place: RenditionPlace, timeline: Timeline): Promise<void> {
  const key = renditionPrefix(place);
  measured.set(key, null);
  try {
    const sizes = new Map<string, number>();
    for await (const { key: file, sizeBytes } of mediaStorage().list(key)) sizes.set(file, sizeBytes);
    const rate = rateOf(timeline, (n) => sizes.get(segmentKey(place, n)));
    if (rate) measured.set(key, rate);
    const [oldest] = measured.keys();
    if (measured.size > most && oldest !== undefined) measured.delete(oldest);
  } catch (error) {
    measured.delete(key);
    log.warn({ err: error, ...place }, 'a rendition could not be measured');
  }
}

/** RFC 8216 §4.3.4.2: the whole over its length, and the greatest of any segment. Null when one is missing. */
export function rateOf(timeline: Timeline, sizeOf: (n: number) => number | undefined): Rate | null {
  let [bytes, peakKbps] = [0, 0];
  for (let n = 0; n < segmentCount(timeline); n += 1) {
    const size = sizeOf(n);
    if (size === undefined) return null;
    const { start, end } = segmentSpan(timeline, n);
    bytes += size;
    // A scrap at the end of a film would be no measure of anything.
    const seconds = Math.max(end - start, 1);
    peakKbps = Math.max(peakKbps, (size * 8) / 1000 / seconds);
  }
  const averageKbps = (bytes * 8) / 1000 / timeline.durationSeconds;
  return { averageKbps, peakKbps: Math.max(peakKbps, averageKbps) };
}
