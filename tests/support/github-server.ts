import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type GithubPerson = {
  id: number;
  login: string;
  name: string | null;
  /** Null: the person granted everything but their e-mail addresses. */
  emails: { email: string; primary: boolean; verified: boolean }[] | null;
};

/** OAuth as GitHub speaks it: no discovery, no id token, and the verified addresses in a list of their own. */
export async function startGithub(client: { id: string; secret: string }) {
  const state = { person: null as GithubPerson | null };
  const grants = new Map<string, { person: GithubPerson; challenge: string | null; redirect: string }>();
  const tokens = new Map<string, GithubPerson>();

  function authorize(url: URL, res: ServerResponse): void {
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    if (state.person) {
      const code = randomUUID();
      const challenge = url.searchParams.get('code_challenge');
      grants.set(code, { person: state.person, challenge, redirect: back.origin + back.pathname });
      back.searchParams.set('code', code);
    } else {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'The user has denied your application access.');
    }
    res.writeHead(302, { location: back.href }).end();
  }

  async function exchange(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(req));
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const basic = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;
    const isClient = req.headers.authorization === basic || form.get('client_secret') === client.secret;
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!isClient || !grant || grant.challenge !== verifier || grant.redirect !== form.get('redirect_uri')) {
      // GitHub sends its errors with status 200.
      sendJson(res, 200, { error: 'bad_verification_code', error_description: 'The code is incorrect.' });
      return;
    }
    const token = `gho_${randomUUID()}`;
    tokens.set(token, grant.person);
    sendJson(res, 200, { access_token: token, token_type: 'bearer', scope: 'read:user,user:email' });
  }

  function tell(path: string, req: IncomingMessage, res: ServerResponse): void {
    const person = tokens.get(req.headers.authorization?.replace(/^Bearer /, '') ?? '');
    if (!person) sendJson(res, 401, { message: 'Bad credentials' });
    else if (path === '/user') sendJson(res, 200, { ...person, emails: undefined, email: null });
    else if (path === '/user/emails' && person.emails) sendJson(res, 200, person.emails);
    else sendJson(res, 404, { message: 'Not Found' });
  }

  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://github.test');
    if (url.pathname === '/login/oauth/authorize') authorize(url, res);
    else if (url.pathname === '/login/oauth/access_token') void exchange(req, res);
    else tell(url.pathname, req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Who is signed in there and says yes; null says no. */
    becomes: (person: GithubPerson | null) => void (state.person = person),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
