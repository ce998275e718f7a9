import { expect, it } from 'vitest';
import { parsePreferences } from './viewing-preferences';

it.each([
  [{}, { level: 1, isMuted: false, subtitleLanguage: null }],
  [
    { level: 0.3, isMuted: true, subtitleLanguage: 'de' },
    { level: 0.3, isMuted: true, subtitleLanguage: 'de' },
  ],
  [
    { level: 7, isMuted: 'yes', subtitleLanguage: 3 },
    { level: 1, isMuted: false, subtitleLanguage: null },
  ],
  [null, { level: 1, isMuted: false, subtitleLanguage: null }],
  ['loud', { level: 1, isMuted: false, subtitleLanguage: null }],
])('believes only what makes sense: %j', (stored, expected) => {
  expect(parsePreferences(stored)).toEqual(expected);
});
