import { confinement } from '../probe/tool-arguments';
import { burnInFilter } from '../subtitles/burn-in';
import {
  isRung,
  type AudioRendition,
  type Rendition,
  type RungRendition,
  type SourceFacts,
} from '../renditions/stream-plan';
import {
  aacFrameSamples,
  audioFrameAt,
  frameAt,
  secondsOfFrame,
  segmentSpan,
  type Timeline,
} from '../timeline/timeline';
import { deviceArguments, encoderOptions, uploadFilter, type Encoder } from './encoders';
import { gridOf, ticksPerFrame } from './grid';
import { rateFilters, rungFilters, sourceFilters, type FilterSupport } from './picture-filters';
import { firstSample, soundFilters } from './sound-filters';
import type { Quality } from './x264-options';

/** Segments `from` up to, not including, `to` of several renditions of one source, by one run of ffmpeg. */
export type Run = {
  sourcePath: string;
  facts: SourceFacts;
  timeline: Timeline;
  renditions: readonly Rendition[];
  from: number;
  to: number;
  quality: Quality;
  /** Of pictures. */
  encoder: Encoder;
  support: FilterSupport;
  /** How far before the start reading begins: containers without an index may only be entered roughly. */
  leadSeconds: number;
  /** Black and silence instead of a source that has nothing to show here; for one rendition that is encoded. */
  isBlank: boolean;
};

/** Somebody waits for the first pictures of a draft; finals only have to be shown while they are loaded. */
const fragmentMs = { draft: 250, final: 500 } satisfies Record<Quality, number>;

const fragmented = (quality: Quality) => [
  ...['-avoid_negative_ts', 'disabled', '-f', 'mp4'],
  // Fragments also at key frames; negative offsets and `frag_discont` keep times as they are.
  ...['-movflags', 'frag_keyframe+empty_moov+default_base_moof+negative_cts_offsets+frag_discont'],
  ...['-frag_duration', `${String(fragmentMs[quality])}000`],
];

/** The n-th rendition is written to `pipe:<3 + n>` as fragmented MP4, on the ticks that `gridOf` tells. */
export function runArguments(run: Run): string[] {
  const filters = run.renditions.flatMap((rendition, index) => filterOf(run, rendition, index));
  return [
    ...['-v', 'error', '-hide_banner', '-nostdin', ...deviceArguments(run.encoder)],
    ...(run.isBlank ? blankInput(run) : [...confinement, ...seekArguments(run)]),
    ...(run.isBlank ? [] : [...steadyFilters(run), '-copyts', '-i', `file:${run.sourcePath}`]),
    ...(filters.length > 0 ? ['-filter_complex', [...sharedFilter(run), ...filters].join(';')] : []),
    ...run.renditions.flatMap((rendition, index) => outputArguments(run, rendition, index)),
  ];
}

/** From the beginning nothing is sought: some files have pictures before their first key frame in the index. */
function seekArguments({ timeline, from, leadSeconds }: Run): string[] {
  const seconds = segmentSpan(timeline, from).start - leadSeconds;
  if (seconds <= 0) return [];
  // Not accurate: with `-copyts` ffmpeg cuts `start_time` too much. The filters begin where they are told to.
  return ['-noaccurate_seek', '-seek_timestamp', '1', '-ss', (seconds + timeline.zeroSeconds).toFixed(6)];
}

/**
 * Broadcasts change the size of their pictures. ffmpeg would begin its filters anew, and with them the count of pictures;
 * scaling takes what comes, but deinterlacing does not.
 */
const steadyFilters = ({ facts }: Run): string[] => (facts.isInterlaced ? [] : ['-reinit_filter:v', '0']);

/** On the clock of the timeline, so that everything behind it is as ever. */
function blankInput({ timeline, renditions, from }: Run): string[] {
  const start = segmentSpan(timeline, from).start;
  const [rendition] = renditions;
  const source =
    rendition?.kind === 'audio'
      ? `anullsrc=r=${String(rendition.sampleRate)},asetpts=PTS+${String(start - 1)}/TB`
      : `color=c=black:s=16x16:r=25,setpts=PTS+${String(start - 1)}/TB`;
  return ['-copyts', '-f', 'lavfi', '-i', source];
}

/** Decoded once, whatever is made of it. */
function sharedFilter({ facts, timeline, renditions, isBlank }: Run): string[] {
  const rungs = renditions.flatMap((rendition, index) => (isRung(rendition) ? [`[p${String(index)}]`] : []));
  if (rungs.length === 0) return [];
  const input = `[0:${String(isBlank ? 0 : facts.videoStreamIndex)}]`;
  const chain = isBlank ? 'null' : sourceFilters(facts, timeline.zeroSeconds).join(',');
  return [`${input}${chain},split=${String(rungs.length)}${rungs.join('')}`];
}

