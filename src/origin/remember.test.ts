import { expect, it } from 'vitest';
import { remember } from './remember';

function counted(answer: (id: string) => string | null) {
  const asked: string[] = [];
  const lookUp = (id: string) => {
    asked.push(id);
    return Promise.resolve(answer(id));
  };
  return { asked, lookUp };
}

it('asks once for the many requests of one viewer, and again when the film may have moved', async () => {
  const { asked, lookUp } = counted((id) => `/films/${id}`);
  const find = remember(lookUp, 1_000);
  await Promise.all([find('a', 0), find('a', 0), find('a', 999)]);
  expect(asked).toEqual(['a']);
  await find('a', 1_000);
  expect(asked).toEqual(['a', 'a']);
});

it('finds a film as soon as it exists', async () => {
  let found: string | null = null;
  const find = remember(() => Promise.resolve(found), 1_000);
  expect(await find('a', 0)).toBeNull();
  found = '/films/a';
  expect(await find('a', 1)).toBe('/films/a');
});

it('tries again after a failure', async () => {
  let calls = 0;
  const find = remember(
    () => (++calls === 1 ? Promise.reject(new Error('busy')) : Promise.resolve('ok')),
    1_000,
  );
  await expect(find('a', 0)).rejects.toThrow('busy');
  expect(await find('a', 1)).toBe('ok');
});

it('keeps no more than it may', async () => {
  const { asked, lookUp } = counted((id) => id);
  const find = remember(lookUp, 1_000, 2);
  for (const id of ['a', 'b', 'c', 'c', 'a']) await find(id, 0);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
