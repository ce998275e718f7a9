import { describe, expect, it } from 'vitest';
import { byImport, latestFirst, newEpisodesOf } from './rules';

const now = Date.parse('2026-06-30T20:00:00Z');
const at = (iso: string) => new Date(`2026-${iso}Z`);
const episode = (videoId: string, number: number, addedAt: Date) => ({ videoId, number, name: '', addedAt });
const series = (...added: string[]) => ({
  addedAt: at('05-01T10:00:00'),
  seasons: [
    { number: 0, episodes: [episode('special', 1, at('06-20T10:00:00'))] },
    { number: 1, episodes: added.map((iso, index) => episode(`e${index + 1}`, index + 1, at(iso))) },
  ],
});
const since = at('05-02T10:00:00').getTime();
const isWatched = (videoId: string) => videoId === 'special';

describe('new episodes', () => {
  it('are those that came since one began to watch', () => {
    const found = newEpisodesOf(series('05-01T10:00:00', '06-10T10:00:00', '06-17T10:00:00'), {
      since,
      isWatched,
      now,
    });
    expect(found).toMatchObject({
      count: 2,
      at: at('06-17T10:00:00').getTime(),
      first: { season: 1, episode: { videoId: 'e2' } },
    });
  });

  it.each([
    ['came with the series', series('05-01T10:30:00'), isWatched],
    ['came before one began', series('05-02T09:00:00'), isWatched],
    ['came longer ago than a month', series('05-20T10:00:00'), isWatched],
    ['are watched', series('06-10T10:00:00'), () => true],
  ])('are no news when they %s', (_, title, watched) => {
    expect(newEpisodesOf(title, { since, isWatched: watched, now })).toBeNull();
  });

  it('begin with the story, not with a special', () => {
    const found = newEpisodesOf(series('06-10T10:00:00'), { since, isWatched: () => false, now });
    expect(found).toMatchObject({ count: 2, first: { season: 1 } });
  });
});

it('tells the latest first, and not without end', () => {
  const news = [1, 3, 2].map((day) => ({ id: String(day), at: day }));
  expect(latestFirst(news, 2).map(({ id }) => id)).toEqual(['3', '2']);
});

describe('what arrives', () => {
  const minute = 60_000;
  const cameAt = (...minutes: number[]) => minutes.map((each) => ({ at: each * minute }));
  const sizes = (...minutes: number[]) => byImport(cameAt(...minutes)).map(({ length }) => length);

  it.each([
    ['a dozen of one import are one piece of news', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [12]],
    ['an import may take hours, as long as it goes on', [0, 15, 30, 45, 60, 75], [6]],
    ['two imports are two', [0, 1, 2, 300, 301, 302, 303], [4, 3]],
    ['one or two stay single', [0, 1, 300], [1, 1, 1]],
    ['nothing is none', [], []],
  ])('%s', (_, minutes, expected) => {
    expect(sizes(...minutes)).toEqual(expected);
  });

  it('is told the latest first, in whatever order it is found', () => {
    expect(byImport(cameAt(2, 9, 4)).flat()).toEqual(cameAt(9, 4, 2));
  });
});
