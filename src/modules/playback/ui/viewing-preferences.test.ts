import { expect, it } from 'vitest';
import { parsePreferences } from './viewing-preferences';

const unset = { level: 1, isMuted: false, subtitleLanguage: null, qualityLines: null, audio: null };
const chosen = {
  level: 0.3,
  isMuted: true,
  subtitleLanguage: 'de',
  qualityLines: 720,
  audio: { language: 'de', isSurround: true },
};

it.each([
  [{}, unset],
  [chosen, chosen],
  [{ level: 7, isMuted: 'yes', subtitleLanguage: 3, qualityLines: -1, audio: { language: 5 } }, unset],
  [null, unset],
  ['loud', unset],
])('believes only what makes sense: %j', (stored, expected) => {
  expect(parsePreferences(stored)).toEqual(expected);
});
