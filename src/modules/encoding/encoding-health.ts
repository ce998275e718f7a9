import path from 'node:path';
import { createBriefCache } from '@/server/brief-cache';
import { env } from '@/server/env';
import { chipReports } from './chip-reports';
import { workingChips } from './chips';
import type { EncodingHealth } from './contract';
import { mayFill } from './evict-renditions';
import { roomState } from './room';
import { isAnyoneWaiting } from './running';
import {
  countRenditions,
  findFailures,
  findFileNames,
  findLeased,
  type RenditionRow,
} from './store-renditions';

/** For owners: what the encoders of all workers are doing, and whether anything keeps them from it. */
export async function encodingHealth(): Promise<EncodingHealth> {
  const now = new Date();
  const [leased, failed, { storedBytes, ...figures }, room, encoder, mayGoOn] = await Promise.all([
    findLeased(now),
    findFailures(),
    counts.read('all', countAll),
    roomState(),
    encoders(),
    mayFill(),
  ]);
  const names = await findFileNames([...leased, ...failed].map(({ videoId }) => videoId));
  const fileOf = ({ videoId }: RenditionRow) => path.basename(names.get(videoId) ?? '?');
  return {
    state: stateOf({ isFilling: leased.length > 0, mayGoOn }),
    underway: [...groupByVideo(leased)].map(([videoId, [first, ...others]]) => ({
      videoId,
      file: fileOf(first),
      renditions: [first, ...others].map(({ renditionId }) => renditionId),
    })),
    ...figures,
    stored: { bytes: storedBytes, limitBytes: env().DEX_CACHE_LIMIT ?? null },
    room,
    encoder,
    failures: failed.map((row) => ({
      videoId: row.videoId,
      file: fileOf(row),
      rendition: row.renditionId,
      reason: row.failure ?? 'Unknown reason',
      attempts: row.attempts,
    })),
  };
}

async function encoders(): Promise<EncodingHealth['encoder']> {
  const [working, reports] = await Promise.all([workingChips(), chipReports()]);
  // One that has failed may no longer pass the test of another process.
  const seen = [...new Set([...working, ...reports.map(({ chip }) => chip)])];
  const hardware = seen.map((chip) => {
    const failed = reports.find((one) => one.chip === chip);
    const failure = failed ? { ...failed, at: failed.at.toISOString() } : null;
    return { name: chip, failure };
  });
  return { name: 'libx264', hardware, isUsedAhead: env().DEX_HWACCEL === 'all' };
}

function stateOf({ isFilling, mayGoOn }: { isFilling: boolean; mayGoOn: boolean }): EncodingHealth['state'] {
  if (!env().DEX_FILL) return 'off';
  if (!mayGoOn) return 'full';
  if (isFilling) return isAnyoneWaiting() ? 'waiting' : 'filling';
  return 'resting';
}

type Group = [RenditionRow, ...RenditionRow[]];

function groupByVideo(rows: readonly RenditionRow[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const group = groups.get(row.videoId);
    if (group) group.push(row);
    else groups.set(row.videoId, [row]);
  }
  return groups;
}

/** A large library has a hundred thousand renditions: counted for everyone who looks, every few seconds. */
const counts = createBriefCache<Counts>({ name: 'encodings', forMs: 5_000, atMost: 1 });
type Counts = Pick<EncodingHealth, 'films' | 'segments'> & { storedBytes: number };

export async function countAll(): Promise<Counts> {
  const rows = await countRenditions();
  const first = new Map<string, boolean>();
  for (const { videoId, rank, isComplete } of rows)
    if (rank === 0) first.set(videoId, isComplete && first.get(videoId) !== false);
  const sum = (value: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + value(row), 0);
  return {
    films: { total: first.size, ready: [...first.values()].filter(Boolean).length },
    segments: { total: sum((row) => row.segmentCount), made: sum((row) => row.finalCount) },
    storedBytes: sum((row) => row.bytes),
  };
}
