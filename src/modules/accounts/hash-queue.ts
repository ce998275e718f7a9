import { AppError } from '@/shared/errors';

type QueueOptions = { concurrency: number; maxWaiting: number };

/**
 * Runs a few tasks at a time, keeps a short line, and turns the rest away at once with `unavailable`: each hash
 * takes 19 MiB and a core, so a flood of sign-ins would otherwise take the memory and the CPU from the viewers.
 */
export function createQueue({ concurrency, maxWaiting }: QueueOptions) {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async function run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (running >= concurrency) {
      if (waiting.length >= maxWaiting) {
        throw new AppError('unavailable', 'Many people are signing in right now. Try again in a moment.', {
          retryAfterSeconds: 2,
        });
      }
      // Whoever finishes hands over its place, so `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
