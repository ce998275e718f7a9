import { describe, expect, it } from 'vitest';
import { groupCredits, languageLine, languageName, lengthLabel, maturityLabel } from './describe-title';

describe('lengthLabel', () => {
  it.each([
    [{ kind: 'movie', durationSeconds: 6720, seasonCount: 0 }, '1 h 52 min'],
    [{ kind: 'movie', durationSeconds: 0, seasonCount: 0 }, null],
    [{ kind: 'series', durationSeconds: 0, seasonCount: 1 }, '1 season'],
    [{ kind: 'series', durationSeconds: 0, seasonCount: 4 }, '4 seasons'],
    [{ kind: 'series', durationSeconds: 0, seasonCount: 0 }, null],
  ] as const)('tells how long %o takes', (title, label) => {
    expect(lengthLabel(title)).toBe(label);
  });
});

describe('maturityLabel', () => {
  it('has a word for films that everyone may see', () => {
    expect([0, 7, 16].map(maturityLabel)).toEqual(['All', '7+', '16+']);
  });
});

describe('languageName', () => {
  it('names languages, and leaves alone what is none', () => {
    expect(['en', 'pt-BR', 'not a tag!'].map(languageName)).toEqual([
      'English',
      'Brazilian Portuguese',
      'not a tag!',
    ]);
  });
});

describe('languageLine', () => {
  it('names each language once and leaves out what nobody named', () => {
    expect(languageLine(['und', 'en', 'de', 'en', ''])).toEqual(['English', 'German']);
  });
});

describe('groupCredits', () => {
  it('puts the makers before the cast, and a maker who is named twice once', () => {
    const credit = (name: string, job: string) => ({ name, job, character: null, personKey: name });
    const groups = groupCredits([
      { ...credit('Ida Voss', 'Actor'), character: 'Mara' },
      credit('Tom Reed', 'Director'),
      credit('Lee Park', 'Actress'),
      credit('Tom Reed', 'Director'),
    ]);
    expect(groups.map(({ job, people }) => [job, people.map(({ name }) => name)])).toEqual([
      ['Director', ['Tom Reed']],
      ['Cast', ['Ida Voss', 'Lee Park']],
    ]);
  });
});
