import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisplayId } from '../../content/ids.ts';
import { everyone } from '../../content/model/audience.ts';
import { noticeRoutes } from '../../content/wire/routes.ts';
import { clockTime } from '../../display-client/templates/es-format.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { jumpDeviceClock, setDeviceClock } from '../helpers/device-clock.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { createDisplay, isUpToDate, message, onScreen, pairByCode, untilLive } from '../helpers/walls.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** El Salvador is 6 h behind UTC all year. */
const civil = (instant: number) => new Date(instant - 6 * 60 * minute).toISOString().slice(0, 16);

/** The server's clock runs so far ahead that its next minute begins in a quarter of one. */
const aheadMs = (60 - 15) * 1_000 - (Date.now() % minute) + minute;
const serverNow = () => Date.now() + aheadMs;
const [in2001, in2040] = [Date.UTC(2001, 0, 1), Date.UTC(2040, 0, 1)];

let browser: Browser;
let server: TestServer;
let publisher: ApiCaller;
/** The first full minute at which every display can be ready. */
let change: number;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ clock: { now: serverNow } })]);
  publisher = await server.signIn('publisher');
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function schedule(title: string, validity: { from: string | null; until: string | null }): Promise<void> {
  const { id, version } = await publisher.call(noticeRoutes.create, { body: { content: message(title), audience: everyone, validity, featured: false } });
  await publisher.call(noticeRoutes.publish, { params: { id }, body: { version } });
}

async function openWall(name: string, deviceNow: number): Promise<{ page: Page; display: DisplayId }> {
  const display = await createDisplay(publisher, 'tv', name);
  const page = await browser.newPage({ viewport: { width: 640, height: 360 } });
  await setDeviceClock(page, deviceNow);
  await page.goto(`${server.url}/display/`);
  await pairByCode(page, publisher, display);
  await untilLive(server, display, isUpToDate);
  return { page, display };
}

/** Without the server, but for the files of the player itself. */
async function reloadAlone(page: Page): Promise<void> {
  await page.routeWebSocket(/socket\.io/, (socket) => void socket.close());
  await page.route('**/api/**', (route) => route.abort());
  await page.reload();
}

const shows = (page: Page, title: string) => onScreen(page).getByText(title).waitFor();
const readsTime = (page: Page) => page.waitForFunction(
  (words) => words.some((word) => document.querySelector('.layer.on cartelera-surface')?.shadowRoot?.querySelector('.clock')?.textContent?.includes(word)),
  [serverNow(), serverNow() + minute].map((instant) => clockTime(instant, 'America/El_Salvador').figures),
);

test('displays whose clocks say 2001 or 2040, or jump between them, start and end notices when the server would', async () => {
  const walls = [
    await openWall('TV de 2001', in2001), await openWall('TV de 2040', in2040), await openWall('TV que salta', Date.now()),
  ];
  change = Math.ceil((serverNow() + 4_000) / minute) * minute;
  await schedule('Hoy solo hasta ahora', { from: null, until: civil(change) });
  await schedule('Desde ahora en adelante', { from: civil(change), until: civil(change + 400 * day) });
  await Promise.all(walls.map(({ display }) => untilLive(server, display, isUpToDate)));
  await Promise.all(walls.map(({ page }) => shows(page, 'Hoy solo hasta ahora')));
  const begun = walls.map(({ display }) => untilLive(server, display, ({ showing }) => showing !== null && showing.since >= change));

  const [, , jumper] = walls;
  if (jumper === undefined) throw new Error('There is a third');
  for (const to of [in2040, in2001, Date.now() + 3_600_000]) {
    await jumpDeviceClock(jumper.page, to);
    await readsTime(jumper.page);
    expect(await onScreen(jumper.page).getByText('Hoy solo hasta ahora').isVisible()).toBe(true);
  }
  for (const { page } of walls) expect(await page.getByText('Desde ahora en adelante').count()).toBe(0);
  await Promise.all(begun);
  expect(serverNow()).toBeGreaterThanOrEqual(change);
  for (const { page } of walls) {
    await shows(page, 'Desde ahora en adelante');
    expect(await page.getByText('Hoy solo hasta ahora').count()).toBe(0);
    await readsTime(page);
  }

  // Cut off and started again: where the clock is as wrong as before, and where it is wrong in another way.
  const [of2001, of2040] = walls;
  if (of2001 === undefined || of2040 === undefined) throw new Error('There are three');
  await jumpDeviceClock(of2040.page, in2001);
  for (const { page } of walls) {
    await reloadAlone(page);
    await shows(page, 'Desde ahora en adelante');
    await readsTime(page);
    expect(await page.getByText('Hoy solo hasta ahora').count()).toBe(0);
  }
  await Promise.all(walls.map(({ page }) => page.close()));
});
