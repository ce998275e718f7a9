import { expect, it } from 'vitest';
import { chooseSubtitles } from './choose-subtitles';

const track = (id: string, language: string, flags = {}) => ({
  id,
  language,
  isDefault: false,
  isForced: false,
  ...flags,
});
const plain = [track('en', 'en'), track('de', 'de')];
const withSigns = [track('signs', 'en', { isForced: true, isDefault: true }), ...plain];

it.each([
  ['nothing unasked', plain, null, null],
  ['what the film asks for', [track('en', 'en', { isDefault: true })], null, 'en'],
  ['the language chosen last time', plain, 'de', 'de'],
  ['nothing when they were turned off', plain, '', null],
  ['translated signs even when they were turned off', withSigns, '', 'signs'],
  ['the whole text rather than the signs', withSigns, 'en', 'en'],
  ['nothing in a language that is not there', plain, 'fr', null],
  ['nothing of nothing', [], 'en', null],
] as const)('shows %s', (_, tracks, remembered, expected) => {
  expect(chooseSubtitles(tracks, remembered)).toBe(expected);
});
