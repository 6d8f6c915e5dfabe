import type { Page } from 'playwright-core';

/** The time of one page, which goes on by itself and can be moved on. */
export type WallTime = {
  now: () => number;
  /** Moves on to that instant, as when the device slept until then. */
  goTo: (instant: number) => Promise<void>;
};

/** Takes the time of a page over. Call before it opens anything. */
export async function takeTime(page: Page): Promise<WallTime> {
  await page.clock.install();
  let aheadMs = 0;
  const now = () => Date.now() + aheadMs;
  return {
    now,
    async goTo(instant) {
      const ms = Math.max(0, instant - now());
      aheadMs += ms;
      await page.clock.fastForward(ms);
    },
  };
}
