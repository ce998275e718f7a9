export { planOf, type PlannedVideo } from './plan-video';
export { initOf } from './init-of';
export { openSegment, type OpenedSegment, type SegmentWish } from './open-segment';
