import type { ImportResult, LibraryFolder } from './contract';

export type ScanState = LibraryFolder['scan'];

const MAX_FAILURES = 50;

export const neverScanned: ScanState = {
  isRunning: false,
  finishedAt: null,
  added: 0,
  updated: 0,
  unchanged: 0,
  failed: 0,
  total: null,
  failures: [],
};

/** The count after one more result. Of the failures the latest are kept. */
export function withResult(scan: ScanState, { file, state, reason }: ImportResult): ScanState {
  const failure = { file, reason: reason ?? 'Unknown reason' };
  const failures = state === 'failed' ? [...scan.failures, failure].slice(-MAX_FAILURES) : scan.failures;
  return { ...scan, [state]: scan[state] + 1, failures };
}

type Running = { state: ScanState; stop: AbortController; done: Promise<void> };

// Next's bundle and the server's live in one process: both must see the same scans.
const shared = globalThis as typeof globalThis & { dexScans?: Map<string, Running> };

/** The scans of this process, by folder id. */
export function runningScans(): Map<string, Running> {
  return (shared.dexScans ??= new Map());
}

/** For the end of the process: what is half done is taken up by the next scan. */
export async function stopScans(): Promise<void> {
  const running = [...runningScans().values()];
  for (const { stop } of running) stop.abort(new Error('Dex is stopping'));
  await Promise.all(running.map(({ done }) => done));
}
