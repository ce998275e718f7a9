import { describe, expect, it } from 'vitest';
import { momentHref, queryOf, readWanted, searchHref } from './search-address';

const read = (address: string) => {
  const query = new URL(address, 'http://dex.test').searchParams;
  return readWanted((name) => query.get(name));
};

describe('the address of a search', () => {
  it.each([
    '/search',
    '/search?q=amelie',
    '/search?q=a%C3%A7%C3%A3o+%26+reac%C3%A7%C3%A3o&kind=movie&genre=Sci-Fi&yearFrom=1990&yearTo=1999',
    '/search?watched=no&minutesTo=90&maturity=13',
  ])('%s is the same after a reload', (address) => {
    expect(searchHref(read(address))).toBe(address);
  });

  it('leaves out what it does not know', () => {
    expect(read('/search?q=x&page=7&yearFrom=soon')).toEqual({ q: 'x', filters: {} });
  });

  it('tells a word that is whole from one that is being typed', () => {
    expect(queryOf({ q: '  the   ', filters: {} }).q).toBe('the ');
  });

  it('opens a moment before what is said', () => {
    expect(momentHref('a', 754.9)).toBe('/watch/a?t=753');
    expect(momentHref('a', 0.2)).toBe('/watch/a?t=0');
  });
});
