import { randomBytes } from 'node:crypto';
import { readSession } from '@/modules/accounts/server';
import { renderReference } from '../_route/reference';

/** The reference page: plain HTML that loads nothing, neither from here nor from elsewhere. */
export async function GET(request: Request): Promise<Response> {
  if (!(await readSession(request))) {
    return new Response(null, { status: 302, headers: { location: '/auth?next=%2Fapi%2Fdocs' } });
  }
  // Imported late: the table imports every route, and this one is none of them.
  const { table } = await import('../_route/table');
  const nonce = randomBytes(16).toString('base64');
  const html = renderReference(
    table.map((route) => route.endpoint),
    nonce,
  );
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}
