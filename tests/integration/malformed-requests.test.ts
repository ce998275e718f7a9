import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDex, type Dex } from '../support/start-dex';

let dex: Dex;

beforeAll(async () => {
  dex = await startDex({ args: ['--roles', 'origin'] });
});
afterAll(() => dex.stop());

async function firstLineFor(request: string): Promise<string> {
  const socket = connect(Number(new URL(dex.url).port), '127.0.0.1');
  socket.write(request);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString('latin1').split('\r\n', 1)[0] ?? '';
}

test.each(['Host: dex:80', 'Host: 127.0.0.1', 'Host: [fe80::1]:3000', 'Host: nas_2.local'])(
  'a request with %s is answered',
  async (host) => {
    expect(await firstLineFor(`GET /health HTTP/1.1\r\n${host}\r\n\r\n`)).toBe('HTTP/1.1 200 OK');
  },
);

test.each([
  ['a host that is none', 'GET /api/health HTTP/1.1\r\nHost: a b\r\n\r\n'],
  ['a password before its host', 'GET /api/health HTTP/1.1\r\nHost: a:b@dex\r\n\r\n'],
  ['a path behind its host', 'GET /api/health HTTP/1.1\r\nHost: dex/x\r\n\r\n'],
  ['a port that is none', 'GET /api/health HTTP/1.1\r\nHost: dex:99999\r\n\r\n'],
  ['an address for a proxy', 'GET http://dex/health HTTP/1.1\r\nHost: dex:80\r\n\r\n'],
  ['the address *', 'OPTIONS * HTTP/1.1\r\nHost: dex:80\r\n\r\n'],
])('one request with %s is refused and harms nobody', async (_title, request) => {
  expect(await firstLineFor(request)).toBe('HTTP/1.1 400 Bad Request');
  expect((await fetch(`${dex.url}/health`)).status).toBe(200);
});
