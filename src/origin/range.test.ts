import { expect, it } from 'vitest';
import { readRange } from './range';

it.each([
  [undefined, null],
  ['bytes=0-0', { start: 0, end: 1 }],
  ['bytes=0-', { start: 0, end: 100 }],
  ['bytes=10-19', { start: 10, end: 20 }],
  ['BYTES = 10 - 19', { start: 10, end: 20 }],
  ['bytes=90-1000', { start: 90, end: 100 }],
  ['bytes=99-', { start: 99, end: 100 }],
  ['bytes=-1', { start: 99, end: 100 }],
  ['bytes=-1000', { start: 0, end: 100 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=100-200', 'unsatisfiable'],
  ['bytes=99999999999999999999-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=0-1,5-6', null],
  ['bytes=20-10', null],
  ['bytes=-', null],
  ['bytes=a-b', null],
  ['items=0-1', null],
  ['', null],
] as const)('reads %j of 100 bytes as players mean it', (header, expected) => {
  expect(readRange(header, 100)).toEqual(expected);
});

it.each(['bytes=0-', 'bytes=0-0', 'bytes=-5'])('has nothing to give of an empty file: %s', (header) => {
  expect(readRange(header, 0)).toBe('unsatisfiable');
});
