import { describe, expect, it } from 'vitest';
import { formatDistance, formatLanguage, formatList, formatNumber } from './format';

describe('figures in the language of the viewer', () => {
  it('writes numbers as each language does, in digits that all of them know', () => {
    expect(['en', 'de', 'ar'].map((locale) => formatNumber(locale as 'en', 12345.6))).toEqual([
      '12,345.6',
      '12.345,6',
      '12,345.6',
    ]);
  });

  it('tells how long ago something was', () => {
    const now = Date.parse('2026-03-10T12:00:00Z');
    expect(formatDistance('en', new Date('2026-03-09T11:00:00Z'), now)).toBe('yesterday');
    expect(formatDistance('de', new Date('2026-03-10T09:00:00Z'), now)).toBe('vor 3 Stunden');
    expect(formatDistance('es', new Date('2026-03-10T11:59:50Z'), now)).toBeNull();
  });

  it('names languages, and leaves alone what is none', () => {
    expect(formatLanguage('de', 'en')).toBe('Englisch');
    expect(formatLanguage('ar', 'de')).toBe('الألمانية');
    expect(formatLanguage('en', 'not a tag!')).toBe('not a tag!');
  });

  it('joins what belongs together', () => {
    expect(formatList('es', ['Ana', 'Ivo'], 'conjunction')).toBe('Ana e Ivo');
  });
});
