const base = 'http://dex.invalid';

/**
 * Where to go on, from `?next=`: only a path of this site, and never an endpoint or the sign-in page itself.
 * Parsed as a browser would, so that `//host`, `/\host` and control characters lead nowhere. What comes out is parsed
 * once more by whoever goes there, so `/.//host`, whose path is `//host`, leads nowhere either.
 */
export function readNextPath(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > 1000) return fallback;
  if (!URL.canParse(value, base)) return fallback;
  const url = new URL(value, base);
  if (url.origin !== base || /^\/(\/|(api|auth)(\/|$))/.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}
