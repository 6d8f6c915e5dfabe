import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { createDisplay, edit, isUpToDate, message, onScreen, pairByCode, publish, sizes, untilLive } from '../helpers/walls.ts';

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What came after Chromium 79, by owner. */
const younger = {
  'Object': ['hasOwn', 'groupBy'],
  'Array': ['fromAsync'],
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  'Promise': ['any', 'withResolvers', 'try'],
  'Element.prototype': ['replaceChildren', 'checkVisibility', 'setHTMLUnsafe'],
  'Map': ['groupBy'],
  'AbortSignal': ['timeout', 'any'],
  'AbortSignal.prototype': ['throwIfAborted'],
  'Crypto.prototype': ['randomUUID'],
  'Intl': ['DisplayNames', 'Segmenter', 'DurationFormat'],
  'globalThis': ['structuredClone', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'reportError', 'scheduler', 'URLPattern', 'Temporal', 'Iterator', 'navigation', 'cookieStore'],
  'Navigator.prototype': ['wakeLock', 'userAgentData'],
};

test('a browser of 2019 pairs and plays', async () => {
  const publisher = await server.signIn('publisher');
  const display = await createDisplay(publisher, 'tv', 'TV de 2021');
  const page = await browser.newPage({ viewport: sizes.tv });
  const complaints: string[] = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript((younger) => {
    for (const [path, names] of Object.entries(younger)) {
      const owner = path.split('.').reduce<unknown>((at, name) => (name === 'globalThis' ? at : Reflect.get(at as object, name)), globalThis);
      for (const name of names) Reflect.deleteProperty(owner as object, name);
    }
  }, younger);
  await page.goto(`${server.url}/display/`);
  expect(await page.evaluate(() => 'structuredClone' in window || 'at' in Array.prototype)).toBe(false);

  await pairByCode(page, publisher, display);
  const notice = await publish(publisher, message('Vacúnese hoy'));
  await untilLive(server, display, isUpToDate);
  await edit(publisher, notice, message('Vacúnese mañana'));
  await untilLive(server, display, isUpToDate);
  expect(await onScreen(page).getByText('Vacúnese mañana').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});
