/**
 * The values of several streams as they come. Each is asked for its next value only when its last one was taken, so
 * nothing piles up. When one fails, or nobody wants more, all are ended.
 */
export async function* mergeStreams<T>(streams: readonly AsyncGenerator<T>[]): AsyncGenerator<T> {
  const ask = (stream: AsyncGenerator<T>) => stream.next().then((result) => ({ stream, result }));
  const asked = new Map(streams.map((stream) => [stream, ask(stream)]));
  try {
    while (asked.size > 0) {
      const { stream, result } = await Promise.race(asked.values());
      if (result.done) asked.delete(stream);
      else {
        yield result.value;
        asked.set(stream, ask(stream));
      }
    }
  } finally {
    for (const pending of asked.values()) pending.catch(() => undefined);
    // Not awaited: a stream that is waiting for bytes ends when its program does.
    for (const stream of asked.keys()) void stream.return(undefined).catch(() => undefined);
  }
}
