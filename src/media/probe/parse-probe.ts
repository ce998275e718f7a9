import { z } from 'zod';
import { AppError } from '@/shared/errors';
import { describeAudio, describeChapters, describeSubtitle } from './describe-tracks';
import { describeVideo, mainVideo } from './describe-video';
import { ffprobeOutput, type FfprobeStream } from './ffprobe-output';
import type { Probe } from './probe';

/** Throws `invalid` with a sentence for the owner when there is no film in it. */
export function parseProbe(json: string): Probe {
  const { format, streams, chapters } = parseFfprobe(json, ffprobeOutput);
  const video = mainVideo(streams);
  if (!video) throw new AppError('invalid', absenceOf(streams));
  if (!video.width || !video.height)
    throw new AppError('invalid', 'Its picture has no size: the video is damaged');
  if (!video.codec_name || video.codec_name === 'unknown')
    throw new AppError('invalid', 'Its video is in a format that ffmpeg does not know');
  const startSeconds = format.start_time ?? 0;
  return {
    container: format.format_name,
    majorBrand: format.tags.major_brand?.trim() ?? '',
    startSeconds,
    durationSeconds: Math.max(0, lengthOf(format, streams) - lateness(format.format_name, startSeconds)),
    promisedSeconds: null,
    video: describeVideo(video),
    audio: streams.filter((stream) => stream.codec_type === 'audio').map(describeAudio),
    subtitles: streams.filter((stream) => stream.codec_type === 'subtitle').map(describeSubtitle),
    chapters: describeChapters(chapters),
  };
}

const lengthOf = (format: { duration?: number | undefined }, streams: readonly FfprobeStream[]) =>
  format.duration ?? Math.max(0, ...streams.map((stream) => stream.duration ?? 0));

/** Matroska says when it ends, not how long it is (seen: ffmpeg writes 11 s for 4 s that begin at 7 s). */
const lateness = (container: string, startSeconds: number) =>
  container.includes('matroska') ? Math.max(0, startSeconds) : 0;

function absenceOf(streams: readonly FfprobeStream[]): string {
  const hasSound = streams.some((stream) => stream.codec_type === 'audio');
  return hasSound ? 'There is no video in it, only sound' : 'There is no video in it';
}

/** What ffprobe printed as JSON, checked. Throws `invalid`. */
export function parseFfprobe<T>(json: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch (cause) {
    const detail = cause instanceof z.ZodError ? z.prettifyError(cause) : 'not JSON';
    throw new AppError('invalid', `ffprobe said something unexpected: ${detail}`, { cause });
  }
}
