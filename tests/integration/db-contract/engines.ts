import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient, type Db } from 'mongodb';
import { openEmbedded } from '@/server/db/embedded/client';

export type Engine = { db: Db; close: () => Promise<void>; client?: ReturnType<typeof openEmbedded> };

/** A file of its own, gone afterwards. */
export function openEmbeddedEngine(): Promise<Engine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dex-engine-'));
  const client = openEmbedded(path.join(folder, 'dex.db'), { databaseName: 'contract' });
  const close = async () => {
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return Promise.resolve({ db: client.db() as unknown as Db, close, client });
}

/** A database of its own on the server of TEST_MONGODB_URL, dropped afterwards. */
export async function openServer(url: string): Promise<Engine> {
  const client = await new MongoClient(url).connect();
  const db = client.db(`contract_${process.pid}`);
  const close = async () => {
    await db.dropDatabase();
    await client.close();
  };
  return { db, close };
}
