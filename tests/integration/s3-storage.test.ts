import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { s3Storage } from '@/server/storage/s3-storage';
import { freePort } from '../support/free-port';
import { storageContract } from '../support/storage-contract';

let folder = '';
let server: ChildProcess | undefined;
let endpoint = '';
let opened = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-s3-'));
  const port = String(await freePort());
  const program = path.resolve('node_modules/s3rver/bin/s3rver.js');
  // It encrypts the marks between two pages with a cipher that OpenSSL 3 calls legacy.
  const args = ['--openssl-legacy-provider', program, '-d', folder, '-a', '127.0.0.1', '-p', port, '-s'];
  server = spawn(process.execPath, [...args, '--configure-bucket', 'films'], { stdio: 'ignore' });
  endpoint = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => fetch(endpoint), { timeout: 30_000, interval: 100 });
});

afterAll(async () => {
  server?.kill();
  await rm(folder, { recursive: true, force: true });
});

// A prefix of its own for each is an empty storage, and proves that prefixes are kept apart.
const options = () => ({
  bucket: 'films',
  endpoint,
  region: 'us-east-1',
  accessKeyId: 'S3RVER',
  secretAccessKey: 'S3RVER',
  prefix: `test-${String((opened += 1))}/`,
});

storageContract('S3', () => Promise.resolve(s3Storage(options())), {
  overwritesInPlace: true,
  readsFirstByteWrong: true,
});

it('says that a bucket refuses, with the reason of the server', async () => {
  const stranger = s3Storage({ ...options(), accessKeyId: 'STRANGER' });
  await expect(stranger.put('a', Buffer.from('x'))).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('InvalidAccessKeyId') as string,
  });
});

it('lists more than one page', async () => {
  const storage = s3Storage(options());
  const keys = Array.from({ length: 1100 }, (_, index) => `many/${String(index)}`);
  for (let start = 0; start < keys.length; start += 100)
    await Promise.all(keys.slice(start, start + 100).map((key) => storage.put(key, Buffer.from('x'))));
  let count = 0;
  for await (const { sizeBytes } of storage.list('many/')) count += sizeBytes;
  expect(count).toBe(1100);
});
