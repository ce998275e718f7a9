import { z } from 'zod';
import { AppError } from '@/shared/errors';
import { languageLabel, languageTag } from '../sidecar/language';
import { ffprobeOutput, type FfprobeStream } from './ffprobe-output';

export type VideoTrack = {
  index: number;
  codec: string;
  profile: string;
  level: number | null;
  /** The four letters a container files it under: `avc1`. */
  tag: string;
  pixelFormat: string;
  /** As it is shown: turned and with square pixels. */
  width: number;
  height: number;
  frameRate: number;
  bitrateKbps: number | null;
  isInterlaced: boolean;
};
export type ProbedAudio = {
  index: number;
  codec: string;
  profile: string;
  language: string;
  label: string;
  channels: number;
  isDefault: boolean;
};
export type ProbedSubtitle = {
  index: number;
  codec: string;
  language: string;
  label: string;
  isForced: boolean;
  isDefault: boolean;
};

/** What is inside a source file, in our words. */
export type Probe = {
  /** ffmpeg's name of the format: `mov,mp4,…`, `matroska,webm`. */
  container: string;
  majorBrand: string;
  durationSeconds: number;
  video: VideoTrack;
  audio: ProbedAudio[];
  subtitles: ProbedSubtitle[];
};

/** Throws `invalid` with a sentence for the owner when there is no film in it. */
export function parseProbe(json: string): Probe {
  const { format, streams } = readOutput(json);
  const video = streams.find(
    (stream) => stream.codec_type === 'video' && stream.disposition.attached_pic !== 1,
  );
  if (!video) throw new AppError('invalid', 'There is no video in it');
  if (!video.width || !video.height)
    throw new AppError('invalid', 'Its picture has no size: the video is damaged');
  const durationSeconds = format.duration ?? Math.max(0, ...streams.map((stream) => stream.duration ?? 0));
  if (durationSeconds <= 0)
    throw new AppError('invalid', 'It has no length: the video is damaged or still being written');
  return {
    container: format.format_name,
    majorBrand: format.tags.major_brand?.trim() ?? '',
    durationSeconds,
    video: describeVideo(video),
    audio: streams.filter((stream) => stream.codec_type === 'audio').map(describeAudio),
    subtitles: streams.filter((stream) => stream.codec_type === 'subtitle').map(describeSubtitle),
  };
}

function readOutput(json: string) {
  try {
    return ffprobeOutput.parse(JSON.parse(json));
  } catch (cause) {
    const detail = cause instanceof z.ZodError ? z.prettifyError(cause) : 'not JSON';
    throw new AppError('invalid', `ffprobe said something unexpected: ${detail}`, { cause });
  }
}

function describeVideo(stream: FfprobeStream): VideoTrack {
  const isTurned = Math.abs(rotationOf(stream)) % 180 === 90;
  const shownWidth = Math.round((stream.width ?? 0) * ratioOf(stream.sample_aspect_ratio, ':', 1));
  const height = stream.height ?? 0;
  return {
    index: stream.index,
    codec: stream.codec_name,
    profile: stream.profile,
    level: stream.level ?? null,
    tag: stream.codec_tag_string,
    pixelFormat: stream.pix_fmt,
    width: isTurned ? height : shownWidth,
    height: isTurned ? shownWidth : height,
    frameRate: ratioOf(stream.avg_frame_rate, '/', 0) || ratioOf(stream.r_frame_rate, '/', 0),
    bitrateKbps: stream.bit_rate === undefined ? null : Math.round(stream.bit_rate / 1000),
    isInterlaced: ['tt', 'bb', 'tb', 'bt'].includes(stream.field_order ?? ''),
  };
}

/** `30000/1001` or `4:3`; `fallback` when it says nothing. */
function ratioOf(text: string | undefined, sign: '/' | ':', fallback: number): number {
  const [above, below] = (text ?? '').split(sign).map(Number);
  const ratio = (above ?? 0) / (below ?? 0);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : fallback;
}

/** New ffmpeg says it in side data, old ffmpeg in a tag. */
function rotationOf(stream: FfprobeStream): number {
  const matrix = stream.side_data_list.find((data) => data.rotation !== undefined);
  return matrix?.rotation ?? Number(stream.tags.rotate ?? 0);
}

function describeAudio(stream: FfprobeStream): ProbedAudio {
  return {
    index: stream.index,
    codec: stream.codec_name,
    profile: stream.profile,
    ...languageOf(stream),
    channels: stream.channels ?? 2,
    isDefault: stream.disposition.default === 1,
  };
}

function describeSubtitle(stream: FfprobeStream): ProbedSubtitle {
  return {
    index: stream.index,
    codec: stream.codec_name,
    ...languageOf(stream),
    isForced: stream.disposition.forced === 1,
    isDefault: stream.disposition.default === 1,
  };
}

function languageOf(stream: FfprobeStream): { language: string; label: string } {
  const language = languageTag(stream.tags.language ?? '') ?? 'und';
  const said = stream.tags.title?.trim().slice(0, 60);
  return { language, label: said ? said : languageLabel(language) };
}
