import { AppError } from '@/shared/errors';

const RETRY_SECONDS = 30;
const sentence = 'There is no room left on the disk that media is kept on';

/** No room: on the disk, or in the share of it that this user may fill. */
export function isFullDisk(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

export const fullDisk = (cause?: unknown): AppError =>
  new AppError('unavailable', sentence, {
    cause,
    retryAfterSeconds: RETRY_SECONDS,
  });

/** Whether an error is the one above. */
export const saysFullDisk = (error: unknown): boolean =>
  error instanceof AppError && error.message === sentence;
