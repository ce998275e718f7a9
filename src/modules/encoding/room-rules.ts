import type { Room } from '@/server/storage/storage';

export type RoomState = {
  /** `low`: nothing is made ahead any more. `full`: nothing is made at all; what exists plays on. */
  state: 'ok' | 'low' | 'full';
  /** All null where storage has no end. */
  freeBytes: number | null;
  totalBytes: number | null;
  reserveBytes: number | null;
};

const usualShare = 0.02;
const usualMost = 5e9;

/** What stays free for the database, the system and everybody else on the disk. */
export function reserveOf(totalBytes: number, configured: number | undefined): number {
  return configured ?? Math.min(usualMost, totalBytes * usualShare);
}

/** `hasFailed`: a write has just found no room, whatever the figures say (a quota, another writer). */
export function roomStateOf(
  room: Room | null,
  { minFreeBytes, hasFailed }: { minFreeBytes: number | undefined; hasFailed: boolean },
): RoomState {
  if (!room) return { state: 'ok', freeBytes: null, totalBytes: null, reserveBytes: null };
  const { freeBytes, totalBytes } = room;
  const reserveBytes = reserveOf(totalBytes, minFreeBytes);
  // The filler stops well before who is waited for, so that its work is not what stops them.
  const state = hasFailed || freeBytes < reserveBytes ? 'full' : freeBytes < reserveBytes * 2 ? 'low' : 'ok';
  return { state, freeBytes, totalBytes, reserveBytes };
}
