import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../app-error.ts';

/** A number of attempts per key within a time. */
export interface Limit {
  /** @throws AppError `too-many-requests`, saying when to come back */
  spend(key: string): Promise<void>;
  /** Gives back what `spend` took, for an attempt that turned out to be honest. */
  forgive(key: string): Promise<void>;
}

type Options = { attempts: number; perSeconds: number; detail: string };

/** Counts in memory: one server's worth, forgotten at a restart. */
export function createLimit({ attempts, perSeconds, detail }: Options): Limit {
  const limiter = new RateLimiterMemory({ points: attempts, duration: perSeconds });
  return {
    async spend(key) {
      try {
        await limiter.consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new AppError('too-many-requests', detail, { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
      }
    },
    async forgive(key) {
      await limiter.delete(key);
    },
  };
}
