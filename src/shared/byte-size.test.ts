import { expect, it } from 'vitest';
import { bytesOf, sayBytes } from './byte-size';

it.each([
  ['200GB', 200e9],
  ['1.5 TB', 1.5e12],
  ['500MiB', 500 * 2 ** 20],
  ['2 gib', 2 * 2 ** 30],
  ['10k', 10_000],
  ['1000', 1000],
  ['0', 0],
  ['', null],
  ['lots', null],
  ['-5GB', null],
  ['5 GB free', null],
])('reads %j as %j bytes', (text, bytes) => {
  expect(bytesOf(text)).toBe(bytes);
});

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [42e6, '42 MB'],
  [1.44e9, '1.4 GB'],
  [3e12, '3.0 TB'],
])('says %d bytes as %s', (bytes, text) => {
  expect(sayBytes(bytes)).toBe(text);
});
