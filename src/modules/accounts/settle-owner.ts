import type { StoredRole } from './rules';
import { demoteCandidates, findOldestCandidate, insertSetting, promoteCandidate, readSetting } from './store';

/**
 * Who owns this server is one document with a unique key, because there are no transactions and two people may
 * register first at the same moment. Whoever registers while it is missing becomes a `candidate`; then the oldest
 * candidate is written down, promoted, and the others become viewers. Every step can be repeated, so after a crash
 * in between the next registration or sign-in finishes what was begun: never two owners, never none.
 */
const key = 'accounts.owner';

export async function hasOwner(): Promise<boolean> {
  return (await readSetting(key)) !== null;
}

/** For an account that is made by whoever runs the server, and is told its role. */
export async function claimOwnership(accountId: string): Promise<void> {
  await insertSetting(key, { accountId });
}

export async function settleOwner(): Promise<void> {
  const oldest = await findOldestCandidate();
  if (!oldest) return;
  await insertSetting(key, { accountId: oldest.id });
  const claim = (await readSetting(key)) as { accountId: string } | null;
  if (!claim) return;
  await promoteCandidate(claim.accountId);
  await demoteCandidates();
}

export async function roleOfNewcomer(): Promise<StoredRole> {
  return (await hasOwner()) ? 'viewer' : 'candidate';
}
