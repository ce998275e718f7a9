import { readGrowingUntil, writeGrowingUntil } from './store';

/** Longer than one film takes to be added, so that the page does not fall silent between two. */
const quietMs = 30_000;

/**
 * Says that titles are being added, by this process or another: pages ask again soon while it is so.
 * Called at the start of an import and with each file.
 */
export async function noteGrowth(now = Date.now()): Promise<void> {
  await writeGrowingUntil(new Date(now + quietMs));
}

export async function isGrowing(now = Date.now()): Promise<boolean> {
  const until = await readGrowingUntil();
  return until !== null && until.getTime() > now;
}
