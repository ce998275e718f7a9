import { once } from 'node:events';
import { mkdtemp, mkdir, rm, symlink, truncate, writeFile, readdir, readlink } from 'node:fs/promises';
import { request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signPicturePath, signVideoPath } from '@/media/signed-path';
import type { Wanted } from '@/origin/address';
import { BufferPool } from '@/origin/buffer-pool';
import { openFile } from '@/origin/byte-source';
import { createOrigin } from '@/origin/create-origin';
import { createWebServer } from '@/origin/create-server';
import { AppError } from '@/shared/errors';

const secret = 'the secret of the test installation';
const siteOrigin = 'https://films.example.org';
const nowMs = 1_000_000_000;
const profileId = 'b'.repeat(24);
const film = 'a'.repeat(24);
const ids = {
  empty: 'c'.repeat(24),
  link: 'd'.repeat(24),
  folder: 'e'.repeat(24),
  broken: '1'.repeat(24),
  busy: '4'.repeat(24),
  big: '2'.repeat(24),
};
const content = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => (i * 7 + (i >> 8)) & 255));

const pool = new BufferPool();
const errors: unknown[] = [];
let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-origin-'));
  await mkdir(path.join(folder, ids.folder));
  await writeFile(path.join(folder, film), content);
  await writeFile(path.join(folder, ids.empty), '');
  await writeFile(path.join(folder, ids.big), '');
  await truncate(path.join(folder, ids.big), 400 * 1024 * 1024);
  await symlink('/etc/hostname', path.join(folder, ids.link));
  await writeFile(path.join(folder, 'en'), 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n');
  await writeFile(path.join(folder, 'artwork-9f-320'), 'picture');

  const origin = createOrigin({
    secret,
    siteOrigin,
    pool,
    now: () => nowMs,
    open: async (wanted) => {
      const source = await open(wanted);
      return source && { kind: 'whole', source };
    },
    onError: (error) => errors.push(error),
  });
  server = createWebServer((req, res) => {
    if (!origin(req, res)) res.writeHead(418).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

async function open(wanted: Wanted) {
  if (wanted.kind === 'picture')
    return openFile(path.join(folder, `${wanted.key.replace('/', '-')}-${String(wanted.width)}`));
  if (wanted.kind === 'subtitles') return openFile(path.join(folder, wanted.subtitleId));
  if (wanted.kind !== 'source') return null;
  if (wanted.videoId === ids.busy) throw new AppError('unavailable', 'Busy', { retryAfterSeconds: 3 });
  if (wanted.videoId === ids.broken) throw new Error('the disk is on fire');
  return openFile(path.join(folder, wanted.videoId));
}

function prefixOf(videoId: string, expiresAtSeconds = nowMs / 1000 + 60): string {
  return signVideoPath(secret, { videoId, profileId, expiresAtSeconds });
}

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

async function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const req = request({ port, host: '127.0.0.1', path: address, headers, method, agent: false }).end();
  const [res] = (await once(req, 'response')) as [IncomingMessage];
  return { status: res.statusCode ?? 0, headers: res.headers, body: await buffer(res) };
}

const source = `${prefixOf(film)}source.mp4`;

describe('a film from the origin', () => {
  it('arrives whole, byte for byte, and may be cached by its viewer only', async () => {
    const answer = await ask(source);
    expect(answer.status).toBe(200);
    expect(answer.body.equals(content)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(content.length),
      'accept-ranges': 'bytes',
      'cache-control': expect.stringContaining('private') as string,
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=1000000-2999998', 1_000_000, 2_999_999],
    ['bytes=2999999-', 2_999_999, 3_000_000],
    ['bytes=-1048577', 1_951_423, 3_000_000],
    ['bytes=2999990-99999999', 2_999_990, 3_000_000],
  ])('can be entered anywhere: %s', async (range, start, end) => {
    const answer = await ask(source, { range });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-range']).toBe(`bytes ${String(start)}-${String(end - 1)}/3000000`);
    expect(answer.headers['content-length']).toBe(String(end - start));
    expect(answer.body.equals(content.subarray(start, end))).toBe(true);
  });

  it.each([['bytes=3000000-'], ['bytes=-0']])(
    'says how long it is when asked beyond its end: %s',
    async (range) => {
      const answer = await ask(source, { range });
      expect(answer).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */3000000' } });
      expect(answer.body.length).toBe(0);
    },
  );

  it.each([['bytes=0-1,4-5'], ['bytes=9-1'], ['lines=1-2']])(
    'is whole for ranges nobody needs: %s',
    async (range) => {
      expect(await ask(source, { range })).toMatchObject({
        status: 200,
        headers: { 'content-length': '3000000' },
      });
    },
  );

  it('is not sent again to who has it, and continues only in the same version', async () => {
    const { headers } = await ask(source, {}, 'HEAD');
    const etag = headers.etag ?? '';
    const date = headers['last-modified'] ?? '';
    const range = 'bytes=5-9';
    expect(await ask(source, { 'if-none-match': etag })).toMatchObject({ status: 304, headers: { etag } });
    expect(await ask(source, { 'if-modified-since': date })).toMatchObject({ status: 304 });
    expect(await ask(source, { range, 'if-range': etag })).toMatchObject({ status: 206 });
    expect(await ask(source, { range, 'if-range': date })).toMatchObject({ status: 206 });
    expect(await ask(source, { range, 'if-range': '"older"' })).toMatchObject({ status: 200 });
  });

  it('answers HEAD like GET, without the body', async () => {
    const answer = await ask(source, {}, 'HEAD');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-length': '3000000' } });
    expect(answer.body.length).toBe(0);
  });

  it('is fine when it is empty', async () => {
    expect(await ask(`${prefixOf(ids.empty)}source.mp4`)).toMatchObject({
      status: 200,
      headers: { 'content-length': '0' },
    });
    expect(await ask(`${prefixOf(ids.empty)}source.mp4`, { range: 'bytes=0-' })).toMatchObject({
      status: 416,
    });
  });
});

describe('subtitles and pictures', () => {
  it('come from below the same signature', async () => {
    const answer = await ask(`${prefixOf(film)}subtitles/en.vtt`);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/vtt; charset=utf-8' } });
    expect(answer.body.toString()).toContain('Hello');
  });

  it('may be kept for ever when their address names their content', async () => {
    const answer = await ask(`${signPicturePath(secret, 'artwork/9f')}-320.webp`);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'image/webp' } });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
});

describe('who has no business here', () => {
  const good = prefixOf(film);
  it.each([
    ['an expired signature', `${prefixOf(film, nowMs / 1000)}source.mp4`],
    ['a signature of another film', `${good.replace(film, ids.empty)}source.mp4`],
    ['a signature of another profile', `${good.replace(profileId, film)}source.mp4`],
    [
      'a signature of another installation',
      `${signVideoPath('other', { videoId: film, profileId, expiresAtSeconds: 9e9 })}source.mp4`,
    ],
    ['no signature', `/media/v/${film}/${profileId}/9999999999//source.mp4`],
    ['a film signature on a picture', good.replace('/v/', '/p/') + 'x-320.webp'],
    ['a picture signature on another picture', `${signPicturePath(secret, 'artwork/9f')}0-320.webp`],
    ['a climbing picture', '/media/p/x/../../etc/passwd-1.webp'],
    ['the bare root', '/media/'],
    ['an encoded slash', `${good.slice(0, -1)}%2Fsource.mp4`],
    [
      'a film that does not exist, unsigned',
      `/media/v/${'9'.repeat(24)}/${profileId}/9999999999/x/source.mp4`,
    ],
  ])('learns nothing from %s', async (_, address) => {
    const answer = await ask(address);
    expect(answer.status).toBe(403);
    expect(answer.body.length).toBe(0);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(Object.keys(answer.headers).filter((name) => /etag|last-modified|type$|range/.test(name))).toEqual(
      [],
    );
  });

  it.each([
    ['a link that leads out of the folder', `${prefixOf(ids.link)}source.mp4`],
    ['a folder', `${prefixOf(ids.folder)}source.mp4`],
    ['a film that is gone', `${prefixOf('f'.repeat(24))}source.mp4`],
    ['a name nobody signed for', `${prefixOf(film)}../${ids.empty}/source.mp4`],
    ['an encoded climb', `${prefixOf(film)}%2e%2e/secrets.json`],
    ['a subtitle with a climbing name', `${prefixOf(film)}subtitles/../../x.vtt`],
  ])('finds nothing behind %s', async (_, address) => {
    expect(await ask(address)).toMatchObject({ status: 404, headers: { 'content-length': '0' } });
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('cannot %s', async (method) => {
    expect(await ask(source, {}, method)).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, OPTIONS' },
    });
  });

  it('gets no details of a failure', async () => {
    const answer = await ask(`${prefixOf(ids.broken)}source.mp4`);
    expect(answer.status).toBe(500);
    expect(answer.body.length).toBe(0);
    expect(String(errors.at(-1))).toContain('on fire');
  });

  it('is told when to come again, where the machine has more viewers than it can serve', async () => {
    const answer = await ask(`${prefixOf(ids.busy)}source.mp4`);
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '3', 'cache-control': 'no-store' },
    });
    expect(JSON.parse(answer.body.toString())).toEqual({ status: 503, code: 'not_ready' });
  });

  it('is left to the rest of the server outside /media/', async () => {
    expect((await ask('/browse')).status).toBe(418);
    expect((await ask('/mediator')).status).toBe(418);
  });
});

