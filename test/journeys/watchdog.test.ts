import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryRoutes, playlistRoutes } from '../../content/wire/routes.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { createDisplay, isUpToDate, message, onScreen, pairByCode, publish, untilLive } from '../helpers/walls.ts';
import { takeTime, type WallTime } from '../helpers/wall-time.ts';

const second = 1_000;
const minute = 60 * second;
/** Only the timer for the end of a turn is so long. */
const turnMs = 400 * second;
const titles = ['Primer aviso', 'Segundo aviso'] as const;
/** By then the watchdog has given up on a turn that did not end, and has looked. */
const givenUpMs = 75 * second;
/** Before then a restart has not helped. */
const healedMs = 10 * minute;
/** The old stage stays over the new one for so long. */
const handOverMs = 5 * second;

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

type Wall = {
  page: Page;
  time: WallTime;
  /** When the first of the two notices began. */
  anchor: number;
  loads: () => number;
  /** What becomes of the question whether the page would come back. */
  answers: (how: 'yes' | 'no' | 'never') => void;
};

/** A wall with its programme, no service worker and no connection any more, early in the first of two long turns, whose ends get lost. */
async function openWall(name: string): Promise<Wall> {
  const display = await createDisplay(publisher, 'tv', name);
  const [first, other] = [await publish(publisher, message(titles[0])), await publish(publisher, message(titles[1]))];
  const items = [first, other].map(({ id }) => ({ kind: 'notice' as const, notice: id, durationMs: turnMs }));
  const { id: playlist } = await publisher.call(playlistRoutes.create, { body: { name, items } });
  const { arrangedAt } = await publisher.call(entryRoutes.create, { body: { playlist, audience: { include: [{ displays: [display] }], exclude: [] } } });
  const page = await browser.newPage({ viewport: { width: 640, height: 360 }, serviceWorkers: 'block' });
  const time = await takeTime(page);
  await page.addInitScript(loseTimers, turnMs);
  await page.goto(`${server.url}/display/`);
  await pairByCode(page, publisher, display);
  await untilLive(server, display, isUpToDate);

  let answer: 'yes' | 'no' | 'never' = 'yes';
  let loads = 0;
  await page.routeWebSocket(/socket\.io/, (socket) => void socket.close());
  await page.route('**/api/**', (route) => route.abort());
  await page.route('**/display/', (route) => {
    if (route.request().isNavigationRequest() || answer === 'yes') return route.continue();
    return answer === 'no' ? route.abort() : undefined;
  });
  await page.reload();
  const wall: Wall = {
    page, time, anchor: arrangedAt, loads: () => loads,
    answers: (how) => { answer = how; },
  };
  await shows(wall, titles[0]);
  await page.evaluate(() => sessionStorage.setItem('loses', 'yes'));
  await page.reload();
  await shows(wall, titles[0]);
  page.on('load', () => { loads += 1; });
  return wall;
}

/** Runs in the page: `setTimeout` loses the timers of turns while `sessionStorage` says so. */
function loseTimers(longest: number): void {
  const arm = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (task: () => void, ms = 0) => {
      const isLost = ms > longest / 4 && ms <= longest && sessionStorage.getItem('loses') === 'yes';
      return isLost ? arm(() => undefined, 2 ** 31 - 1) : arm(task, ms);
    },
  });
}

const shows = ({ page }: Wall, title: string) => onScreen(page).getByText(title).waitFor();
const isOn = ({ page }: Wall, title: string) => onScreen(page).getByText(title).isVisible();
const titleAt = ({ anchor }: Wall, instant: number) => (Math.floor((instant - anchor) / turnMs) % 2 === 0 ? titles[0] : titles[1]);

/** Moves on to `sinceStart`, where another picture is due than the one that is on, and sees it alone. */
async function seesAt(wall: Wall, sinceStart: number): Promise<void> {
  const { page, time, anchor } = wall;
  await page.evaluate(() => document.querySelectorAll('.layer.on, .layer.entering').forEach((layer) => layer.classList.add('former')));
  await time.goTo(anchor + sinceStart);
  await page.locator('.layer.on:not(.former), .layer.entering:not(.former)').getByText(titleAt(wall, time.now())).waitFor();
  await time.goTo(time.now() + handOverMs);
  await page.waitForFunction(() => document.querySelectorAll('.layer.on').length === 1 && document.querySelector('.layer.on.former, .layer.entering') === null);
}

/** Loses every turn until the watchdog has reloaded the page, which takes two turns from `from` on. */
async function untilReloaded(wall: Wall, from: number): Promise<void> {
  await seesAt(wall, from);
  const loaded = wall.page.waitForEvent('load');
  await wall.time.goTo(wall.anchor + from + turnMs);
  await loaded;
  await shows(wall, titleAt(wall, wall.time.now()));
}

test('a stage whose turn does not end is built anew and goes on', async () => {
  const wall = await openWall('TV que se detuvo');

  await wall.time.goTo(wall.anchor + turnMs + 50 * second);
  expect(await isOn(wall, titles[0])).toBe(true);
  await wall.page.evaluate(() => sessionStorage.clear());
  await seesAt(wall, turnMs + givenUpMs);
  await seesAt(wall, 2 * turnMs + second);
  await seesAt(wall, 3 * turnMs + second);
  expect(wall.loads()).toBe(0);
  await wall.page.close();
});

test('where that does not help the page is reloaded, three times an hour at most', async () => {
  const wall = await openWall('TV que no se repone');

  for (const cycle of [0, 1, 2]) {
    await untilReloaded(wall, (1 + 2 * cycle) * turnMs + givenUpMs);
    expect(wall.loads()).toBe(cycle + 1);
  }
  const restarted = 7 * turnMs + givenUpMs;
  await seesAt(wall, restarted);
  await wall.time.goTo(wall.anchor + restarted + turnMs);
  await seesAt(wall, restarted + healedMs + second);
  await seesAt(wall, restarted + 2 * healedMs + 20 * second);
  expect(wall.loads()).toBe(3);

  const hourAfterTheFirst = 2 * turnMs + givenUpMs + 60 * minute;
  const loaded = wall.page.waitForEvent('load');
  await wall.time.goTo(wall.anchor + hourAfterTheFirst + minute);
  await loaded;
  expect(wall.loads()).toBe(4);
  await wall.page.close();
});

test('a page that nothing would bring back is not reloaded, but built anew again and again', async () => {
  const wall = await openWall('TV sin servidor');

  let restarted = turnMs + givenUpMs;
  await seesAt(wall, restarted);
  for (const how of ['no', 'never'] as const) {
    wall.answers(how);
    const asked = wall.page.waitForRequest('**/display/');
    await wall.time.goTo(wall.anchor + restarted + turnMs);
    await asked;
    // Whoever asks in vain stops waiting for the answer.
    await wall.time.goTo(wall.time.now() + 20 * second);
    restarted += healedMs + 20 * second;
    await seesAt(wall, restarted);
    expect(wall.loads()).toBe(0);
  }
  await wall.page.close();
});
