import { maxProfiles } from './contract';

/**
 * The lowest free slot, or null when all are taken. (account, slot) is unique in the database, so that two tabs
 * which add the fifth profile at once cannot make six.
 */
export function freeSlot(taken: readonly number[]): number | null {
  const slots = Array.from({ length: maxProfiles }, (_, slot) => slot);
  return slots.find((slot) => !taken.includes(slot)) ?? null;
}
