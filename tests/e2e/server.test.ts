import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDex, type Dex } from '../support/start-dex';

describe('a running Dex', () => {
  let dex: Dex;
  beforeAll(async () => {
    dex = await startDex();
  });
  afterAll(() => dex.stop());

  test('is ready when it says so', async () => {
    expect((await fetch(`${dex.url}/api/ready`)).status).toBe(200);
    expect((await fetch(dex.url)).status).toBe(200);
  });

  test.each(['/', '/auth', '/api/health', '/api/docs', '/no-such-page', '/api/no-such-endpoint'])(
    'answers %s with every security header',
    async (path) => {
      const { headers } = await fetch(dex.url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/);
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test('gives every page a nonce of its own, on every one of its scripts', async () => {
    const read = async () => {
      const answer = await fetch(dex.url);
      const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
      return { nonce, scripts: (await answer.text()).match(/<script[^>]*>/g) ?? [] };
    };
    const [first, second] = [await read(), await read()];
    expect(first.nonce).not.toBe(second.nonce);
    expect(first.scripts.length).toBeGreaterThan(1);
    for (const script of first.scripts) expect(script).toContain(`nonce="${first.nonce}"`);
  });

  test('promises https only where a trusted proxy says it is https', async () => {
    for (const path of ['/', '/api/health']) {
      const { headers } = await fetch(dex.url + path, { headers: { 'x-forwarded-proto': 'https' } });
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  test.each([
    ['/api/health', '200 OK'],
    ['/no-such-page', '404 Not Found'],
  ])('answers %s also to a client that offers to change the protocol', async (path, status) => {
    await fetch(dex.url);
    const { host, port } = new URL(dex.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString('latin1')).toMatch(`HTTP/1.1 ${status}`);
  });

  test('stops when asked, with exit code 0, while connections are open', async () => {
    const other = await startDex();
    await fetch(`${other.url}/api/health`);
    expect(await other.stop()).toBe(0);
  });
});

describe('a Dex that cannot start says why', () => {
  test('when its port is taken', async () => {
    const squatter = createServer().listen(0);
    const { port } = squatter.address() as AddressInfo;
    await expect(startDex({ args: ['--port', String(port)] })).rejects.toThrow(
      `Port ${port} is taken by another program`,
    );
    squatter.close();
  });

  test('when nothing it writes would last and no secrets are set', async () => {
    await expect(startDex({ env: { VERCEL: '1' } })).rejects.toThrow('Set NEXTAUTH_SECRET and MEDIA_SECRET');
  });

  test('when a variable is wrong', async () => {
    await expect(startDex({ env: { DATABASE_URL: 'postgres://db' } })).rejects.toThrow(
      'DATABASE_URL is wrong',
    );
  });

  test('when its database does not answer', async () => {
    const env = { DATABASE_URL: 'mongodb://127.0.0.1:1/dex?serverSelectionTimeoutMS=500' };
    await expect(startDex({ env })).rejects.toThrow('The database cannot be opened');
  });
});
