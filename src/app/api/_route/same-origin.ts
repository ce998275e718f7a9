import { AppError } from '@/shared/errors';
import { env } from '@/server/env';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser tells where a write comes from (Fetch Metadata, or Origin); what another site sends is refused.
 * A caller that says neither is no browser, so no cookie can have been lent to it.
 */
export function assertSameOrigin(request: Request): void {
  if (safe.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw foreign();
  const origin = request.headers.get('origin');
  if (origin === null) return;
  if (!URL.canParse(origin) || !ownHosts(request).includes(new URL(origin).host)) throw foreign();
}

function ownHosts(request: Request): string[] {
  const { NEXTAUTH_URL, TRUST_PROXY } = env();
  // A host that was told is the only one: whoever rebinds a name of theirs to our address brings theirs as Host.
  if (NEXTAUTH_URL) return [new URL(NEXTAUTH_URL).host];
  const hosts = [request.headers.get('host')];
  if (TRUST_PROXY) hosts.push(request.headers.get('x-forwarded-host'));
  return hosts.filter((host) => host !== null);
}

const foreign = () => new AppError('forbidden', 'Changes are only taken from pages of this site.');
