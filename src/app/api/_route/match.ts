import type { Route } from './define-route';

export type Match = (method: string, pathname: string) => Route | null;

/** Finds a route of the table. Fixed words win over parameters: `/api/movies/featured` before `/api/movies/{movieId}`. */
export function createMatcher(table: readonly Route[]): Match {
  const fixed = new Map<string, Route>();
  const open: { method: string; words: string[]; route: Route }[] = [];
  for (const route of table) {
    const { method, path } = route.endpoint;
    if (path.includes('{')) open.push({ method, words: path.split('/'), route });
    else fixed.set(`${method} ${path}`, route);
  }
  return (method, pathname) => {
    const exact = fixed.get(`${method} ${pathname}`);
    if (exact) return exact;
    const words = pathname.split('/');
    return open.find((entry) => entry.method === method && fits(entry.words, words))?.route ?? null;
  };
}

function fits(pattern: readonly string[], words: readonly string[]): boolean {
  return (
    pattern.length === words.length &&
    pattern.every((word, index) => (word.startsWith('{') ? words[index] !== '' : word === words[index]))
  );
}
