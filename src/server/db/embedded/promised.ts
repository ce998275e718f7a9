/** SQLite answers at once, the driver's callers await: what `work` throws is a rejection to them. */
export function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
