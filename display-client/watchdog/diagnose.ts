/** What the watchdog sees. Instants are server time. */
export type Signs = {
  now: number;
  /** When the stage was to have looked again. */
  dueAt: number;
  /** When the stage was last restarted; `null` if not since the page came up. */
  restartedAt: number | null;
  /** When the page was reloaded by a watchdog, as far back as is remembered. */
  reloads: readonly number[];
};

/** Longer than the slowest item may take to open or to be given up. */
const graceMs = 60_000;
/** A restart that does not hold this long has not helped. */
const healedMs = 10 * 60_000;
export const hourMs = 60 * 60_000;
const reloadsAnHour = 3;

/** What to do about a stage: nothing, build it anew, or load the page again; the last only a few times an hour. */
export function diagnose({ now, dueAt, restartedAt, reloads }: Signs): 'none' | 'restart' | 'reload' {
  if (now - dueAt < graceMs) return 'none';
  const sinceRestart = restartedAt === null ? Infinity : now - restartedAt;
  if (sinceRestart < graceMs) return 'none';
  if (sinceRestart >= healedMs) return 'restart';
  const recent = reloads.filter((at) => Math.abs(now - at) < hourMs).length;
  return recent < reloadsAnHour ? 'reload' : 'none';
}
