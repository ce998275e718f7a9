import { expect, it } from 'vitest';
import { compiledArea } from '@/language/catalogues';
import { createText } from '@/language/create-text';
import { extraLabel } from './describe-extra';

const textIn = (locale: 'en' | 'de') => createText(locale, 'title', compiledArea(locale, 'title'));

it.each([
  [{ name: '', kind: 'trailer' }, 'Trailer', null],
  [{ name: 'Trailer 2', kind: 'trailer' }, 'Trailer 2', null],
  [{ name: 'Teaser', kind: 'trailer' }, 'Teaser', 'Trailer'],
  [{ name: 'The dinner', kind: 'deleted-scene' }, 'The dinner', 'Deleted scene'],
] as const)('%j is called what it is, once', (extra, name, kind) => {
  expect(extraLabel(extra, textIn('en'))).toEqual({ name, kind });
});

it('what only an import named is called so in every language', () => {
  expect(extraLabel({ name: 'Deleted scene 2', kind: 'deleted-scene' }, textIn('de'))).toEqual({
    name: 'Entfallene Szene 2',
    kind: null,
  });
});
