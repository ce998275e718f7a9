export type Encoded = { kbps: number; decibels: number };

/**
 * What the second ladder costs at equal quality, in parts of the first: Bjøntegaard's measure with straight lines between
 * the rungs, over the qualities that both reach (ITU-T VCEG-M33).
 */
export function costAtEqualQuality(first: readonly Encoded[], second: readonly Encoded[]): number {
  const range = (ladder: readonly Encoded[]) => ladder.map(({ decibels }) => decibels);
  const from = Math.max(Math.min(...range(first)), Math.min(...range(second)));
  const to = Math.min(Math.max(...range(first)), Math.max(...range(second)));
  const places = Array.from({ length: 101 }, (_, n) => from + ((to - from) * n) / 100);
  const ratios = places.map((at) => logKbpsAt(second, at) - logKbpsAt(first, at));
  return Math.exp(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length);
}

/** Rungs that cost more and look worse than another are never the best choice, so they do not count. */
function logKbpsAt(ladder: readonly Encoded[], decibels: number): number {
  const sorted = [...ladder].sort((a, b) => a.decibels - b.decibels);
  const useful = sorted.filter((one, n) => sorted.slice(n + 1).every(({ kbps }) => kbps > one.kbps));
  const above = useful.findIndex((one) => one.decibels >= decibels);
  const to = useful[above < 0 ? useful.length - 1 : above];
  const from = useful[above < 0 ? useful.length - 2 : above - 1] ?? to;
  if (!from || !to) return Number.NaN;
  if (from === to) return Math.log(to.kbps);
  const share = (decibels - from.decibels) / (to.decibels - from.decibels);
  return Math.log(from.kbps) + share * (Math.log(to.kbps) - Math.log(from.kbps));
}
