import type { Progress } from './contract';
import type { ProgressRow } from './store';

export function presentProgress(row: ProgressRow): Progress {
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
