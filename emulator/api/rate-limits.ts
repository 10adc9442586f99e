import type { Clock } from '../clock.ts';
import { keepLatest } from '../workspace/bounds.ts';
import type { Tier } from './spec.ts';

/** Calls a minute by tier, and messages a second by channel with the burst that is let through. Slack keeps its bursts secret. */
export interface RateLimitNumbers {
  readonly perMinute: Readonly<Record<1 | 2 | 3 | 4, number>>;
  readonly postsPerSecond: number;
  readonly postsBurst: number;
  /** Overrides by method, calls a minute. */
  readonly methods: Readonly<Record<string, number>>;
}

const SLACK_NUMBERS: RateLimitNumbers = { perMinute: { 1: 1, 2: 20, 3: 50, 4: 100 }, postsPerSecond: 1, postsBurst: 5, methods: {} };

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

export interface RateLimits {
  /** Starts limiting, with Slack's numbers or others. */
  readonly on: (numbers?: Partial<RateLimitNumbers>) => void;
  readonly off: () => void;
  /** Seconds to wait (whole, at least 1) when the call is over the limit; undefined when it may go on. */
  readonly retryAfter: (method: string, tier: Tier, channel: string) => number | undefined;
}

/** Token buckets by method, for posting by channel. Off until switched on, but for the methods that `always` names with their calls a minute. */
export function rateLimits(clock: Clock, countersMax: number, always: RateLimitNumbers['methods'] = {}): RateLimits {
  let numbers: RateLimitNumbers | undefined;
  const buckets = new Map<string, Bucket>();

  function rateOf(method: string, tier: Tier): { perSecond: number; burst: number } | undefined {
    const own = always[method] ?? numbers?.methods[method];
    if (own !== undefined) return { perSecond: own / 60, burst: own };
    if (numbers === undefined || tier === 'special') return undefined;
    if (tier === 'posting') return { perSecond: numbers.postsPerSecond, burst: numbers.postsBurst };
    return { perSecond: numbers.perMinute[tier] / 60, burst: numbers.perMinute[tier] };
  }

  return {
    on(given = {}) {
      numbers = { ...SLACK_NUMBERS, ...given };
      buckets.clear();
    },
    off() {
      numbers = undefined;
    },
    retryAfter(method, tier, channel) {
      const rate = rateOf(method, tier);
      if (rate === undefined) return undefined;
      const key = tier === 'posting' ? `${method} ${channel}` : method;
      const now = clock.now();
      const bucket = buckets.get(key) ?? { tokens: rate.burst, filledAtMs: now };
      const tokens = Math.min(rate.burst, bucket.tokens + ((now - bucket.filledAtMs) / 1000) * rate.perSecond);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, filledAtMs: now });
      keepLatest(buckets, countersMax);
      return tokens >= 1 ? undefined : Math.max(1, Math.ceil((1 - tokens) / rate.perSecond));
    },
  };
}
