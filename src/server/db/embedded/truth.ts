import { isNumeric, toNumber } from './numbers';

/** Everything but false, zero, null and missing. */
export function isTrue(value: unknown): boolean {
  if (value === false || value === null || value === undefined) return false;
  return !isNumeric(value) || toNumber(value) !== 0;
}