describe('media on a machine of its own', () => {
  it('may be read by the pages of the site and by no other', async () => {
    const ours = await ask(source, { origin: siteOrigin, range: 'bytes=0-1' });
    expect(ours.headers).toMatchObject({ 'access-control-allow-origin': siteOrigin, vary: 'Origin' });
    const theirs = await ask(source, { origin: 'https://evil.example', range: 'bytes=0-1' });
    expect(theirs.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('answers a preflight', async () => {
    const answer = await ask(
      source,
      { origin: siteOrigin, 'access-control-request-method': 'GET' },
      'OPTIONS',
    );
    expect(answer).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': siteOrigin } });
  });
});

/** A busy machine may take its time; the promise is that it happens. */
const patience = { timeout: 20_000 };
const gone: (() => void)[] = [];

describe('viewers who leave or linger', () => {
  it('hold no buffer and no file once they are gone', async () => {
    const leaving = Array.from(
      { length: 40 },
      () =>
        new Promise<void>((resolve) => {
          const socket = connect(port, '127.0.0.1', () =>
            socket.write(`GET ${prefixOf(ids.big)}source.mp4 HTTP/1.1\r\nHost: x\r\n\r\n`),
          );
          socket.once('data', () => {
            socket.pause();
            resolve();
          });
          socket.once('error', () => undefined);
          gone.push(() => socket.destroy());
        }),
    );
    await Promise.all(leaving);
    await expect.poll(() => pool.lent, patience).toBe(40);
    expect(await openFiles(ids.big)).toBe(40);
    for (const leave of gone) leave();
    await expect.poll(() => pool.lent, patience).toBe(0);
    await expect.poll(() => openFiles(ids.big), patience).toBe(0);
  });

  it('never slow down the next viewer', async () => {
    const sockets = Array.from({ length: 60 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    for (const socket of sockets)
      socket.pause().write(`GET ${prefixOf(ids.big)}source.mp4 HTTP/1.1\r\nHost: x\r\n\r\n`);
    await expect.poll(() => pool.lent, patience).toBe(60);
    expect((await ask(source, { range: 'bytes=0-99' })).body.length).toBe(100);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => pool.lent, patience).toBe(0);
  });

  it('gives back everything on a kept connection and serves the next request on it', async () => {
    const socket = connect(port, '127.0.0.1');
    for (const range of ['0-9', '10-19'])
      socket.write(`GET ${source} HTTP/1.1\r\nHost: x\r\nRange: bytes=${range}\r\n\r\n`);
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
    });
    await expect.poll(() => text.split('206 Partial Content').length, patience).toBe(3);
    socket.destroy();
    await expect.poll(() => openFiles(film), patience).toBe(0);
  });

  it('see a broken connection, not a made-up ending, when the file is cut while it is sent', async () => {
    const shrinking = '3'.repeat(24);
    await writeFile(path.join(folder, shrinking), '');
    await truncate(path.join(folder, shrinking), 100 * 1024 * 1024);
    const req = request({
      port,
      host: '127.0.0.1',
      path: `${prefixOf(shrinking)}source.mp4`,
      agent: false,
    }).end();
    const [res] = (await once(req, 'response')) as [IncomingMessage];
    await truncate(path.join(folder, shrinking), 10);
    await expect(buffer(res)).rejects.toThrow('aborted');
    expect(pool.lent).toBe(0);
  });
});

/** Open descriptors of this process on one file; elsewhere than on Linux there is nothing to count. */
async function openFiles(name: string): Promise<number> {
  const links = await readdir('/proc/self/fd').catch(() => []);
  const targets = await Promise.all(links.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return targets.filter((target) => target === path.join(folder, name)).length;
}
