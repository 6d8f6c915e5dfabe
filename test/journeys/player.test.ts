import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { createDisplay, edit, isUpToDate, message, onScreen, openPlayer, pairByCode, publish, untilLive, withdraw } from '../helpers/walls.ts';

let browser: Browser;
let server: TestServer;
let publisher: ApiCaller;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  publisher = await server.signIn('publisher');
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('a player', () => {
  test('pairs by code and follows a notice from its publication to its withdrawal', async () => {
    const display = await createDisplay(publisher, 'tv', 'TV 1');
    const page = await openPlayer(browser, server.url, 'tv');
    await page.locator('pairing-screen').waitFor();
    await page.screenshot({ path: 'test/.artifacts/player-pairing.png' });
    await pairByCode(page, publisher, display);
    await untilLive(server, display, isUpToDate);
    await page.screenshot({ path: 'test/.artifacts/player-institutional.png' });

    const published = await publish(publisher, message('Vacúnese contra la influenza'));
    await untilLive(server, display, isUpToDate);
    await onScreen(page).getByText('Vacúnese contra la influenza').waitFor();
    await page.screenshot({ path: 'test/.artifacts/player-notice.png' });

    const edited = await edit(publisher, published, message('Vacúnese contra el dengue'));
    await untilLive(server, display, isUpToDate);
    expect(await onScreen(page).getByText('Vacúnese contra el dengue').isVisible()).toBe(true);
    expect(await page.getByText('Vacúnese contra la influenza').count()).toBe(0);

    await withdraw(publisher, edited);
    const state = await untilLive(server, display, isUpToDate);
    expect(state.showing?.item).toBe('institutional');
    expect(await page.getByText('Vacúnese').count()).toBe(0);
    await page.close();
  });
});
