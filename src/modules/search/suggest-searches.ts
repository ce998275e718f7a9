import { findCardsById, personKeyOf, presentCard } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import type { Suggestion } from './contract';
import { readyEngine } from './engine';
import { genresBeginning } from './index/nearby-genres';
import { searchTitles } from './index/search-titles';
import { filtersOf } from './search-catalogue';

const mostTitles = 6;
const mostPeople = 2;
const mostGenres = 2;

type Viewer = Pick<Profile, 'id' | 'maturityLimit' | 'language'>;
type Suggestions = { items: Suggestion[]; correctedTo: string | null };

/** What the beginning of a search may become, the likeliest first. */
export async function suggestSearches(viewer: Viewer, q: string): Promise<Suggestions> {
  if (q.trim() === '') return { items: [], correctedTo: null };
  const engine = await readyEngine();
  const layers = engine.titles.layers();
  const found = searchTitles(layers, q, await filtersOf(viewer, {}));
  const ids = found.titles.slice(0, mostTitles).map(({ id }) => id);
  const cards = (await findCardsById(ids, viewer.maturityLimit)).map(presentCard);
  const titles = cards.map(({ id, name, year, kind, backdrop, poster }): Suggestion => ({
    kind: 'title',
    titleId: id,
    text: name,
    year,
    isSeries: kind === 'series',
    picture: backdrop ?? poster,
  }));
  const people = found.people.slice(0, mostPeople).map(({ name, titleCount }): Suggestion => ({
    ...{ kind: 'person', text: name, titleCount },
    personKey: personKeyOf(name),
  }));
  const genres = genresBeginning(layers, q, viewer.maturityLimit)
    .slice(0, mostGenres)
    .map((genre): Suggestion => ({ kind: 'genre', text: genre }));
  // Whoever types a name wants the person before the films.
  const [bestTitle, bestPerson] = [found.titles[0]?.score ?? 0, found.people[0]?.score ?? 0];
  const inOrder = bestPerson > bestTitle ? [...people, ...titles] : [...titles, ...people];
  return { items: [...inOrder, ...genres], correctedTo: found.correctedTo };
}
