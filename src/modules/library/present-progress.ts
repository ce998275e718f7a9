import type { Progress } from './contract';
import type { ProgressRow } from './store';

/** Also of a place that is not kept. */
type Place = Omit<ProgressRow, '_id' | 'countedAt' | 'dismissedAt'>;

export function presentProgress(row: Place): Progress {
  const { videoId, titleId, positionSeconds, durationSeconds, isFinished, observedAt } = row;
  return {
    videoId,
    titleId,
    positionSeconds,
    durationSeconds,
    isFinished,
    observedAt: observedAt.toISOString(),
  };
}
