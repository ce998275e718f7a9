import { z } from 'zod';
import { isBitmapCodec } from '@/media/subtitles/burn-in';
import { isTextCodec } from '@/media/subtitles/extract-arguments';
import { findVideo, type VideoRow } from '@/modules/catalog/server';
import { AppError } from '@/shared/errors';
import { findExtras } from './store-extras';

/** Subtitles that a browser shows: from a file beside the film, or from inside it. */
export type TextTrack = {
  id: string;
  language: string;
  label: string;
  isForced: boolean;
  isDefault: boolean;
  isForHearingImpaired: boolean;
  /** Storage key of the WebVTT; null while it is still inside the source. */
  key: string | null;
};

/** Subtitles that are pictures, and can be drawn into the film. */
export type BurnInTrack = Pick<TextTrack, 'language' | 'label' | 'isForced' | 'isDefault'> & {
  streamIndex: number;
};

const probedSubtitle = z.object({
  index: z.number().int().nonnegative(),
  codec: z.string(),
  language: z.string(),
  label: z.string(),
  isForced: z.boolean(),
  isDefault: z.boolean(),
});
type ProbedSubtitle = z.infer<typeof probedSubtitle>;
const probe = z.object({ subtitles: z.array(probedSubtitle).catch([]) });

/** Of an embedded track; those of files beside the film are languages, which never look like it. */
export const embeddedId = (streamIndex: number) => `e${String(streamIndex)}`;

/** All that can be chosen, at once: what is inside the source is read out when it is asked for. Throws `not_found`. */
export async function textTracksOf(videoId: string): Promise<TextTrack[]> {
  const video = await knownVideo(videoId);
  const { extras } = await findExtras(videoId, video.contentHash);
  const embedded = embeddedTexts(video).flatMap((stream) => {
    const key = extras.texts?.[String(stream.index)];
    // Null: it was looked into, and there is no word in it.
    return key === null ? [] : [describeEmbedded(stream, key ?? null)];
  });
  return [...video.subtitles.map(describeSidecar), ...embedded];
}

/** In the order of the source. */
export function burnInTracksOf(video: VideoRow): BurnInTrack[] {
  return subtitlesIn(video)
    .filter(({ codec }) => isBitmapCodec(codec))
    .map(({ index, codec: _, ...track }) => ({ streamIndex: index, ...track }));
}

export async function knownVideo(videoId: string): Promise<VideoRow> {
  const video = await findVideo(videoId);
  if (!video) throw new AppError('not_found', `No video ${videoId}`);
  return video;
}

export const embeddedTexts = (video: VideoRow): ProbedSubtitle[] =>
  subtitlesIn(video).filter(({ codec }) => isTextCodec(codec));

const subtitlesIn = (video: VideoRow): ProbedSubtitle[] => probe.safeParse(video.probe).data?.subtitles ?? [];

function describeSidecar(subtitle: VideoRow['subtitles'][number]): TextTrack {
  return { ...subtitle, isForHearingImpaired: subtitle.isForHearingImpaired ?? false };
}

function describeEmbedded({ index, codec: _, ...stream }: ProbedSubtitle, key: string | null): TextTrack {
  // Few containers have a flag for it; the name has it in all.
  const isForHearingImpaired = /\b(?:sdh|cc|hoh|hearing.impaired)\b/i.test(stream.label);
  return { id: embeddedId(index), ...stream, isForHearingImpaired, key };
}
