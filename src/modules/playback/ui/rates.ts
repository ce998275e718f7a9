import type { Text } from '@/language/create-text';

export const rates = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The neighbouring speed; the ends stay where they are. */
export function nextRate(current: number, steps: number): number {
  const at = rates.findIndex((rate) => rate >= current);
  const from = at === -1 ? rates.length - 1 : at;
  return rates[Math.min(Math.max(from + steps, 0), rates.length - 1)] ?? 1;
}

export function rateLabel(text: Text<'player'>, rate: number): string {
  return rate === 1 ? text('normal') : `${rate}×`;
}
