import type { AuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { env } from '@/server/env';
import { AppError } from '@/shared/errors';
import type { ProviderName } from '../contract';
import type { ProviderPerson } from '../rules';

type Provider = AuthOptions['providers'][number];

/** A provider is offered when its keys are set. */
export function configuredProviders(): ProviderName[] {
  const { GITHUB_ID, GOOGLE_CLIENT_ID } = env();
  const offered: ProviderName[] = [];
  if (GITHUB_ID) offered.push('github');
  if (GOOGLE_CLIENT_ID) offered.push('google');
  return offered;
}

export function oauthProviders(): Provider[] {
  return configuredProviders().map((name) => (name === 'github' ? github() : google()));
}

const githubUser = z.object({
  id: z.union([z.number(), z.string()]).transform(String),
  login: z.string(),
  name: z.string().nullish(),
});
const githubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

type GithubProfile = { id: string; name: string; email?: string; isEmailVerified: boolean };

function github(): Provider {
  const { GITHUB_ID, GITHUB_SECRET, GITHUB_AUTHORIZE_URL, GITHUB_TOKEN_URL, GITHUB_API_URL } = env();
  const provider: OAuthConfig<GithubProfile> = {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    // RFC 9207: GitHub names itself in the callback; the same for GitHub Enterprise, below its own address.
    issuer: GITHUB_AUTHORIZE_URL.replace(/\/authorize$/, ''),
    authorization: { url: GITHUB_AUTHORIZE_URL, params: { scope: 'read:user user:email' } },
    token: GITHUB_TOKEN_URL,
    userinfo: {
      url: `${GITHUB_API_URL}/user`,
      request: ({ tokens }) => readGithubPerson(GITHUB_API_URL, tokens.access_token ?? ''),
    },
    checks: ['state', 'pkce'],
    profile: ({ id, name, email }) => ({ id, name, email: email ?? null }),
    clientId: GITHUB_ID ?? '',
    clientSecret: GITHUB_SECRET ?? '',
  };
  return provider as Provider;
}

/** GitHub's own profile says neither every address nor whether one is verified; its list of addresses does. */
async function readGithubPerson(api: string, accessToken: string): Promise<GithubProfile> {
  const ask = async (path: string) => {
    const response = await fetch(`${api}${path}`, {
      headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${accessToken}` },
      signal: AbortSignal.timeout(10_000),
    });
    // Not granted: the person, or the owner of the GitHub App, left it out.
    if (response.status === 403 || response.status === 404) return null;
    if (!response.ok) throw new AppError('unavailable', `GitHub answered ${path} with ${response.status}.`);
    return (await response.json()) as unknown;
  };
  const { id, name, login } = githubUser.parse(await ask('/user'));
  const emails = githubEmails.safeParse(await ask('/user/emails'));
  const primary = emails.success ? emails.data.find((entry) => entry.primary) : undefined;
  const person = { id, name: name ?? login, isEmailVerified: primary?.verified ?? false };
  return primary ? { ...person, email: primary.email } : person;
}

type GoogleProfile = { sub: string; name?: string; email?: string; email_verified?: boolean | string };

function google(): Provider {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GOOGLE_ISSUER } = env();
  const provider: OAuthConfig<GoogleProfile> = {
    id: 'google',
    name: 'Google',
    type: 'oauth',
    wellKnown: `${GOOGLE_ISSUER}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile: ({ sub, name, email }) => ({ id: sub, name: name ?? null, email: email ?? null }),
    clientId: GOOGLE_CLIENT_ID ?? '',
    clientSecret: GOOGLE_CLIENT_SECRET ?? '',
  };
  return provider as Provider;
}

type Answer = { id: string; name?: string | null; email?: string | null };

/** What both providers say, in our words. `raw` is what `profile` above was made from. */
export function toPerson(provider: ProviderName, answer: Answer, raw: object): ProviderPerson {
  const email = answer.email?.trim().toLowerCase() ?? '';
  const isEmailVerified =
    provider === 'github'
      ? (raw as GithubProfile).isEmailVerified
      : String((raw as GoogleProfile).email_verified) === 'true';
  return {
    provider,
    providerAccountId: answer.id,
    email: email || null,
    isEmailVerified,
    name: (answer.name?.trim() || email.split('@')[0] || 'Viewer').slice(0, 60),
  };
}
