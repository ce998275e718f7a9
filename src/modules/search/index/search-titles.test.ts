import { beforeAll, describe, expect, it } from 'vitest';
import { classics } from '../fixtures/classic-titles';
import { misspelt } from '../fixtures/misspelt';
import { SegmentBuilder } from './build-segment';
import { inSlices } from '@/shared/in-slices';
import { searchTitles } from './search-titles';
import type { Layer, SearchDoc } from './segment';

const docs = classics.map(([name, year, genres, people, originalName = null], index): SearchDoc => ({
  ...{ id: String(index).padStart(24, '0'), kind: 'movie', name, originalName, collectionName: null, year },
  ...{ maturity: year < 1960 ? 7 : 16, durationSeconds: 6000, genres: [genres], tags: [], languages: [] },
  ...{ people: people.split(', '), text: '', popularity: 0, updatedAtMs: 0 },
}));

async function layerOf(some: readonly SearchDoc[]): Promise<Layer> {
  const builder = new SegmentBuilder();
  for (const doc of some) builder.add(doc);
  return { segment: await builder.finish(inSlices()), isHidden: () => false };
}

let layers: Layer[];
beforeAll(async () => {
  layers = [await layerOf(docs)];
});

const find = (typed: string, maturityLimit = 18) => searchTitles(layers, typed, { maturityLimit });
const names = (typed: string, maturityLimit = 18) =>
  find(typed, maturityLimit).titles.map(({ name }) => name);

it('finds what was meant among the first three, for at least 95 of 100 misspelt searches', () => {
  const missed = misspelt.filter(([typed, meant]) => !names(typed).slice(0, 3).includes(meant));
  expect(misspelt.length).toBeGreaterThanOrEqual(150);
  expect(missed.map(([typed]) => typed).slice(Math.floor(misspelt.length * 0.05))).toEqual([]);
});

describe('a search', () => {
  it.each([
    ['alien', 'Alien'],
    ['aliens', 'Aliens'],
    ['godf', 'The Godfather'],
    ['the god', 'The Godfather'],
    ['m', 'M'],
    ['solaris', 'Solaris'],
    ['scary 1980', 'The Shining'],
    ['gruselig hitchcock birds', 'The Birds'],
    ['مخيف 1922', 'Nosferatu'],
  ])('for %s puts %s first', (typed, name) => {
    expect(names(typed)[0]).toBe(name);
  });

  it('finds a person, and the titles of that person', () => {
    const { people, titles } = find('kurosawa');
    expect(people[0]).toMatchObject({ name: 'Akira Kurosawa', titleCount: 3 });
    expect(titles.map(({ name }) => name).sort()).toEqual(['Ikiru', 'Rashomon', 'Seven Samurai']);
  });

  it('puts words of several fields together', () => {
    expect(names('bergman 1946')).toEqual(['Notorious']);
    expect(names('1970s noir')).toEqual(['Chinatown']);
  });

  it('says how it understood what nobody is called', () => {
    expect(find('casblanca').correctedTo).toBe('casablanca');
    expect(find('casablanca').correctedTo).toBeNull();
    expect(find('qqqqqq')).toMatchObject({ total: 0, titles: [], people: [] });
  });

  it('knows nothing above the limit: no title, no person', () => {
    expect(names('kubrick', 7)).toEqual([]);
    expect(find('stanley kubrick', 7).people).toEqual([]);
    expect(find('hitchcock', 7).people[0]?.titleCount).toBe(4);
  });

  it('finds in all layers as if they were one, and nothing that is hidden', async () => {
    const [half, rest] = [docs.slice(0, 60), docs.slice(60)];
    const first = await layerOf(half);
    const two = [{ ...first, isHidden: (doc: number) => half[doc]?.name === 'Alien' }, await layerOf(rest)];
    const { titles, people } = searchTitles(two, 'ridley scott', { maturityLimit: 18 });
    expect(titles.map(({ name }) => name).sort()).toEqual(['Alien', 'Blade Runner']);
    expect(people[0]).toMatchObject({ name: 'Ridley Scott', titleCount: 2 });
  });
});
