const SLICE_MS = 12;
let sliceStartedAt = 0;

/** Pictures are computed in the process that also serves pages, so long loops let requests through. */
export async function breathe(): Promise<void> {
  if (performance.now() - sliceStartedAt < SLICE_MS) return;
  await new Promise<void>((resolve) => setImmediate(resolve));
  sliceStartedAt = performance.now();
}
