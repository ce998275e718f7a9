import { rungFilters, sourceFilters, type FilterSupport } from '../encoding/picture-filters';
import { confinement } from '../probe/tool-arguments';
import type { SourceFacts } from '../renditions/stream-plan';
import type { Timeline } from '../timeline/timeline';

export type PictureRun = {
  sourcePath: string;
  facts: SourceFacts;
  timeline: Pick<Timeline, 'zeroSeconds'>;
  support: FilterSupport;
  size: { width: number; height: number };
  /** On the timeline's clock. There may be pictures from before, and one more from behind. */
  fromSeconds: number;
  toSeconds: number;
  /** The least from one picture to the next. */
  gapSeconds: number;
  /** Only key frames are decoded: some sixty times as fast as the film, where all are six. */
  isByKeyFrames: boolean;
};

/** Small JPEGs of a stretch of a film, with their times on the timeline's clock: see `readSmjpeg`. */
export function pictureArguments(run: PictureRun): string[] {
  const { facts, timeline, size, support, fromSeconds } = run;
  const filters = [
    ...sourceFilters(facts, timeline.zeroSeconds),
    `trim=end=${String(run.toSeconds)}`,
    `select='isnan(prev_selected_t)+gte(t-prev_selected_t\\,${String(run.gapSeconds)})'`,
    ...rungFilters(facts, size, support),
  ];
  const seek = [
    '-noaccurate_seek',
    '-seek_timestamp',
    '1',
    '-ss',
    (fromSeconds + timeline.zeroSeconds).toFixed(3),
  ];
  return [
    ...['-v', 'error', '-hide_banner', '-nostdin', ...confinement, '-threads', '2'],
    ...(run.isByKeyFrames ? ['-skip_frame', 'nokey'] : []),
    // Not accurate: the key frame before the start is as good as the one behind it. And ffmpeg would count
    // the source's start twice here.
    ...(fromSeconds > 0 ? seek : []),
    ...['-copyts', '-i', `file:${run.sourcePath}`, '-map', `0:${String(facts.videoStreamIndex)}`],
    ...['-an', '-sn', '-dn', '-vf', filters.join(','), '-vsync', '0', '-avoid_negative_ts', 'disabled'],
    ...['-c:v', 'mjpeg', '-q:v', '3', '-pix_fmt', 'yuvj420p', '-f', 'smjpeg', 'pipe:1'],
  ];
}
