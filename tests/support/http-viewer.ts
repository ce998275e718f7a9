export type Viewer = {
  /** The value of a Cookie header: signed in, with a profile. */
  cookie: string;
  profileId: string;
};

const person = { email: 'owner@example.org', password: 'correct horse battery', name: 'Owner' };

/** Registers, signs in and picks a new profile, over real HTTP, as the pages do. */
export async function enterOver(url: string): Promise<Viewer> {
  const jar = new Map<string, string>();
  const send = async (path: string, method: string, body?: object, isForm = false) => {
    const answer = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        cookie: cookieOf(jar),
        'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      },
      ...(body && { body: isForm ? new URLSearchParams({ ...body }).toString() : JSON.stringify(body) }),
    });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return (answer.headers.get('content-type')?.includes('json') ? await answer.json() : {}) as Record<
      string,
      string
    >;
  };

  await send('/api/account', 'POST', person);
  const { csrfToken } = await send('/api/auth/csrf', 'GET');
  await send('/api/auth/callback/credentials', 'POST', { ...person, csrfToken, json: 'true' }, true);
  const { id = '' } = await send('/api/profiles', 'POST', { name: 'Kim', avatar: 'fox' });
  await send('/api/profiles/current', 'PUT', { profileId: id });
  return { cookie: cookieOf(jar), profileId: id };
}

const cookieOf = (jar: ReadonlyMap<string, string>) =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
