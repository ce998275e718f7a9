/** Long work in slices: between two of them whoever waits for an answer gets it. */
export type Breathe = () => Promise<void> | undefined;

const sliceMs = 8;

/** To be called often; it waits for a turn of the event loop when a slice has lasted long enough. */
export function inSlices(signal?: AbortSignal): Breathe {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return undefined;
    signal?.throwIfAborted();
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
