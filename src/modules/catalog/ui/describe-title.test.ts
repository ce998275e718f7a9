import { describe, expect, it } from 'vitest';
import { compiledArea } from '@/language/catalogues';
import { createText } from '@/language/create-text';
import {
  genreName,
  groupCredits,
  languageLine,
  lengthLabel,
  maturityLabel,
  seasonName,
} from './describe-title';

const textIn = (locale: 'en' | 'de') => createText(locale, 'title', compiledArea(locale, 'title'));
const text = textIn('en');
const everywhere = createText('en', 'everywhere', compiledArea('en', 'everywhere'));

describe('lengthLabel', () => {
  it.each([
    [{ kind: 'movie', durationSeconds: 6720, seasonCount: 0 }, '1 h 52 min'],
    [{ kind: 'movie', durationSeconds: 0, seasonCount: 0 }, null],
    [{ kind: 'series', durationSeconds: 0, seasonCount: 1 }, '1 season'],
    [{ kind: 'series', durationSeconds: 0, seasonCount: 4 }, '4 seasons'],
    [{ kind: 'series', durationSeconds: 0, seasonCount: 0 }, null],
  ] as const)('tells how long %o takes', (title, label) => {
    expect(lengthLabel(title, text, everywhere)).toBe(label);
  });
});

describe('maturityLabel', () => {
  it('has a word for films that everyone may see', () => {
    expect([0, 7, 16].map((age) => maturityLabel(age, text))).toEqual(['All', '7+', '16+']);
  });
});

describe('words of files', () => {
  it.each([
    ['Drama', 'Drama'],
    ['Science Fiction', 'Science-Fiction'],
    ['Sci-Fi', 'Science-Fiction'],
    ['Film-Noir', 'Film noir'],
    ['Heimatfilm', 'Heimatfilm'],
  ])('the genre %s is called %s in German', (genre, name) => {
    expect(genreName(genre, textIn('de'))).toBe(name);
  });

  it.each([
    [1, 'Season 1', 'Staffel 1'],
    [0, 'Specials', 'Extras'],
    [2, 'The Reckoning', 'The Reckoning'],
  ])('season %d, %s, is called %s in German', (number, name, said) => {
    expect(seasonName({ number, name }, textIn('de'))).toBe(said);
  });
});

describe('languageLine', () => {
  it('names each language once and leaves out what nobody named', () => {
    expect(languageLine(['und', 'en', 'de', 'en', ''], 'en')).toEqual(['English', 'German']);
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
