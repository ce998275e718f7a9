import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** `(browse)/title/[titleId]/page.tsx` is `/title/[titleId]`: groups and slots are no part of an address. */
function addressOf(file: string): string {
  const parts = file.split(path.sep).slice(0, -1);
  return `/${parts.filter((part) => !/^[(@]/.test(part)).join('/')}`;
}

test('the picture of the journey shows every page, and no page that is not there', () => {
  const files = readdirSync(path.join(root, 'src/app'), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith(`${path.sep}page.tsx`) && !file.includes('(.)'));
  const drawn = readFileSync(path.join(root, 'docs/flowchart.md'), 'utf8').matchAll(/\(\["([^"]+)"\]\)/g);
  expect([...drawn].map(([, address]) => address).toSorted()).toEqual(pages.map(addressOf).toSorted());
});
