import type { Reason } from '../contract';
import type { Facts } from './facts';

/** What two titles have in common, in words, the most telling first. */
export function sharedFacts(a: Facts, b: Facts): Reason[] {
  const reasons: Reason[] = [];
  if (a.saga !== null && a.saga === b.saga) reasons.push({ kind: 'saga', name: a.saga });
  const person = b.people.find(({ name }) => a.people.some((other) => other.name === name));
  if (person) reasons.push({ kind: 'person', name: person.name, job: person.job });
  const tags = b.tags.filter((tag) => a.tags.includes(tag)).slice(0, 3);
  if (tags.length > 0) reasons.push({ kind: 'tags', names: tags });
  const names = b.genres.filter((genre) => a.genres.includes(genre)).slice(0, 2);
  if (names.length > 0) reasons.push({ kind: 'genres', names, isFavourite: false });
  return reasons;
}
