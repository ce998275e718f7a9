import { rememberPure } from '@/shared/remember-pure';

/** The cookies of a request by name; of two with one name the first counts, as in RFC 6265 section 5.4. */
export function readCookies(headers: Headers): ReadonlyMap<string, string> {
  return parse(headers.get('cookie') ?? '');
}

const parse = rememberPure(1_000, (header) => {
  const found = new Map<string, string>();
  for (const pair of header.split(';')) {
    const split = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, split)).trim();
    if (name && !found.has(name)) found.set(name, decode(pair.slice(split + 1).trim()));
  }
  return found;
});

function decode(value: string): string {
  const bare = value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

type CookieOptions = { isSecure: boolean; maxAgeSeconds: number };

/** A Set-Cookie value that scripts cannot read and that other sites' requests do not carry. */
export function serverCookie(
  name: string,
  value: string,
  { isSecure, maxAgeSeconds }: CookieOptions,
): string {
  const attributes = [
    'Path=/',
    `Max-Age=${Math.floor(maxAgeSeconds).toString()}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  if (isSecure) attributes.push('Secure');
  return [`${name}=${encodeURIComponent(value)}`, ...attributes].join('; ');
}
