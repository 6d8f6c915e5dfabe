/** Waiting, injected like the clock so that tests need not. `after` returns the way to call it off. */
export type Timers = { after: (ms: number, run: () => void) => () => void };

/** The longest wait that setTimeout can count: 2^31 − 1 ms, almost 25 days. */
const longestWait = 2_147_483_647;

/** Real timers; none of them keeps the process alive. */
export const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, Math.min(Math.max(ms, 0), longestWait));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
