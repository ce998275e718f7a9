import { describe, expect, it } from 'vitest';
import { compiledArea } from './catalogues';
import { createText } from './create-text';
import { sayDuration } from './duration';
import type { Locale } from './locales';

const said = (seconds: number, locale: Locale) =>
  sayDuration(seconds, createText(locale, 'everywhere', compiledArea(locale, 'everywhere')));

describe('sayDuration', () => {
  it.each([
    [0, '1 s'],
    [41.6, '42 s'],
    [89, '89 s'],
    [90, '2 min'],
    [3120, '52 min'],
    [3580, '1 h'],
    [6720, '1 h 52 min'],
    [7200, '2 h'],
  ])('says %d seconds as %s', (seconds, label) => {
    expect(said(seconds, 'en')).toBe(label);
  });

  it('says it as each language does', () => {
    expect(said(6720, 'de')).toBe('1 Std. 52 Min.');
    expect(said(6720, 'ar')).toBe('1 س 52 د');
  });
});
