import { expect, it } from 'vitest';
import { compiledArea } from '@/language/catalogues';
import { createText } from '@/language/create-text';
import { audioLabel, qualityLabel } from './stream-labels';

const text = createText('en', 'player', compiledArea('en', 'player'));
const track = { id: 'a1', language: 'de', label: 'Deutsch', channels: 2, isCommentary: false };

it.each([
  [{}, 'Deutsch'],
  [{ channels: 6 }, 'Deutsch · 5.1'],
  [{ channels: 8 }, 'Deutsch · 7.1'],
  [{ channels: 4 }, 'Deutsch · 4 channels'],
  [{ label: '' }, 'de'],
  [{ label: '', language: '' }, 'Unknown'],
])('a sound track is named so that people know it: %j', (changes, label) => {
  expect(audioLabel(text, { ...track, ...changes })).toBe(label);
});

it('a quality is named by its lines, the source by what it is', () => {
  expect(qualityLabel(text, { id: 'v720', lines: 720, isOriginal: false })).toBe('720p');
  expect(qualityLabel(text, { id: 'original', lines: 1080, isOriginal: true })).toBe('Original');
});
