import { request } from '@/ui/api/call';
import { ApiError, readProblem } from '@/ui/api/api-error';
import type { ProviderName, SignInErrorCode } from '../contract';

// NextAuth's own endpoints, asked directly: next-auth/react would bring a session context that nothing here needs.

export type Refusal = { code: SignInErrorCode; retryAfterSeconds: number | null };

/** Null when the session cookie has been set. */
export async function signInWithPassword(email: string, password: string): Promise<Refusal | null> {
  const { code, retryAfterSeconds } = await post('/api/auth/callback/credentials', { email, password });
  return code ? { code, retryAfterSeconds } : null;
}

/** Leaves for the provider; comes back to `next`, or to /auth with a reason. */
export async function signInWithProvider(provider: ProviderName, next: string): Promise<Refusal | null> {
  const { url, code, retryAfterSeconds } = await post(`/api/auth/signin/${provider}`, { callbackUrl: next });
  if (code || !url) return { code: code ?? 'Unexpected', retryAfterSeconds };
  window.location.assign(url);
  return null;
}

/** Ends this session. The page is loaded anew, so that nothing of the account stays in memory. */
export async function signOut(): Promise<void> {
  await post('/api/auth/signout', {});
  window.location.assign('/');
}

type Answer = { url?: string; code?: SignInErrorCode };

async function post(path: string, fields: Record<string, string>) {
  const { csrfToken } = await request<{ csrfToken: string }>('/api/auth/csrf', { method: 'GET' });
  const response = await fetch(path, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
    redirect: 'error',
  }).catch(() => {
    throw new ApiError('offline', 'No connection to the server. Check the network and try again.');
  });
  if (response.headers.get('content-type')?.includes('problem+json')) throw await readProblem(response);
  const answer = (await response.json()) as Answer;
  return { ...answer, retryAfterSeconds: Number(response.headers.get('retry-after')) || null };
}
