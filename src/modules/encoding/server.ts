export { planOf, type PlannedVideo } from './plan-video';
export { probeSource } from './probe-source';
export { endAllRuns } from './running';
export { initOf } from './init-of';
export { openSegment, type OpenedSegment, type SegmentWish } from './open-segment';
export { fillExtras } from './extras';
export { textFile, textSegment, type TextWish } from './text-files';
export { burnInTracksOf, textTracksOf, type BurnInTrack, type TextTrack } from './text-tracks';
export { trickplayOf, trickplaySheet, type Trickplay } from './trickplay';
