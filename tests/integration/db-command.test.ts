import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runDex } from '../support/start-dex';

test('dex db prepare sets a database up, and does no harm to one that is', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dex-test-'));
  const prepared = { state: 'prepared', engine: 'embedded' };
  expect(JSON.parse(await runDex(['db', 'prepare', '--json'], folder))).toEqual(prepared);
  expect(JSON.parse(await runDex(['db', 'prepare', '--json'], folder))).toEqual(prepared);
  expect(await runDex(['user', 'list', '--json'], folder)).toBe('');
  await rm(folder, { recursive: true, force: true });
});
