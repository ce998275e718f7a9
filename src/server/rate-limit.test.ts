import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit';

test('refuses the attempt after the last allowed one and says truthfully when to come back', async () => {
  const limit = createRateLimit({ name: 'test-refuses', points: 2, perSeconds: 60 });
  expect(await limit.take('a')).toEqual({ isAllowed: true });
  expect(await limit.take('a')).toEqual({ isAllowed: true });
  expect(await limit.take('a')).toEqual({ isAllowed: false, retryAfterSeconds: 60, isFirst: true });
  expect(await limit.take('a')).toMatchObject({ isAllowed: false, isFirst: false });
});

test('one caller never uses up what another has left', async () => {
  const limit = createRateLimit({ name: 'test-apart', points: 1, perSeconds: 60 });
  await limit.take('a');
  expect(await limit.take('a')).toMatchObject({ isAllowed: false });
  expect(await limit.take('b')).toEqual({ isAllowed: true });
});

test('an attempt that is given back does not count', async () => {
  const limit = createRateLimit({ name: 'test-given-back', points: 1, perSeconds: 60 });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect(await limit.take('a')).toEqual({ isAllowed: true });
    await limit.giveBack('a');
  }
});

test('two copies of the code in one process count together', async () => {
  const options = { name: 'test-shared', points: 1, perSeconds: 60 };
  await createRateLimit(options).take('a');
  expect(await createRateLimit(options).take('a')).toMatchObject({ isAllowed: false });
});
