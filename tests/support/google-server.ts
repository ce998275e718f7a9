import { OAuth2Server } from 'oauth2-mock-server';

export type GooglePerson = { sub: string; name: string; email?: string; email_verified?: boolean };

/** OpenID Connect as Google speaks it: discovery, PKCE, nonce, signed id tokens. */
export async function startGoogle(clientId: string) {
  let person: GooglePerson | null = null;
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  server.service.on('beforeTokenSigning', (token: { payload: Record<string, unknown> }) => {
    Object.assign(token.payload, { aud: clientId }, person);
  });
  server.service.on('beforeAuthorizeRedirect', (redirect: { url: URL }) => {
    if (person) return;
    redirect.url.searchParams.delete('code');
    redirect.url.searchParams.set('error', 'access_denied');
  });
  await server.start(0, '127.0.0.1');
  return {
    url: server.issuer.url ?? '',
    /** Who is signed in there and says yes; null says no. */
    becomes: (next: GooglePerson | null) => void (person = next),
    stop: () => server.stop(),
  };
}
