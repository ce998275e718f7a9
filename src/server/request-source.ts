import { isIP } from 'node:net';
import { env, type Env } from './env';

/**
 * Where the server that owns the socket writes the peer's address, over whatever the client sent under this name:
 * a web Request carries no socket.
 */
export const peerAddressHeader = 'x-dex-peer';

type Trust = Pick<Env, 'TRUST_PROXY' | 'VERCEL' | 'NEXTAUTH_URL'>;

const isBehindProxy = (trust: Trust) => trust.TRUST_PROXY || trust.VERCEL;

/**
 * The caller's address, or `unknown`. Behind a trusted proxy it is the last X-Forwarded-For entry: the one that
 * our proxy wrote itself; everything to the left of it is what the client claims.
 */
export function clientAddress(headers: Headers, trust: Trust = env()): string {
  const forwarded = isBehindProxy(trust)
    ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  const address = forwarded ?? headers.get(peerAddressHeader) ?? '';
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(bare) ? bare : 'unknown';
}

/** What counts as one caller: an IPv4 address, or the /64 of an IPv6 one, since each subscriber owns a whole /64. */
export function callerGroup(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = address.includes('::') ? tail.split(':').filter(Boolean) : [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const network = [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

/** Whether the viewer's browser speaks https with us: decides the names and the `Secure` of cookies. */
export function isSecureRequest(request: Request, trust: Trust = env()): boolean {
  if (trust.NEXTAUTH_URL) return trust.NEXTAUTH_URL.startsWith('https:');
  const proxied = isBehindProxy(trust) ? request.headers.get('x-forwarded-proto') : null;
  return proxied ? /^https\b/.test(proxied) : request.url.startsWith('https:');
}

/**
 * How the viewer's browser sees this server: `http://nas.local:3000`. NEXTAUTH_URL when it is set; else the Host
 * header, so that every name a machine has on its network works. A page of another site cannot choose that header.
 */
export function requestOrigin(request: Request, trust: Trust = env()): string {
  if (trust.NEXTAUTH_URL) return new URL(trust.NEXTAUTH_URL).origin;
  const url = new URL(request.url);
  const { headers } = request;
  const proxied = (name: string) =>
    isBehindProxy(trust) ? headers.get(name)?.split(',')[0]?.trim() : undefined;
  const host = proxied('x-forwarded-host') ?? headers.get('host') ?? url.host;
  const origin = `${isSecureRequest(request, trust) ? 'https' : 'http'}://${host}`;
  return URL.canParse(origin) ? new URL(origin).origin : url.origin;
}
