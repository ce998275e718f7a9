/**
 * The same values. `giveUp` is called when somebody has waited so long for the next one; the time in which nobody asks
 * does not count.
 */
export async function* unlessSilent<T>(
  values: AsyncGenerator<T>,
  longestMs: number,
  giveUp: () => void,
): AsyncGenerator<T> {
  try {
    for (;;) {
      const timer = setTimeout(giveUp, longestMs);
      const result = await values.next().finally(() => clearTimeout(timer));
      if (result.done) return;
      yield result.value;
    }
  } finally {
    await values.return(undefined);
  }
}
