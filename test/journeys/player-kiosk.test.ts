import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { createDisplay, isUpToDate, message, onScreen, pairByCode, publish, untilLive } from '../helpers/walls.ts';

let browser: Browser;
let server: TestServer;
let page: Page;

type Observed = Window & { locks?: string[] };

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  const publisher = await server.signIn('publisher');
  const display = await createDisplay(publisher, 'tv', 'TV del vestíbulo');
  // An odd window: smaller than any panel, and of no panel's shape.
  page = await browser.newPage({ viewport: { width: 1000, height: 333 } });
  await page.addInitScript(() => {
    const locks: string[] = [];
    Object.assign(window, { locks });
    const { wakeLock } = navigator;
    const ask = wakeLock.request.bind(wakeLock);
    wakeLock.request = (type) => {
      locks.push(type ?? 'screen');
      return ask(type);
    };
  });
  await page.goto(`${server.url}/display/`);
  await pairByCode(page, publisher, display);
  await publish(publisher, message('Vacúnese contra la influenza'));
  await untilLive(server, display, isUpToDate);
  await onScreen(page).getByText('Vacúnese').first().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('the pointer is nowhere to be seen', async () => {
  const cursors = await page.evaluate(() => {
    const points = [[5, 5], [500, 166], [995, 328], [250, 250]] as const;
    return points.map(([x, y]) => {
      let at = document.elementFromPoint(x, y);
      while (at !== null && at.shadowRoot !== null) {
        const deeper: Element | null = at.shadowRoot.elementFromPoint(x, y);
        if (deeper === null || deeper === at) break;
        at = deeper;
      }
      return at === null ? 'nothing there' : getComputedStyle(at).cursor;
    });
  });
  expect(cursors).toEqual(['none', 'none', 'none', 'none']);
});

test('nothing scrolls, not even with the wheel or the keys', async () => {
  await page.mouse.move(500, 166);
  await page.mouse.wheel(0, 500);
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  const { clientWidth, clientHeight, x, y } = await page.evaluate(() => {
    const { clientWidth, clientHeight } = document.documentElement;
    return { clientWidth, clientHeight, x: window.scrollX, y: window.scrollY };
  });
  expect({ clientWidth, clientHeight, x, y }).toEqual({ clientWidth: 1000, clientHeight: 333, x: 0, y: 0 });
});

test('nothing can be selected, dragged, or asked for a menu', async () => {
  await page.mouse.move(300, 100);
  await page.mouse.down();
  await page.mouse.move(800, 300);
  await page.mouse.up();
  await page.keyboard.press('Control+A');
  expect(await page.evaluate(() => window.getSelection()?.toString() ?? '')).toBe('');
  const allowed = await page.evaluate(() => ['contextmenu', 'dragstart'].filter((type) =>
    document.elementFromPoint(500, 166)?.dispatchEvent(new Event(type, { bubbles: true, cancelable: true, composed: true }))));
  expect(allowed).toEqual([]);
});

test('the screen is kept awake, again after the page was hidden', async () => {
  const locks = () => page.evaluate(() => (window as Observed).locks ?? []);
  expect(await locks()).toEqual(['screen']);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await locks()).toEqual(['screen', 'screen']);
});

test('whoever touches it has it fill the whole screen', async () => {
  // The pointer above has been enough.
  await page.waitForFunction(() => document.fullscreenElement === document.documentElement);
});

test('the page says in Spanish what it is', async () => {
  expect(await page.title()).toMatch(/Cartelera/);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
});
