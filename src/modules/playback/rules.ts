import type { Media } from './contract';

export type VideoFacts = { state: string; failure: string | null };

export type Playability = { state: 'ready' } | Exclude<Media, { state: 'ready' }>;

export function playabilityOf({ state, failure }: VideoFacts): Playability {
  if (state === 'failed') return { state: 'failed', reason: failure ?? 'The file could not be read.' };
  if (state !== 'ready') return { state: 'preparing', reason: 'This file is still being looked at.' };
  return { state: 'ready' };
}

/**
 * When the addresses handed out now stop working, in seconds: players renew them while they play. On the hour, or a
 * quarter of a shorter life, so that opening the same film again gives the same address, which the browser has in its
 * cache.
 */
export function grantExpiry(now: number, lifeMinutes: number): number {
  const lifeSeconds = lifeMinutes * 60;
  const stepSeconds = Math.max(1, Math.min(3600, Math.floor(lifeSeconds / 4)));
  return Math.ceil((now / 1000 + lifeSeconds) / stepSeconds) * stepSeconds;
}

const previewSeconds = 30;

/** Past the titles, before the story gives anything away. */
export function previewSpan(durationSeconds: number): { startSeconds: number; endSeconds: number } {
  const startSeconds = Math.min(durationSeconds * 0.15, 600);
  return { startSeconds, endSeconds: Math.min(startSeconds + previewSeconds, durationSeconds * 0.9) };
}
