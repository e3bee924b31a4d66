import type { Clock } from '../clock.ts';

export interface LimitRule {
  /** Failures after which answers are slowed down, and after which they are refused. */
  slowAfter: number;
  refuseAfter: number;
  windowMs: number;
}

export type Verdict =
  | { kind: 'go-on' }
  | { kind: 'slow'; waitMs: number }
  | { kind: 'refuse'; retryAfterSeconds: number };

/**
 * Counts failures, never successes: three hundred people in a hall share one address and type their codes well.
 * Kept in memory of this process; a restart forgets, which costs an attacker more than it costs us.
 */
export interface Limits {
  failed(key: string): void;
  verdict(key: string, rule: LimitRule): Verdict;
}

/** Nobody has to wait longer for an answer. */
export const longestWaitMs = 4_000;
const maximumKeys = 50_000;
const longestWindowMs = 60 * 60 * 1000;

export function makeLimits(clock: Clock): Limits {
  const failures = new Map<string, number[]>();
  return {
    failed(key) {
      const now = clock().getTime();
      const recent = (failures.get(key) ?? []).filter((at) => at > now - longestWindowMs).slice(-500);
      failures.delete(key);
      failures.set(key, [...recent, now]);
      if (failures.size > maximumKeys) failures.delete(failures.keys().next().value as string);
    },
    verdict(key, rule) {
      const now = clock().getTime();
      const recent = (failures.get(key) ?? []).filter((at) => at > now - rule.windowMs);
      if (recent.length >= rule.refuseAfter) {
        const oldest = recent[recent.length - rule.refuseAfter] as number;
        return { kind: 'refuse', retryAfterSeconds: Math.max(1, Math.ceil((oldest + rule.windowMs - now) / 1000)) };
      }
      if (recent.length >= rule.slowAfter)
        return { kind: 'slow', waitMs: Math.min(longestWaitMs, 250 * 2 ** (recent.length - rule.slowAfter)) };
      return { kind: 'go-on' };
    },
  };
}
