const leastMs = 250;
const mostMs = 5_000;

/** Waits as long as a busy server asked for (RFC 9110 §10.2.3), but never so long that a film seems to hang. */
export async function waitFor({ headers }: Pick<Response, 'headers'>, signal: AbortSignal): Promise<void> {
  const ms = retryDelayMs(headers.get('retry-after'));
  await new Promise<void>((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave);
      resolve();
    }, ms);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
}

export function retryDelayMs(retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? 1);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds * 1000, leastMs), mostMs) : 1_000;
}
