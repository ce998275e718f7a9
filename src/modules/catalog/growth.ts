import { log } from '@/server/log';
import { readGrowingUntil, writeGrowingUntil } from './store';

/** Longer than one film takes to be added, so that the page does not fall silent between two. */
const quietMs = 30_000;

/**
 * Says that titles are being added, by this process or another: pages ask again soon while it is so.
 * An import says it with each title that it added.
 */
export async function noteGrowth(now = Date.now()): Promise<void> {
  await writeGrowingUntil(new Date(now + quietMs));
}

const beatMs = 10_000;

/** Says so until `work` has ended, however long one film takes on a slow machine. */
export async function whileGrowing<T>(work: () => Promise<T>, everyMs = beatMs): Promise<T> {
  let said = noteGrowth();
  const say = () => {
    said = noteGrowth().catch((error: unknown) => {
      log.warn({ err: error }, 'pages could not be told that titles are being added');
    });
  };
  await said;
  const timer = setInterval(say, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    // Nobody may be writing when the database is closed after this.
    await said;
  }
}

export async function isGrowing(now = Date.now()): Promise<boolean> {
  const until = await readGrowingUntil();
  return until !== null && until.getTime() > now;
}
