import type { Quality } from '@/media/encoding/x264-options';
import type { Rendition, SourceFacts } from '@/media/renditions/stream-plan';
import type { Timeline } from '@/media/timeline/timeline';

export type EncodeJob = {
  /** Whose they are: the init segments of renditions are settled on the way. */
  place: { videoId: string; contentHash: string };
  source: { path: string; facts: SourceFacts };
  timeline: Timeline;
  /** Made together, from one decoding. */
  renditions: readonly Rendition[];
  from: number;
  /** Exclusive. */
  to: number;
  quality: Quality;
  /** Low for somebody who waits, 19 for work in the background. */
  niceness: number;
  signal: AbortSignal;
};
