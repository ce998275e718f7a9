import type { Rational } from '../timeline/timeline';

export type Colour = {
  matrix: 'bt601' | 'bt709' | 'bt2020' | 'unknown';
  /** Transfer of high dynamic range; null for pictures that need no tone mapping. */
  hdr: 'pq' | 'hlg' | null;
  isFullRange: boolean;
};

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
  /** As it is stored. */
  codedWidth: number;
  codedHeight: number;
  /** Width of a pixel to its height. */
  pixelAspect: number;
  /** Clockwise, to see it upright. */
  rotation: 0 | 90 | 180 | 270;
  frameRate: number;
  /** Average, exactly; null when ffprobe knows none. */
  averageRate: Rational | null;
  /** The lowest rate that holds every time stamp: fields of interlaced video count, and it is absurd for variable rates. */
  baseRate: Rational | null;
  bitrateKbps: number | null;
  isInterlaced: boolean;
  colour: Colour;
  /** RFC 6381 name of H.264, from its parameter sets. */
  codecString: string | null;
  startSeconds: number | null;
};

export type ProbedAudio = {
  index: number;
  codec: string;
  profile: string;
  language: string;
  label: string;
  channels: number;
  sampleRate: number | null;
  bitrateKbps: number | null;
  isDefault: boolean;
  isCommentary: boolean;
};

export type ProbedSubtitle = {
  index: number;
  codec: string;
  language: string;
  label: string;
  isForced: boolean;
  isDefault: boolean;
};

export type ProbedChapter = { startSeconds: number; endSeconds: number; title: string | null };

/** What is inside a source file, in our words. */
export type Probe = {
  /** ffmpeg's name of the format: `mov,mp4,…`, `matroska,webm`. */
  container: string;
  majorBrand: string;
  /** Of the source's own clock, at which its first packet stands. */
  startSeconds: number;
  /** Of what is there; 0 when the container does not say. */
  durationSeconds: number;
  /** What a file that was cut off should have had; null for a whole one. */
  promisedSeconds: number | null;
  video: VideoTrack;
  audio: ProbedAudio[];
  subtitles: ProbedSubtitle[];
  chapters: ProbedChapter[];
};
