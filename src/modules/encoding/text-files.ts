import { text } from 'node:stream/consumers';
import { formatSegment, segmentCues } from '@/media/subtitles/segment-cues';
import { parseWebVtt, type WebVtt } from '@/media/subtitles/web-vtt';
import { segmentCount, segmentSpan } from '@/media/timeline/timeline';
import { mediaStorage } from '@/server/storage/media-storage';
import { AppError } from '@/shared/errors';
import { planOf } from './plan-video';
import { extractTexts } from './text-extract';
import { embeddedId, textTracksOf } from './text-tracks';

/** A whole text as WebVTT, on the clock of the timeline. Throws `not_found`. */
export async function textFile(videoId: string, trackId: string, signal?: AbortSignal): Promise<string> {
  const key = await textKeyOf(videoId, trackId, signal);
  const file = key === null ? null : await mediaStorage().read(key);
  if (!file) throw new AppError('not_found', `No subtitles ${trackId}`);
  return text(file);
}

export type TextWish = { videoId: string; trackId: string; n: number };

/** Segment `n` of a text rendition; its boundaries are those of all others. Throws `not_found`. */
export async function textSegment({ videoId, trackId, n }: TextWish, signal?: AbortSignal): Promise<string> {
  const { plan } = await planOf(videoId, signal);
  if (n >= segmentCount(plan.timeline)) throw new AppError('not_found', `No segment ${String(n)}`);
  const key = await textKeyOf(videoId, trackId, signal);
  const { cues, head } = await openText(key, trackId);
  return formatSegment(segmentCues(cues, segmentSpan(plan.timeline, n)), head);
}

async function textKeyOf(videoId: string, trackId: string, signal?: AbortSignal): Promise<string | null> {
  const track = (await textTracksOf(videoId)).find(({ id }) => id === trackId);
  if (!track) return null;
  if (track.key !== null) return track.key;
  const texts = await extractTexts(videoId, await planOf(videoId, signal), signal);
  const stream = Object.keys(texts).find((index) => embeddedId(Number(index)) === trackId);
  return stream === undefined ? null : (texts[stream] ?? null);
}

/** Players ask for one segment after the other: what was parsed for the last ones serves the next. */
const opened = new Map<string, WebVtt>();
const mostOpened = 32;

async function openText(key: string | null, trackId: string): Promise<WebVtt> {
  const known = key === null ? undefined : opened.get(key);
  if (known) return known;
  const file = key === null ? null : await mediaStorage().read(key);
  if (key === null || !file) throw new AppError('not_found', `No subtitles ${trackId}`);
  const vtt = parseWebVtt(await text(file)) ?? { cues: [], head: [] };
  opened.set(key, vtt);
  const [oldest] = opened.keys();
  if (opened.size > mostOpened && oldest !== undefined) opened.delete(oldest);
  return vtt;
}
