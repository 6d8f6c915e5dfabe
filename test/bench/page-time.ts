import type { Page } from 'playwright-core';

/** A page whose time moves only when it is told to. */
export type PageTime = {
  /** Moves time on. Each timer that is due by then goes off once, at its time; what it arms goes off at the next call. */
  advance: (ms: number) => Promise<void>;
  /** Resolves once the page waits for no file and no answer any more (whatever has a time limit of its own), or has had a moment for them. */
  settled: () => Promise<void>;
};

/** How long files and answers are waited for in the player: while such a timer runs, something is under way. */
const limitsMs = [10_000, 20_000];
const patienceMs = 300;
/** The line's patience with the server, whose pings come in real time. */
const lineMs = 18_000;

type Injected = { advance: (ms: number) => void; underWay: () => number };
type WithTime = Window & { injected?: Injected };

/** Takes over `Date`, `performance.now` and `setTimeout`, which stand at `start`. Call before the page opens anything. */
export async function injectTime(page: Page, start: number): Promise<PageTime> {
  await page.addInitScript(standStill, { start, limitsMs, lineMs });
  return {
    advance: (ms) => page.evaluate((span) => (window as WithTime).injected?.advance(span), ms),
    settled: async () => {
      // A few other timers of the player are as long, and go off only when time moves on.
      await page.waitForFunction(() => (window as WithTime).injected?.underWay() === 0, undefined, { timeout: patienceMs }).catch(() => undefined);
    },
  };
}

/** Runs in the page. */
function standStill({ start, limitsMs, lineMs }: { start: number; limitsMs: number[]; lineMs: number }): void {
  type Timer = { at: number; ms: number; run: () => void };
  const timers = new Map<number, Timer>();
  const [armReal, clearReal] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  let passed = 0;
  // Far from the numbers that the browser gives.
  let last = 2 ** 40;
  const setTimeout = (run: () => void, ms = 0): number => {
    // What is to happen next, not later, needs no clock.
    if (ms <= 1 || ms === lineMs) return armReal(run, ms);
    last += 1;
    timers.set(last, { at: passed + ms, ms, run });
    return last;
  };
  const clearTimeout = (id?: number) => (id !== undefined && timers.delete(id)) || clearReal(id);
  const now = () => start + passed;
  Object.assign(window, {
    setTimeout, clearTimeout,
    Date: new Proxy(Date, {
      construct: (target, given: []) => (given.length === 0 ? new target(now()) : new target(...given)),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    }),
    injected: {
      advance(ms: number) {
        const until = passed + ms;
        const due = [...timers].filter(([, { at }]) => at <= until).sort(([, one], [, other]) => one.at - other.at);
        for (const [id, { at, run }] of due) {
          passed = Math.max(passed, at);
          if (timers.delete(id)) run();
        }
        passed = until;
      },
      underWay: () => [...timers.values()].filter((timer) => limitsMs.includes(timer.ms)).length,
    } satisfies Injected,
  });
  performance.now = () => passed;
}
