import type { Clock } from '../../server/clock.ts';
import type { Timers } from '../../server/timers.ts';

/** A clock that stands still and timers that go off when it is moved. */
export type FakeTime = { clock: Clock; timers: Timers; advance: (ms: number) => void };

export function fakeTime(start: number): FakeTime {
  let now = start;
  const waiting = new Set<{ at: number; run: () => void }>();
  return {
    clock: { now: () => now },
    timers: {
      after(ms, run) {
        const alarm = { at: now + Math.max(0, ms), run };
        waiting.add(alarm);
        return () => waiting.delete(alarm);
      },
    },
    advance(ms) {
      const until = now + ms;
      const next = () => [...waiting].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      for (let alarm = next(); alarm !== undefined; alarm = next()) {
        waiting.delete(alarm);
        now = Math.max(now, alarm.at);
        alarm.run();
      }
      now = until;
    },
  };
}
