import { RateLimiterMemory, type RateLimiterAbstract } from 'rate-limiter-flexible';

type RateLimitOptions = { name: string; points: number; perSeconds: number };

export type Taken =
  | { isAllowed: true }
  /** `isFirst` for the refusal that begins a burst, so that a log or an audit has one line for it. */
  | { isAllowed: false; retryAfterSeconds: number; isFirst: boolean };

export type RateLimit = {
  readonly name: string;
  /** Spends one point of this key. */
  take: (key: string) => Promise<Taken>;
  /** Gives one point back: the attempt turned out to be a good one. */
  giveBack: (key: string) => Promise<void>;
};

// Two bundles, Next's and the server's, live in one process and must count together.
const shared = globalThis as { dexRateLimits?: Map<string, RateLimiterAbstract> };

/** Counts in this process; the place where a limiter on Redis goes when several processes serve one Dex. */
function limiterFor({ name, points, perSeconds }: RateLimitOptions): RateLimiterAbstract {
  const limiters = (shared.dexRateLimits ??= new Map<string, RateLimiterAbstract>());
  const known = limiters.get(name);
  if (known) return known;
  const limiter = new RateLimiterMemory({ keyPrefix: name, points, duration: perSeconds });
  limiters.set(name, limiter);
  return limiter;
}

export function createRateLimit(options: RateLimitOptions): RateLimit {
  return {
    name: options.name,
    async take(key) {
      // Not consume(): it refuses by rejecting with a class of which each bundle has its own copy.
      const { consumedPoints, msBeforeNext } = await limiterFor(options).penalty(key);
      if (consumedPoints <= options.points) return { isAllowed: true };
      return {
        isAllowed: false,
        retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
        isFirst: consumedPoints === options.points + 1,
      };
    },
    async giveBack(key) {
      await limiterFor(options).reward(key);
    },
  };
}
