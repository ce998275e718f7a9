import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { parse, setOptions, type types } from 'hls-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAllRuns } from '@/modules/encoding/server';
import { openVideo } from '@/modules/playback/server';
import { createWebServer } from '@/origin/create-server';
import { mediaOrigin } from '@/origin/media-origin';
import { runProgram } from '@/server/process/run-program';
import { mediaTools } from '@/server/process/media-tools';
import { makeClip } from '../support/clips';
import { makeTitle, makeVideo } from '../support/make-title';

setOptions({ strictMode: true });

const viewer = { id: randomBytes(12).toString('hex'), maturityLimit: 18 as const };
const origin = mediaOrigin();
const server = createWebServer((req, res) => void origin(req, res));
let folder: string;
let port: number;
let prefix: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-streams-'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  prefix = await streamOf('one', {
    seconds: 9,
    audio: ['eng', 'deu'],
    video: ['-c:v', 'mpeg4', '-q:v', '4'],
  });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await endAllRuns();
  await rm(folder, { recursive: true });
});

/** The signed folder of a film that was never encoded. */
async function streamOf(name: string, clip: Parameters<typeof makeClip>[1]): Promise<string> {
  const sourcePath = await makeClip(path.join(folder, `${name}.mkv`), clip);
  const video = await makeVideo((await makeTitle())._id, { sourcePath, isWebPlayable: false });
  const { media } = await openVideo(viewer, video._id);
  if (media.state !== 'ready') throw new Error(`Not ready: ${media.reason}`);
  return media.src.replace('master.m3u8', '');
}

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

async function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const req = request({ port, host: '127.0.0.1', path: address, headers, method, agent: false }).end();
  const [res] = (await once(req, 'response')) as [IncomingMessage];
  return { status: res.statusCode ?? 0, headers: res.headers, body: await buffer(res) };
}

async function listOf(address: string): Promise<types.MediaPlaylist> {
  return parse((await ask(address)).body.toString()) as types.MediaPlaylist;
}

