import { describe, expect, it } from 'vitest';
import type { Facts } from './facts';
import { sharedFacts } from './shared-facts';
import { countFeatures, dropTitle, indexOf, putTitle } from './similarity-index';
import { similarTo } from './similar-to';
import { tasteOf, type Signal } from './taste';
import {
  dropWatcher,
  mostWatched,
  nobodyWatching,
  noteWatch,
  watchedByNeighbours,
  watchedTogether,
} from './watching';
import { wordsOf } from './words';

const film = (id: string, changes: Partial<Facts> = {}): Facts => ({
  id,
  kind: 'movie',
  name: id,
  maturity: 0,
  year: 2000,
  genres: ['Drama'],
  people: [],
  tags: [],
  saga: null,
  sagaOrder: null,
  text: '',
  durationSeconds: 5400,
  addedAt: 0,
  hasBackdrop: true,
  ...changes,
});

const harbour = film('harbour', {
  people: [{ name: 'Ana Prieto', job: 'Director' }],
  text: 'A lighthouse keeper finds letters from a drowned sailor.',
  tags: ['melancholy'],
  saga: 'Coast',
});
const catalogue = [
  harbour,
  film('part two', { saga: 'Coast', year: 2010 }),
  film('same director', { people: [{ name: 'Ana Prieto', job: 'Director' }], genres: ['Comedy'] }),
  film('same story', {
    text: 'The keeper of a lighthouse writes letters to a sailor.',
    genres: ['Thriller'],
  }),
  film('same genre'),
  film('nothing', { genres: ['War'], year: 1950, text: 'Tanks roll through a village.' }),
  film('for adults', { saga: 'Coast', maturity: 18 }),
  ...Array.from({ length: 20 }, (_, index) =>
    film(`other ${index}`, {
      genres: [['War', 'Comedy', 'Drama'][index % 3] ?? ''],
      year: 1950 + index,
      text: `Number ${index}`,
    }),
  ),
];
const all = { viewerId: null, maturityLimit: 18, limit: 5 };
const alikeIds = (index = indexOf(catalogue), asked = all, watching = nobodyWatching()) =>
  similarTo(index, watching, { ...asked, titleId: 'harbour' }).map(({ facts }) => facts.id);

describe('what is alike', () => {
  it('shares a saga, people, a story, a genre; and not nothing', () => {
    const ids = alikeIds();
    expect(ids.slice(0, 2).sort()).toEqual(['for adults', 'part two']);
    expect(ids.slice(2)).toEqual(expect.arrayContaining(['same director', 'same story']));
    expect(ids).not.toContain('nothing');
  });

  it('keeps to the limit of the profile', () => {
    expect(alikeIds(indexOf(catalogue), { ...all, maturityLimit: 16 })).not.toContain('for adults');
  });

  it('follows a title that changes, comes and goes', () => {
    const index = indexOf(catalogue);
    dropTitle(index, 'part two');
    expect(alikeIds(index)).not.toContain('part two');
    const third = film('part three', { saga: 'Coast' });
    countFeatures(index, third);
    putTitle(index, third);
    expect(alikeIds(index).slice(0, 2)).toContain('part three');
    putTitle(index, { ...third, saga: null, genres: ['War'] });
    expect(alikeIds(index)).not.toContain('part three');
  });

  it('says what two titles share, the most telling first', () => {
    const other = film('x', { people: harbour.people, tags: ['melancholy'], saga: 'Coast' });
    expect(sharedFacts(harbour, other).map(({ kind }) => kind)).toEqual(['saga', 'person', 'tags', 'genres']);
  });

  it.each([
    ['The Lanterns of a city, and its stories', ['lantern', 'city', 'story']],
    ['Das Mädchen und die Wölfe', ['madchen', 'wolfe']],
    ['İstanbul’da 1984', ['istanbul', '1984']],
  ])('reads %s as %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('what people here watched', () => {
  const watching = nobodyWatching();
  for (const [person, titles] of Object.entries({ ann: 'abc', ben: 'abd', cem: 'ab', dora: 'e' })) {
    for (const title of titles) noteWatch(watching, person, title, 1000);
  }

  it('counts together only what at least two others watched', () => {
    expect([...watchedTogether(watching, 'a', null).keys()]).toEqual(['b']);
    expect([...watchedTogether(watching, 'a', 'ann').keys()]).toEqual(['b']);
    expect([...watchedTogether(watching, 'c', null).keys()]).toEqual([]);
  });

  it('is what somebody with the same films behind them may like', () => {
    const found = watchedByNeighbours(watching, 'eve', new Map([['a', 1]]));
    expect([...found.keys()].sort()).toEqual(['a', 'b']);
  });

  it('is forgotten with a profile', () => {
    const here = nobodyWatching();
    for (const person of ['p', 'q']) noteWatch(here, person, 'both', 0);
    noteWatch(here, 'q', 'alone', 0);
    dropWatcher(here, 'q');
    expect(mostWatched(here, 0)).toEqual([{ titleId: 'both', people: 1 }]);
    expect(here.byProfile.has('q')).toBe(false);
  });

  it('is ranked by people, the recent ones counting for more', () => {
    const monthsAgo = nobodyWatching();
    const day = 86_400_000;
    for (const person of ['p', 'q']) noteWatch(monthsAgo, person, 'old', 0);
    noteWatch(monthsAgo, 'r', 'fresh', 90 * day);
    expect(mostWatched(monthsAgo, 90 * day).map(({ titleId }) => titleId)).toEqual(['fresh', 'old']);
    expect(mostWatched(watching, 1000)[0]?.titleId).toBe('a');
  });
});

describe('the taste of a profile', () => {
  const index = indexOf(catalogue);
  const fit = (signals: Signal[], lessGenres: string[] = []) => {
    const taste = tasteOf(index, nobodyWatching(), { viewerId: 'me', signals, lessGenres, now: 0 });
    return (id: string) => taste.scores[index.slotOf.get(id) ?? -1] ?? 0;
  };
  const signal = (titleId: string, kind: Signal['kind'], at = 0): Signal => ({ titleId, kind, at });

  it.each([
    ['likes what is like what it finished', [signal('harbour', 'finished')], 'same director', 'nothing'],
    [
      'likes the loved more than the listed',
      [signal('harbour', 'loved'), signal('nothing', 'listed')],
      'part two',
      'other 0',
    ],
    [
      'turns from what it did not like',
      [signal('harbour', 'disliked'), signal('nothing', 'begun')],
      'other 0',
      'part two',
    ],
  ])('%s', (_, signals, better, worse) => {
    expect(fit(signals)(better)).toBeGreaterThan(fit(signals)(worse));
  });

  it('sinks a genre of which it asked for less', () => {
    const signals = [signal('same genre', 'finished')];
    expect(fit(signals, ['Drama'])('other 2')).toBeLessThan(fit(signals)('other 2'));
  });
});
