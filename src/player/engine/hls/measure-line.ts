type Download = Pick<PerformanceResourceTiming, 'transferSize' | 'responseStart' | 'responseEnd'>;

/** Less is there at once on any line, and says nothing of it. */
const tellingBytes = 50_000;
/** Clocks of browsers are coarse. */
const leastMs = 4;

/**
 * Bits per second that one of this page's files came with, from its first byte to its last: the fastest of them, since a
 * busy browser or server makes a line look slower, and nothing makes it look faster. Null when all were in the cache.
 */
export function lineOf(downloads: readonly Download[]): number | null {
  const rates = downloads
    .filter(({ transferSize }) => transferSize >= tellingBytes)
    .map(({ transferSize, responseStart, responseEnd }) => {
      return (transferSize * 8_000) / Math.max(responseEnd - responseStart, leastMs);
    });
  return rates.length > 0 ? Math.max(...rates) : null;
}

/** The browser's own idea, where it has one: of the whole network, and never more than 10 Mbit/s. */
const lineOfBrowser = (): number | null => {
  const { connection } = navigator as { connection?: { downlink?: number } };
  return connection?.downlink ? connection.downlink * 1e6 : null;
};

export const measureLine = (): number | null =>
  lineOf(performance.getEntriesByType('resource') as PerformanceResourceTiming[]) ?? lineOfBrowser();
