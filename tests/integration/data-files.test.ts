import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded } from '@/server/db/embedded/client';

const folder = mkdtempSync(path.join(tmpdir(), 'dex-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('accounts and what people watch can be read by nobody else on the machine', async () => {
  const client = openEmbedded(path.join(folder, 'dex.db'));
  await client.db('dex').collection('accounts').insertOne({ passwordHash: 'of somebody' });

  const modes = readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mode & 0o777]);
  expect(modes).toEqual([
    ['dex.db', 0o600],
    ['dex.db-shm', 0o600],
    ['dex.db-wal', 0o600],
  ]);
  await client.close();
});
