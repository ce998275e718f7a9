import type { SearchFilters } from '../contract';

/** What stands in the address of the page: a search can be shared, and is there again after a reload. */
export type Wanted = { q: string; filters: SearchFilters };

/** Beside the hook, not in it: the server loads the first page under the same address. */
export const pageSize = 36;

const words = ['kind', 'genre', 'language', 'watched'] as const;
const numbers = ['yearFrom', 'yearTo', 'minutesFrom', 'minutesTo', 'maturity'] as const;

/** Whatever else an address says is left out; the API judges the values. */
export function readWanted(given: (name: string) => string | null | undefined): Wanted {
  const filters: Record<string, string | number> = {};
  for (const name of words) {
    const value = given(name);
    if (value) filters[name] = value;
  }
  for (const name of numbers) {
    const value = Number(given(name) || Number.NaN);
    if (Number.isInteger(value)) filters[name] = value;
  }
  return { q: (given('q') ?? '').slice(0, 200), filters: filters };
}

/** The query of the API, in one order: it is a cache key too. */
export function queryOf({ q, filters }: Wanted) {
  const chosen = [...words, ...numbers].flatMap((name) =>
    filters[name] === undefined ? [] : [[name, filters[name]] as const],
  );
  // A space at the end says that a word is whole; more of them say nothing.
  return { q: q.replace(/\s+/g, ' ').trimStart(), ...(Object.fromEntries(chosen) as SearchFilters) };
}

export function searchHref(wanted: Wanted): `/search${string}` {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(wanted)))
    if (String(value).trim() !== '') query.set(name, String(value).trim());
  const text = query.toString();
  return text === '' ? '/search' : `/search?${text}`;
}

export const isFiltered = (filters: SearchFilters) =>
  Object.values(filters).some((value) => value !== undefined);

/** A moment before the words, so that one hears them begin. */
export const momentHref = (videoId: string, startSeconds: number) =>
  `/watch/${videoId}?t=${String(Math.max(0, Math.floor(startSeconds) - 1))}` as const;
