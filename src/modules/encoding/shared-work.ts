import { unlessAborted } from './unless-aborted';

type Work<T> = { result: Promise<T>; isDone: boolean; waiting: number; stop: AbortController };

/**
 * Work that several may want at once is done once, and ended when nobody wants it any more. One after the other: these
 * runs share the machine with people who watch, so the last one asked for, whom somebody waits for, comes first.
 */
export function sharedWork<T>() {
  const works = new Map<string, Work<T>>();
  const queue: (() => void)[] = [];
  let isBusy = false;

  const turn = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (!isBusy) {
        isBusy = true;
        resolve();
        return;
      }
      queue.push(resolve);
      signal.addEventListener('abort', () => {
        const at = queue.indexOf(resolve);
        if (at < 0) return;
        queue.splice(at, 1);
        reject(signal.reason as Error);
      });
    });
  const next = () => {
    const waiting = queue.pop();
    if (waiting) waiting();
    else isBusy = false;
  };
  const begin = (key: string, work: (signal: AbortSignal) => Promise<T>): Work<T> => {
    const stop = new AbortController();
    const result = turn(stop.signal).then(() => work(stop.signal).finally(next));
    const begun: Work<T> = { result, isDone: false, waiting: 0, stop };
    const settle = () => {
      begun.isDone = true;
      if (works.get(key) === begun) works.delete(key);
    };
    // Whoever gave up does not hear of a failure, and perhaps nobody is left who does.
    result.then(settle, settle);
    return begun;
  };

  return async (key: string, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> => {
    signal?.throwIfAborted();
    const shared = works.get(key) ?? begin(key, work);
    works.set(key, shared);
    shared.waiting += 1;
    try {
      return await unlessAborted(shared.result, signal);
    } finally {
      shared.waiting -= 1;
      if (shared.waiting === 0 && !shared.isDone) {
        if (works.get(key) === shared) works.delete(key);
        shared.stop.abort(signal?.reason);
      }
    }
  };
}
