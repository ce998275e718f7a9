import type { KeyFrames } from '../key-frames/read-at';
import { audioRenditions } from '../ladder/audio-renditions';
import { chooseLadder } from '../ladder/choose-ladder';
import type { PictureClock } from '../probe/picture-clock';
import type { Probe } from '../probe/probe';
import { isBitmapCodec } from '../subtitles/burn-in';
import { makeTimeline } from '../timeline/make-timeline';
import type { Timeline } from '../timeline/timeline';
import type { SourceFacts, StreamPlan, VideoRendition } from './stream-plan';

export type PlanFacts = {
  probe: Probe;
  clock: PictureClock;
  sizeBytes: number;
  /** Streams that last as long as the pictures. */
  coveringIndexes: ReadonlySet<number>;
  /** To begin copying at, when `canCopyPictures`. */
  keyFrames: KeyFrames | null;
};

const COPIED_PROFILES = ['constrained baseline', 'baseline', 'main', 'high'];
const HIGHEST_LEVEL = 51;

/** Whether every browser shows the pictures as they are, so that they need no encoding. */
export function canCopyPictures({ video }: Probe, clock: PictureClock): boolean {
  return (
    video.codec === 'h264' &&
    video.codecString !== null &&
    ['yuv420p', 'yuvj420p'].includes(video.pixelFormat) &&
    COPIED_PROFILES.includes(video.profile.toLowerCase()) &&
    (video.level ?? 0) <= HIGHEST_LEVEL &&
    clock.colour.hdr === null &&
    !clock.isInterlaced &&
    // Only some players turn the pictures of a stream.
    video.rotation === 0
  );
}

/** Everything about streaming a video, from what was seen of its source. Same facts, same plan. */
export function makePlan(facts: PlanFacts): StreamPlan {
  const { probe, coveringIndexes } = facts;
  const timeline = timelineOf(facts);
  return {
    version: 1,
    timeline,
    source: sourceFactsOf(facts),
    video: [...rungsOf(facts), ...originalOf(facts, timeline)],
    audio: audioRenditions(probe.audio, { container: probe.container, coveringIndexes }),
    burnIns: probe.subtitles.filter(({ codec }) => isBitmapCodec(codec)).map(({ index }) => index),
  };
}

function timelineOf({ probe, clock, keyFrames }: PlanFacts): Timeline {
  const { zeroSeconds, frameRate } = clock;
  const seen = clock.endSeconds ?? probe.startSeconds + probe.durationSeconds;
  const copied = canCopyPictures(probe, clock) ? keyFrames : null;
  // Copied pictures last as long as the index says, unless it promises what is not there.
  const said = copied?.endSeconds ?? seen;
  const end = Math.abs(said - seen) < 1 ? said : seen;
  const durationSeconds = Math.max(end - zeroSeconds, frameRate.denominator / frameRate.numerator);
  return makeTimeline({ frameRate, zeroSeconds, durationSeconds }, copied?.timesSeconds ?? null);
}

function sourceFactsOf({ probe: { video }, clock, keyFrames }: PlanFacts): SourceFacts {
  return {
    videoStreamIndex: video.index,
    videoCodec: video.codec,
    isInterlaced: clock.isInterlaced,
    hdr: clock.colour.hdr,
    colourMatrix: clock.colour.matrix,
    isFullRange: clock.colour.isFullRange,
    isVariableRate: clock.isVariable,
    longestGopSeconds: keyFrames && longestStep(keyFrames.timesSeconds),
  };
}

function longestStep(times: readonly number[]): number | null {
  if (times.length < 2) return null;
  return times.reduce((most, time, n) => Math.max(most, time - (times[n - 1] ?? time)), 0);
}

/** Capped rates are seldom reached. */
const USUAL_SHARE = 0.6;

function rungsOf({ probe: { video }, clock, ...facts }: PlanFacts): VideoRendition[] {
  const bitrateKbps = video.bitrateKbps ?? wholeKbps(facts.sizeBytes, clock);
  const { width, height, codec } = video;
  return chooseLadder({ width, height, codec, frameRate: clock.frameRate, bitrateKbps }).map(
    ({ name, rung }) => ({
      id: `v${String(name)}`,
      kind: 'rung',
      rung,
      averageKbps: Math.round(rung.maxKbps * USUAL_SHARE),
      burnIn: null,
    }),
  );
}

/** Null for pictures whose end nobody saw. */
function wholeKbps(sizeBytes: number, { zeroSeconds, endSeconds }: PictureClock): number | null {
  if (endSeconds === null || endSeconds <= zeroSeconds) return null;
  return Math.max(1, Math.round((sizeBytes * 8) / 1000 / (endSeconds - zeroSeconds)));
}

function originalOf({ probe: { video }, clock, sizeBytes }: PlanFacts, timeline: Timeline): VideoRendition[] {
  const codec = video.codecString;
  if (timeline.kind !== 'keyFrames' || codec === null) return [];
  const averageKbps = video.bitrateKbps ?? wholeKbps(sizeBytes, clock) ?? 1;
  const { width, height } = video;
  // Files made for keeping vary about twofold from one key frame to the next.
  const peakKbps = averageKbps * 2;
  return [
    {
      id: 'original',
      kind: 'original',
      ...{ width, height, codec, averageKbps, peakKbps },
      frameRate: clock.frameRate,
    },
  ];
}
