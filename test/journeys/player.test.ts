import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { displayRoutes } from '../../content/wire/routes.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { openRelay } from '../helpers/relay.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { createDisplay, edit, isUpToDate, message, onScreen, openPlayer, pairByCode, publish, sizes, untilLive, withdraw } from '../helpers/walls.ts';

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

const look = (page: Page, name: string) => page.screenshot({ path: `test/.artifacts/player-${name}.png` });

describe('a player', () => {
  test.each(['tv', 'board'] as const)('pairs by code and follows a notice from publication to withdrawal (%s)', async (format) => {
    const display = await createDisplay(publisher, format, 'Pantalla 1');
    const page = await openPlayer(browser, server.url, format);
    await page.locator('pairing-screen').waitFor();
    await look(page, `${format}-pairing`);
    await pairByCode(page, publisher, display);
    await untilLive(server, display, isUpToDate);
    await look(page, `${format}-institutional`);

    const published = await publish(publisher, message('Vacúnese contra la influenza'));
    await untilLive(server, display, isUpToDate);
    await onScreen(page).getByText('Vacúnese contra la influenza').waitFor();
    await look(page, `${format}-notice`);

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
  test('comes back by itself when the server does, without reloading, and then follows it again', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'cartelera-'));
    const relay = await openRelay();
    let own = await startServer({ dataDir });
    relay.lead(own.url);
    const staff = await own.signIn('publisher');
    const display = await createDisplay(staff, 'tv', 'TV 1');
    const page = await openPlayer(browser, relay.url, 'tv');
    await pairByCode(page, staff, display);
    const before = await publish(staff, message('Antes del corte'));
    await untilLive(own, display, isUpToDate);
    await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));

    relay.lead(null);
    await own.stop();
    await onScreen(page).getByText('Antes del corte').waitFor();
    own = await startServer({ dataDir });
    relay.lead(own.url);
    await untilLive(own, display, isUpToDate);
    const staffAgain = await own.signIn('publisher');
    await edit(staffAgain, before, message('Después del corte'));
    await untilLive(own, display, isUpToDate);
    expect(await onScreen(page).getByText('Después del corte').isVisible()).toBe(true);
    expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);

    await page.close();
    await own.stop();
    await relay.close();
    await rm(dataDir, { recursive: true });
  });

  test('plays what it has kept after a reload, before it hears from the server', async () => {
    const display = await createDisplay(publisher, 'tv', 'TV 2');
    const page = await openPlayer(browser, server.url, 'tv');
    await pairByCode(page, publisher, display);
    const notice = await publish(publisher, message('Guarde este aviso'));
    await untilLive(server, display, isUpToDate);
    await page.routeWebSocket(/socket\.io/, (socket) => void socket.close());
    await page.route('**/api/**', (route) => route.abort());
    await page.reload();
    await onScreen(page).getByText('Guarde este aviso').waitFor();
    await onScreen(page).getByText('Unidad Médica Ilopango').first().waitFor();
    await page.close();
    await withdraw(publisher, notice);
  });

  test('goes back to a code when it is unpaired, and forgets what it was', async () => {
    const display = await createDisplay(publisher, 'tv', 'TV 3');
    const page = await openPlayer(browser, server.url, 'tv');
    await pairByCode(page, publisher, display);
    await untilLive(server, display, isUpToDate);
    await publisher.call(displayRoutes.unpair, { params: { id: display } });
    await page.locator('pairing-screen').waitFor();
    expect(await page.locator('.layer').count()).toBe(0);
    await pairByCode(page, publisher, display);
    await untilLive(server, display, (state) => state.online && isUpToDate(state));
    await page.close();
  });

  test('says which display it is when staff ask', async () => {
    const display = await createDisplay(publisher, 'board', 'Cartelera del vestíbulo');
    const page = await openPlayer(browser, server.url, 'board');
    await pairByCode(page, publisher, display);
    await untilLive(server, display, isUpToDate);
    expect(await publisher.call(displayRoutes.command, { params: { id: display }, body: { command: 'identify' } })).toEqual({ done: true });
    await page.locator('wall-card').getByText('Cartelera del vestíbulo').waitFor();
    await look(page, 'identify');
    await publisher.call(displayRoutes.command, { params: { id: display }, body: { command: 'reload' } });
    await page.locator('wall-card').waitFor({ state: 'detached' });
    await page.close();
  });

  test('turns its picture for a panel hung sideways', async () => {
    const display = await createDisplay(publisher, 'board', 'Cartelera girada');
    const page = await openPlayer(browser, server.url, 'tv');
    await pairByCode(page, publisher, display);
    await untilLive(server, display, isUpToDate);
    const { version, id: _id, updatedAt: _at, updatedBy: _by, ...input } = await publisher.call(displayRoutes.read, { params: { id: display } });
    await publisher.call(displayRoutes.update, { params: { id: display }, body: { version, display: { ...input, rotation: 90 } } });
    await page.locator('#screen[data-rotation="90"]').waitFor();
    expect(await page.locator('#screen').boundingBox()).toEqual({ x: 0, y: 0, ...sizes.tv });
    await look(page, 'rotated');
    await page.close();
  });
});
