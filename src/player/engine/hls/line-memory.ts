const key = 'dex.line';
/** The same device may be on another line tomorrow. */
const longestMs = 12 * 3_600_000;

/** Bits per second that this browser measured lately; null when it did not. */
export function rememberedLine(now = Date.now()): number | null {
  try {
    const [bitsPerSecond, at] = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown[];
    const isUsable = typeof bitsPerSecond === 'number' && bitsPerSecond > 0 && typeof at === 'number';
    return isUsable && now - at < longestMs ? bitsPerSecond : null;
  } catch {
    return null;
  }
}

export function rememberLine(bitsPerSecond: number, now = Date.now()): void {
  if (!Number.isFinite(bitsPerSecond) || bitsPerSecond <= 0) return;
  try {
    localStorage.setItem(key, JSON.stringify([Math.round(bitsPerSecond), now]));
  } catch {
    // Storage may be full or forbidden; then the next film begins carefully again.
  }
}
