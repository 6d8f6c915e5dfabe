import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { lanArgs, lanName } from '../helpers/certificate.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { takeTime } from '../helpers/wall-time.ts';
import { createDisplay, isUpToDate, message, onScreen, pairByCode, publish, sizes, untilLive } from '../helpers/walls.ts';

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(lanArgs), startServer()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('over plain http a display says that it cannot keep anything, and what to do, and plays all the same', async () => {
  const publisher = await server.signIn('publisher');
  const display = await createDisplay(publisher, 'tv', 'TV sin TLS');
  const page = await browser.newPage({ viewport: sizes.tv });
  const time = await takeTime(page);
  await page.goto(`http://${lanName}:${new URL(server.url).port}/display/`);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  const note = page.locator('.staff-note');
  await note.getByText('Esta pantalla no puede guardar los avisos').waitFor();
  expect(await note.innerText()).toContain('abra esta página con https://');

  await pairByCode(page, publisher, display);
  await publish(publisher, message('Se ve igual'));
  await untilLive(server, display, isUpToDate);
  expect(await onScreen(page).getByText('Se ve igual').isVisible()).toBe(true);
  expect(await note.isVisible()).toBe(true);
  await page.screenshot({ path: 'test/.artifacts/player-insecure.png' });
  await untilLive(server, display, ({ errors }) => errors.some((error) => error.startsWith('Sin https')));

  await time.goTo(time.now() + 11 * 60_000);
  await note.waitFor({ state: 'detached' });
  await page.close();
});

test('where the address is secure there is nothing to say', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/display/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(await page.locator('.staff-note').count()).toBe(0);
  await page.close();
});
