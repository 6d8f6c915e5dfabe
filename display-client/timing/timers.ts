export type Cancel = () => void;

/** Runs `task` once after `ms`. Injected, so that tests own time. */
export type After = (ms: number, task: () => void) => Cancel;

/** `setTimeout` counts in 31 bits; a longer delay would run at once. */
export const longestDelayMs = 2 ** 31 - 1;

export const after: After = (ms, task) => {
  const timer = setTimeout(task, Math.min(Math.max(0, ms), longestDelayMs));
  return () => clearTimeout(timer);
};

/** A number in `[0, 1)`. */
export type Random = () => number;

/** `ms` ± `spread` (0…1), so that a thousand screens do not ask in the same instant. */
export const jittered = (ms: number, spread: number, random: Random): number => Math.round(ms * (1 + spread * (2 * random() - 1)));

type BackoffLimits = { firstMs: number; longestMs: number };

/** How long to wait before attempt `attempt` (from 1): doubling up to the longest, ± half. */
export function backoffMs(attempt: number, random: Random, { firstMs, longestMs }: BackoffLimits): number {
  return jittered(Math.min(firstMs * 2 ** (attempt - 1), longestMs), 0.5, random);
}
