type Finished<R> = { id: number; result: R };

/** Works on up to `limit` items at once and yields results as they come. Waits for what is running when the reader stops. */
export async function* inParallel<T, R>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const running = new Map<number, Promise<Finished<R>>>();
  const next = async () => {
    const { id, result } = await Promise.race(running.values());
    running.delete(id);
    return result;
  };
  let started = 0;
  try {
    for (const item of items) {
      const id = (started += 1);
      running.set(
        id,
        work(item).then((result) => ({ id, result })),
      );
      if (running.size >= limit) yield await next();
    }
    while (running.size > 0) yield await next();
  } finally {
    await Promise.allSettled(running.values());
  }
}
