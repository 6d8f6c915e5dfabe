import type { Page } from 'playwright-core';

type Skewed = Window & { skewMs?: number };

/** Sets the clock of the device to `start` before the page begins, and again with every load. */
export async function setDeviceClock(page: Page, start: number): Promise<void> {
  await page.addInitScript((skewMs) => {
    const skewed: Skewed = window;
    skewed.skewMs = Number(window.sessionStorage.getItem('skew') ?? skewMs);
    const realNow = Date.now.bind(Date);
    Date.now = () => realNow() + (skewed.skewMs ?? 0);
    window.Date = new Proxy(Date, { construct: (target, given: []) => (given.length === 0 ? new target(target.now()) : new target(...given)) });
  }, start - Date.now());
}

/** The clock of the device jumps; it keeps what it says through loads of the page. */
export async function jumpDeviceClock(page: Page, to: number): Promise<void> {
  await page.evaluate((skewMs) => {
    (window as Skewed).skewMs = skewMs;
    window.sessionStorage.setItem('skew', String(skewMs));
  }, to - Date.now());
}
