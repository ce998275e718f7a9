import { describe, expect, it } from 'vitest';
import { negotiate } from './locales';

describe('negotiate', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr, ar;q=0.5, en;q=0.4', 'ar'],
    ['en;q=0.2, es-MX;q=0.7', 'es'],
    ['de;q=0, es', 'es'],
    ['pt, it', null],
    ['', null],
  ])('answers "%s" with %s', (header, language) => {
    expect(negotiate(header)).toBe(language);
  });
});
