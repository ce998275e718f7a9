import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/server/env';
import { requestOrigin } from '@/server/request-source';
import { dataPolicy, pagePolicy, securityHeaders } from '@/shared/security-headers';

/** Gives every page a policy with a fresh nonce; Next puts the nonce on its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const isHttps = requestOrigin(request).startsWith('https:');
  const { pathname } = request.nextUrl;
  const policy = pathname.startsWith('/api/') ? dataPolicy : policyFor(crypto.randomUUID());

  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  // The reference page is no page of Next's: it brings a stricter policy of its own, which one from here would replace.
  if (pathname !== '/api/docs') response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(securityHeaders(isHttps))) response.headers.set(name, value);
  return response;
}

function policyFor(uuid: string): string {
  const { MEDIA_URL, NODE_ENV } = env();
  return pagePolicy({ nonce: btoa(uuid), mediaUrl: MEDIA_URL, isDevelopment: NODE_ENV === 'development' });
}

export const config = {
  // Files are the same for everyone and run only from pages, which have a policy.
  matcher: ['/((?!_next/static/|favicon\\.ico$|icon\\.svg$|apple-icon\\.png$|icons/|brand/|offline$).*)'],
};
