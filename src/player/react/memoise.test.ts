import { expect, it } from 'vitest';
import { memoise } from './memoise';

type State = { time: { position: number; duration: number }; volume: number };

it('gives the same object while the selected fields are the same', () => {
  const select = memoise(({ time, volume }: State) => ({ duration: time.duration, volume }));
  const first = select({ time: { position: 1, duration: 60 }, volume: 1 });
  expect(select({ time: { position: 2, duration: 60 }, volume: 1 })).toBe(first);
  expect(select({ time: { position: 2, duration: 60 }, volume: 0.5 })).toEqual({ duration: 60, volume: 0.5 });
});

it('notices a field that appears', () => {
  const select = memoise((state: Record<string, number>) => ({ ...state }));
  expect(select({ a: 1 })).toEqual({ a: 1 });
  expect(select({ a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
});

it('asks the selector once per state', () => {
  let calls = 0;
  const select = memoise((state: number) => (calls++, state % 2));
  select(1);
  select(1);
  expect(calls).toBe(1);
});
