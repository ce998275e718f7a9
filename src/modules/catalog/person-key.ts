import { plainName } from '@/shared/plain-name';

const LONGEST = 80;

/**
 * Whom a name stands for, in an address: `Pénélope Cruz` and `Penelope Cruz` are one person. Null for a name of signs
 * only. A key is its own key, so that an address may be written in any of the ways.
 */
export function personKeyOf(name: string): string | null {
  const key = plainName(name).replaceAll(' ', '-').slice(0, LONGEST).replace(/-$/, '');
  return key === '' ? null : key;
}

/** Of all the people of a title, each once, as `personKeys` keeps them. */
export function personKeysOf(credits: readonly { name: string }[]): string[] {
  return [...new Set(credits.map(({ name }) => personKeyOf(name)).filter((key) => key !== null))];
}
