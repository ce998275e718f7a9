import { env } from '@/server/env';
import { fullDisk } from '@/server/storage/full-disk';
import { mediaStorage } from '@/server/storage/media-storage';
import { roomStateOf, type RoomState } from './room-rules';

/** Asked before each segment; the system is asked once in a while. */
const maxAgeMs = 1_000;
/** A write that found no room counts for so long, whatever the system says. */
const failureLastsMs = 3_000;

type Known = { at: number; state: Promise<RoomState> };

// Next's bundle and the server's live in one process: both must know.
const shared = globalThis as typeof globalThis & { dexRoom?: { known?: Known; failedAt: number } };
const memory = () => (shared.dexRoom ??= { failedAt: -Infinity });

/** Whether there is room for what encoders make. */
export function roomState(now = performance.now()): Promise<RoomState> {
  const { known } = memory();
  if (known && now - known.at < maxAgeMs) return known.state;
  const state = ask(now);
  memory().known = { at: now, state };
  state.catch(() => delete memory().known);
  return state;
}

async function ask(now: number): Promise<RoomState> {
  const hasFailed = now - memory().failedAt < failureLastsMs;
  return roomStateOf(await mediaStorage().room(), { minFreeBytes: env().DEX_MIN_FREE, hasFailed });
}

/** A write has just found no room. */
export function noteFullDisk(now = performance.now()): void {
  memory().failedAt = now;
  delete memory().known;
}

/** Throws `unavailable`: better before an encoder begins than when its first segment cannot be kept. */
export async function assertDiskRoom(): Promise<void> {
  if ((await roomState()).state === 'full') throw fullDisk();
}