function filterOf(run: Run, rendition: Rendition, index: number): string[] {
  const output = `[o${String(index)}]`;
  if (rendition.kind === 'rung') {
    const { rung } = rendition;
    const stretch = { startSeconds: startOf(run, rung.frameRate), frameRate: rung.frameRate };
    // Fewer pictures before they are scaled, not after.
    const chain = [...rateFilters(stretch), ...rungFilters(run.facts, rung, run.support)];
    const upload = uploadFilter(run.encoder) ?? 'null';
    const { burnIn: streamIndex } = rendition;
    if (streamIndex === null || run.isBlank)
      return [`[p${String(index)}]${[...chain, upload].join(',')}${output}`];
    const [base, burned] = [`[b${String(index)}]`, `[t${String(index)}]`];
    const { zeroSeconds } = run.timeline;
    const subtitles = burnInFilter({ streamIndex, size: rung, zeroSeconds, from: base, to: burned });
    return [`[p${String(index)}]${chain.join(',')}${base}`, subtitles, `${burned}${upload}${output}`];
  }
  if (rendition.kind === 'audio' && !rendition.isCopy) {
    const { firstFrame } = soundSpan(run, rendition);
    const zeroSeconds = run.isBlank ? 0 : run.timeline.zeroSeconds;
    const chain = soundFilters(rendition, { zeroSeconds, firstFrame });
    return [`[0:${String(run.isBlank ? 0 : rendition.streamIndex)}]${chain.join(',')}${output}`];
  }
  return [];
}

/** On the frame grid of the rung, which need not be that of the boundaries when it has half the rate. */
function startOf({ timeline, from }: Run, frameRate: RungRendition['rung']['frameRate']): number {
  return secondsOfFrame(frameAt(segmentSpan(timeline, from).start, frameRate), frameRate);
}

function soundSpan({ timeline, from, to }: Run, { sampleRate }: AudioRendition) {
  return {
    firstFrame: audioFrameAt(segmentSpan(timeline, from).start, sampleRate),
    endFrame: audioFrameAt(segmentSpan(timeline, to - 1).end, sampleRate),
  };
}

function outputArguments(run: Run, rendition: Rendition, index: number): string[] {
  return [...codecArguments(run, rendition, index), ...fragmented(run.quality), `pipe:${String(3 + index)}`];
}

function codecArguments(run: Run, rendition: Rendition, index: number): string[] {
  const filtered = ['-map', `[o${String(index)}]`];
  if (rendition.kind === 'rung') return [...filtered, ...rungArguments(run, rendition)];
  const { timescale } = gridOf(run.timeline, rendition);
  if (rendition.kind === 'original') {
    const input = `0:${String(run.facts.videoStreamIndex)}`;
    return ['-map', input, '-c:v', 'copy', '-video_track_timescale', String(timescale)];
  }
  if (rendition.isCopy) return ['-map', `0:${String(rendition.streamIndex)}`, '-c:a', 'copy'];
  return [...filtered, ...soundArguments(run, rendition)];
}

function rungArguments(run: Run, rendition: RungRendition): string[] {
  const { timeline, from, to, quality, encoder } = run;
  const { frameRate } = rendition.rung;
  const first = frameAt(segmentSpan(timeline, from).start, frameRate);
  const end = frameAt(segmentSpan(timeline, to - 1).end, frameRate);
  // A quarter of a frame early, so that rounding cannot make it one too late.
  const keyFrames = timeline.boundaries
    .slice(from, to)
    .map((at) => secondsOfFrame(frameAt(at, frameRate) - 0.25, frameRate).toFixed(6));
  return [
    ...encoderOptions(encoder, rendition, quality),
    ...['-force_key_frames', keyFrames.join(','), '-frames:v', String(end - first)],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ...['-video_track_timescale', String(ticksPerFrame(frameRate).timescale)],
  ];
}

function soundArguments(run: Run, rendition: AudioRendition): string[] {
  const { firstFrame, endFrame } = soundSpan(run, rendition);
  // From the run-up on, and one more, which is the encoder's own delay.
  const made = endFrame - firstSample(firstFrame) / aacFrameSamples + 1;
  return [
    ...['-c:a', 'aac', '-b:a', `${String(rendition.kbps)}k`, '-ar', String(rendition.sampleRate)],
    ...['-frames:a', String(made)],
  ];
}
