import type { After } from '../../display-client/timing/timers.ts';

/** Time that goes from one timer to the next, and lets everything that waits only for promises happen in between. */
export type SettlingTime = { now: () => number; after: After; runUntil: (instant: number) => Promise<void>; longestWait: () => number };

const settle = () => new Promise((resolve) => { setImmediate(resolve); });

export function settlingTime(start: number): SettlingTime {
  let now = start;
  let longest = 0;
  const waiting = new Set<{ at: number; run: () => void }>();
  const next = (until: number) => {
    let first: { at: number; run: () => void } | undefined;
    for (const alarm of waiting) if (alarm.at <= until && (first === undefined || alarm.at < first.at)) first = alarm;
    return first;
  };
  return {
    now: () => now,
    longestWait: () => longest,
    after(ms, run) {
      longest = Math.max(longest, ms);
      const alarm = { at: now + Math.max(0, ms), run };
      waiting.add(alarm);
      return () => waiting.delete(alarm);
    },
    async runUntil(instant) {
      await settle();
      for (let alarm = next(instant); alarm !== undefined; alarm = next(instant)) {
        waiting.delete(alarm);
        now = Math.max(now, alarm.at);
        alarm.run();
        await settle();
      }
      now = instant;
    },
  };
}
