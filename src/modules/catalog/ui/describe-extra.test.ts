import { expect, it } from 'vitest';
import { extraLabel } from './describe-extra';

it.each([
  [{ name: '', kind: 'trailer' }, 'Trailer', null],
  [{ name: 'Trailer 2', kind: 'trailer' }, 'Trailer 2', null],
  [{ name: 'Teaser', kind: 'trailer' }, 'Teaser', 'Trailer'],
  [{ name: 'The dinner', kind: 'deleted-scene' }, 'The dinner', 'Deleted scene'],
] as const)('%j is called what it is, once', (extra, name, kind) => {
  expect(extraLabel(extra)).toEqual({ name, kind });
});
