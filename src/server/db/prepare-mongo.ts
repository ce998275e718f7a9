import type * as PrismaControl from '@prisma/orm-mongo/control';
import type { Db as MongoDatabase } from 'mongodb';
import { AppError } from '@/shared/errors';
import contract from '../../../prisma/contract.json' with { type: 'json' };

/** Where Prisma notes which contract a database was set up for. */
type Marker = { _id: string; storageHash?: string };

const wanted = contract.storage.storageHash;

/**
 * Sets a MongoDB database up by Prisma's own commands (`db init`, `db update`), unless it is: that costs one read.
 * What would lose data is left to a person.
 */
export async function prepareMongo(db: MongoDatabase, url: string): Promise<void> {
  const marked = await readMarker(db);
  if (marked === wanted) return;
  const problem = await runPrisma(url, marked === undefined ? 'dbInit' : 'dbUpdate');
  // Another process may have done it meanwhile, and have been in the way.
  if (problem === null || (await readMarker(db)) === wanted) return;
  throw new AppError('unavailable', `The MongoDB database does not fit this version of Dex: ${problem}`);
}

async function readMarker(db: MongoDatabase): Promise<string | undefined> {
  const marker = await db.collection<Marker>('_prisma_migrations').findOne({ _id: 'app' });
  return marker?.storageHash;
}

/** Null when it went well. Loaded only now: Prisma's tools are large, and a database is set up once. */
async function runPrisma(url: string, action: 'dbInit' | 'dbUpdate'): Promise<string | null> {
  const tools = '@prisma/orm-mongo/control';
  const { createMongoControlClient } = (await import(
    /* webpackIgnore: true */ /* turbopackIgnore: true */ tools
  ).catch((cause: unknown) => {
    // Where only what the pages import is brought along, as on Vercel.
    const sentence = 'The database is not set up, and this process cannot do it. Run: npx dex db prepare';
    throw new AppError('unavailable', sentence, { cause });
  })) as typeof PrismaControl;
  const control = createMongoControlClient({ connection: url });
  try {
    await control.connect(url);
    const result = await control[action]({ contract, mode: 'apply', migrationsDir: 'prisma/migrations' });
    return result.ok ? null : result.failure.summary;
  } finally {
    await control.close();
  }
}
