import { paceOf, rateOf, type Pace } from '../timeline/frame-rate';
import { colourOf } from './describe-video';
import type { FfprobeFrame, FfprobePacket } from './ffprobe-output';
import type { Colour, VideoTrack } from './probe';

/** What only the pictures themselves tell. Seconds are on the source's own clock. */
export type PictureClock = Pace & {
  /** Of the first picture that is shown. */
  zeroSeconds: number;
  /** When the last picture ends; null when none of the packets is from the end. */
  endSeconds: number | null;
  isInterlaced: boolean;
  colour: Colour;
};

type Seen = { frames: readonly FfprobeFrame[]; packets: readonly FfprobePacket[] };

/** Sound that begins or ends within this of the pictures is heard as one with them. */
const COVERING_SECONDS = 0.1;

/** Streams that begin no later than the pictures and end no earlier. */
export function coveringStreams(
  packets: readonly FfprobePacket[],
  { zeroSeconds, endSeconds }: PictureClock,
): Set<number> {
  const spans = new Map<number, { first: number; last: number }>();
  for (const packet of packets) {
    const time = timeOf(packet);
    if (time === undefined || packet.stream_index === undefined) continue;
    const { first, last } = spans.get(packet.stream_index) ?? { first: time, last: time };
    spans.set(packet.stream_index, { first: Math.min(first, time), last: Math.max(last, time) });
  }
  const isCovering = ({ first, last }: { first: number; last: number }) =>
    first <= zeroSeconds + COVERING_SECONDS && last >= (endSeconds ?? zeroSeconds) - COVERING_SECONDS;
  return new Set([...spans].filter(([, span]) => isCovering(span)).map(([index]) => index));
}

/** `frames` are the first that a decoder shows, `packets` come from the beginning, the middle and the end; null without a picture. */
export function readPictureClock(track: VideoTrack, { frames, packets }: Seen): PictureClock | null {
  const shown = frames.flatMap((frame) => {
    const time = frame.pts_time ?? frame.pkt_pts_time ?? frame.best_effort_timestamp_time;
    return time === undefined ? [] : [time];
  });
  const kept = packets.filter(
    ({ stream_index, flags }) => stream_index === track.index && !flags.includes('D'),
  );
  const zeroSeconds = shown.length > 0 ? shown.reduce((a, b) => Math.min(a, b)) : firstTime(kept);
  if (zeroSeconds === null || frames.length === 0) return null;
  const pace = paceOf(track, decodeTimes(kept));
  return {
    ...pace,
    zeroSeconds,
    endSeconds: endOf(kept, 1 / rateOf(pace.frameRate)),
    isInterlaced: looksInterlaced(track, frames),
    colour: colourAs(track, frames[0]),
  };
}

const timeOf = ({ pts_time, dts_time }: FfprobePacket): number | undefined => pts_time ?? dts_time;

function firstTime(packets: readonly FfprobePacket[]): number | null {
  return packets.map(timeOf).find((time) => time !== undefined) ?? null;
}

/** Decoding times are regular where presentation times are out of order, and cut off by the samples' edges. */
function decodeTimes(packets: readonly FfprobePacket[]): number[] {
  const decoded = packets.flatMap(({ dts_time }) => (dts_time === undefined ? [] : [dts_time]));
  if (decoded.length >= packets.length * 0.8) return decoded;
  return packets.flatMap(({ pts_time }) => (pts_time === undefined ? [] : [pts_time]));
}

/** Containers may say that the last picture lasts for minutes; nothing shows it for longer than the others. */
function endOf(packets: readonly FfprobePacket[], frameSeconds: number): number | null {
  const starts = packets.flatMap((packet) => timeOf(packet) ?? []);
  return starts.length > 0 ? starts.reduce((a, b) => Math.max(a, b)) + frameSeconds : null;
}

/** Pictures know better than containers, where a few of them were decoded. */
function looksInterlaced(track: VideoTrack, frames: readonly FfprobeFrame[]): boolean {
  if (frames.length < 4) return track.isInterlaced || frames.some((frame) => frame.interlaced_frame === 1);
  return frames.filter((frame) => frame.interlaced_frame === 1).length * 2 > frames.length;
}

function colourAs(track: VideoTrack, frame: FfprobeFrame | undefined): Colour {
  if (!frame) return track.colour;
  const seen = colourOf({ ...frame, height: track.codedHeight });
  const isNamed = frame.color_space !== '' && frame.color_space !== 'unknown';
  return {
    matrix: isNamed ? seen.matrix : track.colour.matrix,
    hdr: seen.hdr ?? track.colour.hdr,
    isFullRange: seen.isFullRange || track.colour.isFullRange,
  };
}
