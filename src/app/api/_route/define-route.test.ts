import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineEndpoint } from '@/shared/endpoint';
import { AppError } from '@/shared/errors';
import { defineRoute, Reply } from './define-route';

const base = 'http://dex.test';
const echo = defineEndpoint({
  method: 'POST',
  path: '/api/echo/{word}',
  summary: 'Says it again',
  access: 'public',
  params: z.object({ word: z.string().max(10) }),
  query: z.object({ times: z.coerce.number().int().max(3).default(1) }),
  body: z.object({ mood: z.string().min(1, 'Say how.') }),
  response: z.object({ text: z.string() }),
});
const route = defineRoute(echo, ({ params, query, body }) => ({
  text: `${params.word} ${body.mood} `.repeat(query.times).trim(),
  secretHash: 'never sent',
}));

function post(address: string, body: unknown, headers: Record<string, string> = {}) {
  const init = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
  return new Request(base + address, {
    ...init,
    headers: { 'content-type': 'application/json', host: 'dex.test', ...headers },
  });
}

type Problem = {
  code: string;
  status: number;
  detail: string;
  fields?: Record<string, string>;
  requestId: string;
};

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as Problem;
}

describe('a route', () => {
  it('hands parsed parameters, query and body to its handler, and sends only what the contract names', async () => {
    const response = await route(post('/api/echo/h%C3%A9?times=2', { mood: 'gladly' }));
    expect(await response.json()).toEqual({ text: 'hé gladly hé gladly' });
  });

  it.each([
    ['a body that is no JSON', post('/api/echo/a', '{'), 'invalid'],
    ['a body that breaks the contract', post('/api/echo/a', { mood: '' }), 'invalid'],
    ['a form of another site', post('/api/echo/a', 'mood=x', { 'content-type': 'text/plain' }), 'invalid'],
    ['a query that breaks the contract', post('/api/echo/a?times=9', { mood: 'x' }), 'invalid'],
    ['an address that is badly encoded', post('/api/echo/%E0%A4%A', { mood: 'x' }), 'invalid'],
    ['300 KiB', post('/api/echo/a', { mood: 'x'.repeat(300_000) }), 'too_large'],
    [
      'a page of another site',
      post('/api/echo/a', { mood: 'x' }, { origin: 'https://evil.test' }),
      'forbidden',
    ],
    ['a broken origin', post('/api/echo/a', { mood: 'x' }, { origin: 'null' }), 'forbidden'],
    [
      'a cross-site fetch',
      post('/api/echo/a', { mood: 'x' }, { 'sec-fetch-site': 'cross-site' }),
      'forbidden',
    ],
    [
      'a sibling subdomain',
      post('/api/echo/a', { mood: 'x' }, { 'sec-fetch-site': 'same-site' }),
      'forbidden',
    ],
  ])('refuses %s with a stable code', async (_, request, code) => {
    const response = await route(request);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ code, status: response.status });
    expect(problem.detail).toMatch(/\.$/);
  });

  it('names the field that is wrong, so that a form can show it', async () => {
    const problem = await problemOf(await route(post('/api/echo/a', { mood: '' })));
    expect(problem.fields).toEqual({ mood: 'Say how.' });
  });

  it('takes a write from a page of its own', async () => {
    const own = { origin: base, 'sec-fetch-site': 'same-origin' };
    expect((await route(post('/api/echo/a', { mood: 'x' }, own))).status).toBe(200);
  });

  it('answers under the id that the caller gave', async () => {
    const given = await route(post('/api/echo/a', {}, { 'x-request-id': 'a-request-id' }));
    expect((await problemOf(given)).requestId).toBe('a-request-id');
    expect(given.headers.get('x-request-id')).toBe('a-request-id');
  });
});

describe('a handler that fails', () => {
  const open = defineEndpoint({
    method: 'GET',
    path: '/api/x',
    summary: 'X',
    access: 'public',
    response: z.object({ a: z.string() }),
  });
  const get = () => new Request(`${base}/api/x`);

  it('shows nothing of an unknown error', async () => {
    const broken = defineRoute(open, () => {
      throw new TypeError('secret internals at line 7');
    });
    const problem = await problemOf(await broken(get()));
    expect(problem.code).toBe('internal');
    expect(JSON.stringify(problem)).not.toContain('secret internals');
  });

  it('never sends an answer that breaks its own contract', async () => {
    const lying = defineRoute(open, () => ({ a: 1 }) as unknown as { a: string });
    expect((await problemOf(await lying(get()))).code).toBe('internal');
  });

  it('says when to try again', async () => {
    const busy = defineRoute(open, () => {
      throw new AppError('too_many', 'Too many attempts.', { retryAfterSeconds: 12.3 });
    });
    const response = await busy(get());
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '13']);
  });

  it('can set a cookie beside its answer', async () => {
    const reply = defineRoute(open, () => new Reply({ a: 'b' }, { 'set-cookie': 'x=1; HttpOnly' }));
    expect((await reply(get())).headers.get('set-cookie')).toBe('x=1; HttpOnly');
  });
});
