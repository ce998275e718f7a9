import { rungFilters, sourceFilters, type FilterSupport } from '../encoding/picture-filters';
import { confinement } from '../probe/tool-arguments';
import type { SourceFacts } from '../renditions/stream-plan';
import type { Timeline } from '../timeline/timeline';
import { picturesPerSheet, type TrickplayLayout } from './trickplay';

export type SheetRun = {
  sourcePath: string;
  facts: SourceFacts;
  timeline: Pick<Timeline, 'zeroSeconds'>;
  layout: TrickplayLayout;
  sheet: number;
  support: FilterSupport;
  /** Only key frames are decoded: some sixty times as fast as the film, where all are six. */
  isByKeyFrames: boolean;
};

/** Two choices for each place, so that the nearest is near. */
const choicesPerPlace = 2;

/** Small JPEGs of one sheet's stretch of the film, with their times on the timeline's clock: see `readSmjpeg`. */
export function sheetArguments(run: SheetRun): string[] {
  const { facts, timeline, layout, support } = run;
  const start = run.sheet * picturesPerSheet(layout) * layout.intervalSeconds;
  const end = start + (picturesPerSheet(layout) + 1) * layout.intervalSeconds;
  const gap = layout.intervalSeconds / choicesPerPlace;
  const filters = [
    ...sourceFilters(facts, timeline.zeroSeconds),
    `trim=end=${String(end)}`,
    `select='isnan(prev_selected_t)+gte(t-prev_selected_t\\,${String(gap)})'`,
    ...rungFilters(facts, layout, support),
  ];
  return [
    ...['-v', 'error', '-hide_banner', '-nostdin', ...confinement, '-threads', '2'],
    ...(run.isByKeyFrames ? ['-skip_frame', 'nokey'] : []),
    // Not accurate: the key frame before the start is as good as the one behind it. And ffmpeg would count
    // the source's start twice here.
    ...(start > 0
      ? ['-noaccurate_seek', '-seek_timestamp', '1', '-ss', (start + timeline.zeroSeconds).toFixed(3)]
      : []),
    ...['-copyts', '-i', `file:${run.sourcePath}`, '-map', `0:${String(facts.videoStreamIndex)}`],
    ...['-an', '-sn', '-dn', '-vf', filters.join(','), '-vsync', '0', '-avoid_negative_ts', 'disabled'],
    ...['-c:v', 'mjpeg', '-q:v', '3', '-pix_fmt', 'yuvj420p', '-f', 'smjpeg', 'pipe:1'],
  ];
}
