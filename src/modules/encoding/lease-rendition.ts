import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { companionsOf, urgencyOf } from './fill-rules';
import { extendLease, findRenditionsOf, findUnfilled, leaseRow, type RenditionRow } from './store-renditions';

/** How long a worker may be silent before others take over: a killed one costs so much time, and no work. */
const leaseMs = 15_000;
const heartbeatMs = 4_000;

export const workerId = (): string =>
  `${hostname().slice(0, 40)}-${String(process.pid)}-${randomBytes(3).toString('hex')}`;

const leaseOf = (owner: string, now: Date) => ({ owner, until: new Date(now.getTime() + leaseMs) });

/**
 * What is to be filled next, and what can be made from the same decoding; the first is the one that matters. All are
 * of one video and held by `owner` alone: each by one atomic write of its own, so there is nothing to lock. Null when
 * all is made, or in other hands.
 */
export async function leaseNext(owner: string, now = new Date()): Promise<RenditionRow[] | null> {
  const rows = await findUnfilled(now);
  rows.sort((a, b) => urgencyOf(a, now.getTime()) - urgencyOf(b, now.getTime()));
  for (const row of rows) {
    const chosen = await leaseRow(row._id, leaseOf(owner, now), now);
    if (!chosen) continue;
    const siblings = (await findRenditionsOf([chosen.videoId])).filter(isOfSameContent(chosen));
    const companions: RenditionRow[] = [];
    for (const each of companionsOf(chosen, siblings)) {
      const leased = await leaseRow(each._id, leaseOf(owner, now), now);
      if (leased) companions.push(leased);
    }
    return [chosen, ...companions];
  }
  return null;
}

const isOfSameContent = (row: RenditionRow) => (other: RenditionRow) => other.contentHash === row.contentHash;

export type HeldLease = {
  /** Aborts when the lease went to somebody else, or with the caller's. */ signal: AbortSignal;
  letGo: () => void;
};

/** Says again and again that this worker lives. */
export function holdLease(rows: readonly RenditionRow[], owner: string, signal: AbortSignal): HeldLease {
  const lost = new AbortController();
  let missed = 0;
  const beat = async () => {
    try {
      for (const { _id } of rows) {
        if (await extendLease(_id, leaseOf(owner, new Date()))) continue;
        lost.abort(new Error('Another worker has taken over'));
      }
      missed = 0;
    } catch (error) {
      // The database is away: others may believe that we are, too.
      missed += 1;
      if (missed * heartbeatMs >= leaseMs) lost.abort(error);
    }
  };
  const timer = setInterval(() => void beat(), heartbeatMs);
  return {
    signal: AbortSignal.any([signal, lost.signal]),
    letGo: () => {
      clearInterval(timer);
    },
  };
}
