import type { AuthOptions } from 'next-auth';
import { log } from '@/server/log';
import { clientAddress } from '@/server/request-source';
import { AppError } from '@/shared/errors';
import { providerName, type SignInErrorCode } from '../contract';
import { currentSession, sessionOf } from '../read-session';
import {
  claimsOf,
  decodeToken,
  sessionMaxAgeSeconds,
  sessionSecret,
  type SessionClaims,
} from '../session-token';
import { signIn } from '../sign-in';
import { signInWithProvider } from '../sign-in-with-provider';
import type { Account } from '../store';
import { oauthProviders, toPerson } from './providers';

/** What one request found out, beside what NextAuth lets through. */
export type Attempt = {
  account: Account | null;
  refusal: SignInErrorCode | null;
  retryAfterSeconds: number | null;
};

const authLog = log.child({ part: 'sign-in' });

/** Options for one request: NextAuth asks, the use cases answer. No adapter: accounts are ours, sessions are JWTs. */
export function authOptions(request: Request, attempt: Attempt): AuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: sessionMaxAgeSeconds },
    jwt: { decode: decodeToken },
    pages: { signIn: '/auth', signOut: '/auth', error: '/auth' },
    providers: [credentials(request, attempt), ...oauthProviders()],
    callbacks: {
      async signIn({ account, user, profile }) {
        if (attempt.account) return true;
        const provider = providerName.safeParse(account?.provider);
        if (!provider.success) return false;
        const outcome = await signInWithProvider(toPerson(provider.data, user, profile ?? {}));
        if ('account' in outcome) attempt.account = outcome.account;
        else attempt.refusal = outcome.refusal;
        return attempt.account !== null;
      },
      jwt: ({ token }) => (attempt.account ? claimsOf(sessionOf(attempt.account)) : renew(token)),
      // Who is signed in is the account API's to say.
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (code, metadata) => authLog.debug({ code, err: causeOf(metadata) }, 'sign-in failed'),
      warn: (code) => authLog.debug({ code }, 'sign-in warning'),
      // Debug lines carry tokens.
      debug: () => undefined,
    },
  };
}

function credentials(request: Request, attempt: Attempt): AuthOptions['providers'][number] {
  const authorize = async (given: Record<string, unknown> | undefined) => {
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    const asked = { email: text(given?.email), password: text(given?.password) };
    try {
      attempt.account = await signIn({ ...asked, address: clientAddress(request.headers) });
      return { id: attempt.account.id };
    } catch (error) {
      note(attempt, error);
      return null;
    }
  };
  return { id: 'credentials', name: 'E-mail', type: 'credentials', credentials: {}, authorize };
}

function note(attempt: Attempt, error: unknown): void {
  const code = error instanceof AppError ? error.code : 'internal';
  if (code === 'internal') authLog.error({ err: error }, 'a sign-in could not be checked');
  attempt.refusal = refusalOf[code] ?? 'Unexpected';
  attempt.retryAfterSeconds = error instanceof AppError ? (error.retryAfterSeconds ?? null) : null;
}

const refusalOf: Partial<Record<AppError['code'], SignInErrorCode>> = {
  unauthenticated: 'CredentialsSignin',
  too_many: 'TooManyAttempts',
  unavailable: 'Busy',
};

/** NextAuth writes the cookie anew whenever it is asked for the session; one that was ended must not come back. */
async function renew(token: Record<string, unknown>): Promise<SessionClaims> {
  const session = await currentSession(String(token.sub), Number(token.sessionVersion));
  if (!session) throw new AppError('unauthenticated', 'This session was ended.');
  return claimsOf(session);
}

function causeOf(metadata: unknown): unknown {
  return metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error;
}
