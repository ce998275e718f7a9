import { closeDatabase, database } from '@/server/db';
import { env } from '@/server/env';

/** Opening it is what prepares it. Running this again changes nothing. */
export async function prepareDatabase({ json }: { json?: true }): Promise<void> {
  try {
    await database();
    const engine = env().DATABASE_URL?.startsWith('mongodb') ? 'mongodb' : 'embedded';
    console.log(json ? JSON.stringify({ state: 'prepared', engine }) : 'The database is ready.');
  } finally {
    await closeDatabase();
  }
}
