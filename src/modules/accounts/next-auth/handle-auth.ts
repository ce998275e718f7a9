import { readCookies } from '@/server/cookies';
import { requestOrigin } from '@/server/request-source';
import type { SignInErrorCode } from '../contract';
import { askNextAuth, authPath } from './node-shape';
import { authOptions, type Attempt } from './auth-options';
import { explain } from './explain';
import { readForm } from './read-form';

/** What NextAuth may be asked here: not its pages, and not its door through which anybody writes to the log. */
const offered: Record<string, readonly string[]> = {
  GET: ['csrf', 'providers', 'session', 'signin', 'callback', 'error'],
  POST: ['signin', 'callback', 'signout'],
};

// Without NEXTAUTH_URL NextAuth takes the origin from the request only if told so; node-shape.ts writes what it reads.
process.env.AUTH_TRUST_HOST ??= 'true';

/** Everything below /api/auth, as a plain function of the web's own types. */
export async function handleAuth(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [action = ''] = authPath(url);
  if (!offered[request.method]?.includes(action)) return new Response(null, { status: 404 });

  const form = request.method === 'POST' ? await readForm(request) : {};
  if (!form) return new Response(null, { status: 413 });

  const attempt: Attempt = { account: null, refusal: null, retryAfterSeconds: null };
  const response = await askNextAuth(request, form, authOptions(request, attempt));
  return withExplanation(request, response, attempt);
}

/** NextAuth's error pages are ours: a failure leads to /auth with a code that the page can explain. */
async function withExplanation(request: Request, response: Response, attempt: Attempt): Promise<Response> {
  const location = response.headers.get('location');
  const isJson = location === null && response.headers.get('content-type') === 'application/json';
  const answer = isJson ? ((await response.clone().json()) as { url?: unknown }) : null;
  const target = location ?? (typeof answer?.url === 'string' ? answer.url : null);
  const code = target === null ? null : explain(new URL(request.url), target, attempt.refusal);
  if (!code) return response;

  const page = errorPage(request, code, attempt.retryAfterSeconds);
  const headers = new Headers(response.headers);
  if (attempt.retryAfterSeconds) headers.set('retry-after', String(attempt.retryAfterSeconds));
  if (location !== null) {
    headers.set('location', withNext(page, request));
    return new Response(null, { status: response.status, headers });
  }
  return new Response(JSON.stringify({ url: page, code }), { status: statusOf(code), headers });
}

function errorPage(request: Request, code: SignInErrorCode, retryAfterSeconds: number | null): string {
  const page = new URL('/auth', requestOrigin(request));
  page.searchParams.set('error', code);
  if (retryAfterSeconds) page.searchParams.set('retryAfter', String(retryAfterSeconds));
  return page.href;
}

/** Where the person wanted to go before the provider came in between, so that the next try leads there. */
function withNext(page: string, request: Request): string {
  const origin = requestOrigin(request);
  const prefix = origin.startsWith('https:') ? '__Secure-' : '';
  const wanted = readCookies(request.headers).get(`${prefix}next-auth.callback-url`) ?? '';
  if (!URL.canParse(wanted) || new URL(wanted).origin !== origin) return page;
  const { pathname, search } = new URL(wanted);
  const url = new URL(page);
  if (pathname !== '/') url.searchParams.set('next', `${pathname}${search}`);
  return url.href;
}

function statusOf(code: SignInErrorCode): number {
  if (code === 'TooManyAttempts') return 429;
  if (code === 'Busy') return 503;
  return code === 'CredentialsSignin' ? 401 : 403;
}
