import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

// A set-up file: every test file gets a data folder, and so a database, of its own, before anything reads the
// environment. TEST_MONGODB_URL moves the same tests to a MongoDB server, each file to a database of its own.
const folder = mkdtempSync(path.join(tmpdir(), 'dex-test-'));
process.env.DEX_DATA = folder;
process.env.LOG_LEVEL ??= 'fatal';

const server = process.env.TEST_MONGODB_URL;
if (server) {
  const url = new URL(server);
  url.pathname = `/${path.basename(folder).replace(/\W/g, '_')}`;
  process.env.DATABASE_URL = url.href;
}

afterAll(async () => {
  // Imported late: nothing may read the environment before it is set above.
  const { closeDatabase } = await import('@/server/db');
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});