describe('a film that nobody encoded', () => {
  it('has complete lists from the first moment', async () => {
    const master = parse((await ask(`${prefix}master.m3u8`)).body.toString());
    if (!master.isMasterPlaylist) throw new Error('Not a master playlist');
    const [variant] = master.variants;
    expect(variant?.audio.map(({ language }) => language)).toEqual(['en', 'de']);
    for (const { uri } of [...master.variants, ...(variant?.audio ?? [])]) {
      const list = await listOf(prefix + (uri ?? ''));
      expect(list.endlist).toBe(true);
      const seconds = list.segments.reduce((sum, { duration }) => sum + duration, 0);
      expect(Math.abs(seconds - 9)).toBeLessThan(0.3);
    }
  });

  it('can be entered in the middle, and what comes there is decoded without a complaint', async () => {
    const list = `${prefix}r/${await firstVideo()}/`;
    const init = await ask(`${list}init.mp4`);
    expect(init).toMatchObject({ status: 200, headers: { 'content-type': 'video/mp4' } });
    expect(init.headers['cache-control']).toMatch(/^private, max-age=1\d{4}, immutable$/);
    const segment = await ask(`${list}2.m4s`);
    expect(segment.status).toBe(200);
    const film = path.join(folder, 'piece.mp4');
    await writeFile(film, Buffer.concat([init.body, segment.body]));
    expect(await decodingComplaints(film)).toBe('');
  });

  it('is one film: all its segments, one after the other, are decoded without a complaint', async () => {
    for (const rendition of [await firstVideo(), 'a1', 'a2']) {
      const list = `${prefix}r/${rendition}/`;
      const { segments } = await listOf(`${list}index.m3u8`);
      const pieces = [(await ask(`${list}init.mp4`)).body];
      for (const { uri } of segments) pieces.push((await ask(list + uri)).body);
      const film = path.join(folder, `${rendition}.mp4`);
      await writeFile(film, Buffer.concat(pieces));
      expect(await decodingComplaints(film)).toBe('');
    }
  });

  it('is sent while it is made: the first bytes are there long before the last', async () => {
    const fresh = await streamOf('slow', { seconds: 8, size: '1280x720', seed: 3, video: ['-c:v', 'mpeg4'] });
    const { segments } = await listOf(`${fresh}r/${await firstVideo(fresh)}/index.m3u8`);
    const address = `${fresh}r/${await firstVideo(fresh)}/${segments[1]?.uri ?? ''}`;
    const req = request({ port, host: '127.0.0.1', path: address, agent: false }).end();
    const [res] = (await once(req, 'response')) as [IncomingMessage];
    expect(res.headers).toMatchObject({ 'transfer-encoding': 'chunked', 'cache-control': 'no-store' });
    const pieces: Buffer[] = [];
    for await (const piece of res) pieces.push(piece as Buffer);
    const whole = Buffer.concat(pieces);
    expect(whole.toString('latin1').split('moof').length - 1).toBeGreaterThanOrEqual(3);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces[0]?.length).toBeLessThan(whole.length);
  });

  it('says which part it does not have', async () => {
    const video = await firstVideo();
    const beyond = await ask(`${prefix}r/${video}/999.m4s`);
    expect(beyond.status).toBe(404);
    expect(JSON.parse(beyond.body.toString())).toMatchObject({ code: 'segment_out_of_range' });
    const other = await ask(`${prefix}r/v9999/0.m4s`);
    expect(JSON.parse(other.body.toString())).toMatchObject({ code: 'no_such_rendition' });
    const list = await ask(`${prefix}s/xx/index.m3u8`);
    expect(JSON.parse(list.body.toString())).toMatchObject({ code: 'no_such_track' });
    const drawn = await ask(`${prefix}master-s7.m3u8`);
    expect(JSON.parse(drawn.body.toString())).toMatchObject({ status: 404, code: 'no_such_track' });
    expect((await ask(`${prefix}r/${video}-s7/index.m3u8`)).status).toBe(404);
    expect((await ask(`${prefix}r/${video}/../0.m4s`)).status).toBe(404);
    expect((await ask(`${prefix}r/${video}/-1.m4s`)).status).toBe(404);
  });

  it('has lists that travel packed', async () => {
    const plain = await ask(`${prefix}master.m3u8`);
    const packed = await ask(`${prefix}master.m3u8`, { 'accept-encoding': 'br, gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    const etag = packed.headers.etag ?? '';
    const again = await ask(`${prefix}master.m3u8`, { 'accept-encoding': 'gzip', 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect((await ask(`${prefix}manifest.mpd`)).headers['content-type']).toBe('application/dash+xml');
  });

  it('answers HEAD, and makes nothing for it', async () => {
    const head = await ask(`${prefix}r/${await firstVideo()}/2.m4s`, {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
  });

  it('has preview pictures', async () => {
    const cues = (await ask(`${prefix}trickplay/index.vtt`)).body.toString();
    expect(cues).toMatch(/^WEBVTT/);
    expect(cues).toContain('0.jpg#xywh=0,0,');
    const sheet = await ask(`${prefix}trickplay/0.jpg`);
    expect(sheet).toMatchObject({ status: 200, headers: { 'content-type': 'image/jpeg' } });
    expect(sheet.body.subarray(0, 2).toString('hex')).toBe('ffd8');
  });
});

async function decodingComplaints(file: string): Promise<string> {
  const { ffmpeg } = await mediaTools();
  const args = ['-v', 'warning', '-i', file, '-f', 'null', '-'];
  return (await runProgram({ program: ffmpeg.path, args, timeoutMs: 60_000 })).stderrTail;
}

async function firstVideo(of = prefix): Promise<string> {
  const master = (await ask(`${of}master.m3u8`)).body.toString();
  return /r\/(v\d+)\/index/.exec(master)?.[1] ?? '';
}
