import { expect, test } from 'vitest';
import { createQueue } from './hash-queue';

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('runs no more than its share at once, and everyone in line in turn', async () => {
  const run = createQueue({ concurrency: 2, maxWaiting: 10 });
  const releases: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const finished: number[] = [];
  const all = Array.from({ length: 6 }, (_, n) =>
    run(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => releases.push(resolve));
      running -= 1;
      finished.push(n);
    }),
  );
  while (finished.length < 6) {
    await settle();
    releases.shift()?.();
  }
  await Promise.all(all);
  expect(most).toBe(2);
  expect(finished).toEqual([0, 1, 2, 3, 4, 5]);
});

test('turns away at once whoever finds the line full, and serves again afterwards', async () => {
  const run = createQueue({ concurrency: 1, maxWaiting: 1 });
  let release: () => void = () => undefined;
  const first = run(() => new Promise<void>((resolve) => (release = resolve)));
  const second = run(() => Promise.resolve('second'));
  await expect(run(() => Promise.resolve('third'))).rejects.toMatchObject({
    code: 'unavailable',
    retryAfterSeconds: 2,
  });
  release();
  await first;
  expect(await second).toBe('second');
  expect(await run(() => Promise.resolve('fourth'))).toBe('fourth');
});

test('a task that fails gives its place to the next', async () => {
  const run = createQueue({ concurrency: 1, maxWaiting: 1 });
  const failing = run(() => Promise.reject(new Error('no')));
  const next = run(() => Promise.resolve('served'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('served');
});
