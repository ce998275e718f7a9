import { chips, type Chip } from '@/media/encoding/encoders';
import type { Quality } from '@/media/encoding/x264-options';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { clearChipReports, reportChip } from './chip-reports';
import { tryChip } from './try-chip';

/** So many failures within an hour, and a chip is left alone until Dex is started again. */
const mostFailures = 3;
const windowMs = 3_600_000;

type Known = {
  testing: Promise<Chip[]> | null;
  /** Passed their test; empty until it is over. */
  working: readonly Chip[];
  leftAlone: Set<Chip>;
  failedAt: Map<Chip, number[]>;
};

// Next's bundle and the server's live in one process: both must know.
const shared = globalThis as { dexChips?: Known };
const known = (shared.dexChips ??= { testing: null, working: [], leftAlone: new Set(), failedAt: new Map() });

/** Encoders of this machine's graphics chips that passed a test encode. Tried once; none with DEX_HWACCEL=off. */
export function workingChips(): Promise<Chip[]> {
  return (known.testing ??= env().DEX_HWACCEL === 'off' ? Promise.resolve([]) : tryAll());
}

/** At the start of a process that encodes: so that no viewer waits for the tests, and what failed before is forgotten. */
export async function prepareChips(): Promise<void> {
  await clearChipReports();
  const working = await workingChips();
  if (working.length > 0) log.info({ encoders: working }, 'graphics chips encode');
}

async function tryAll(): Promise<Chip[]> {
  const working: Chip[] = [];
  for (const chip of chips) {
    const failure = await tryChip(chip).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (failure) log.debug({ err: failure.error, encoder: chip }, 'no such encoder on this machine');
    else working.push(chip);
  }
  known.working = working;
  return working;
}

/**
 * What should encode pictures now; null for software. Drafts are gone after a while; what stays is encoded in software,
 * which makes more of every bit, unless the owner wants it otherwise.
 */
export function chipFor(quality: Quality): Chip | null {
  if (quality === 'final' && env().DEX_HWACCEL !== 'all') return null;
  return known.working.find((chip) => !known.leftAlone.has(chip)) ?? null;
}

/** It failed at what software could do. */
export function noteChipFailure(chip: Chip, error: unknown, now = Date.now()): void {
  const failedAt = [...(known.failedAt.get(chip) ?? []).filter((at) => now - at < windowMs), now];
  known.failedAt.set(chip, failedAt);
  if (failedAt.length >= mostFailures) known.leftAlone.add(chip);
  const isLeftAlone = known.leftAlone.has(chip);
  const what = isLeftAlone ? 'and is left alone until the next start' : 'and software went on';
  log.warn({ err: error, encoder: chip }, `a graphics chip failed, ${what}`);
  const reason = error instanceof Error ? error.message : String(error);
  reportChip({ chip, failures: failedAt.length, isLeftAlone, reason, at: new Date(now) }).catch(
    (cause: unknown) => {
      log.warn({ err: cause }, 'the failure of a graphics chip could not be reported');
    },
  );
}
