import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { farServer, type FarServer } from '../helpers/far-server.ts';
import { startKiosk, type Kiosk } from '../helpers/kiosk.ts';
import { createDisplay, message, onScreen, pairByCode, publish } from '../helpers/walls.ts';
import type { Bench } from './report.ts';
import { median, ms } from './statistics.ts';

const coldStarts = 7;
const warmStarts = 20;
const title = 'Vacúnese contra la influenza';

/** A paired display that has kept all it needs, and the server gone. */
async function cutOff(server: FarServer, profile: string): Promise<Kiosk> {
  const staff = await server.start();
  const display = await createDisplay(staff, 'tv', 'TV');
  await publish(staff, message(title));
  const kiosk = await startKiosk(profile, server.browserArgs);
  await kiosk.page.goto(`${server.address}/display/`);
  await pairByCode(kiosk.page, staff, display);
  await onScreen(kiosk.page).getByText(title).waitFor();
  await kiosk.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.kill();
  return kiosk;
}

type Noted = Window & { shownAt?: number };

/** From now on every page of the window notes the first frame in which the programme stands on the screen. */
async function noteFirstPicture(page: Page): Promise<void> {
  await page.addInitScript((sought) => {
    const look = (): void => {
      const surfaces = [...document.querySelectorAll('.layer.on cartelera-surface')];
      if (surfaces.some(({ shadowRoot }) => shadowRoot?.textContent?.includes(sought))) (window as Noted).shownAt = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, title);
}

/** Opens the player; answers the milliseconds from the navigation to the first picture of the programme. */
async function open(page: Page, server: FarServer): Promise<number> {
  await page.goto(`${server.address}/display/`, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => (window as Noted).shownAt);
  return Number(await shown.jsonValue());
}

/** How long a display without its server takes to show its programme: after kill -9 of the browser, and after a reload. */
export const boot: Bench = {
  name: 'boot',
  async run() {
    const server = await farServer();
    const profile = await mkdtemp(path.join(os.tmpdir(), 'cartelera-bench-'));
    let kiosk = await cutOff(server, profile);
    const [cold, warm]: [number[], number[]] = [[], []];
    for (let round = 0; round < coldStarts; round += 1) {
      await kiosk.kill();
      const startedAt = performance.now();
      kiosk = await startKiosk(profile, server.browserArgs);
      await noteFirstPicture(kiosk.page);
      await open(kiosk.page, server);
      cold.push(performance.now() - startedAt);
    }
    for (let round = 0; round < warmStarts; round += 1) warm.push(await open(kiosk.page, server));
    await kiosk.kill();
    await server.dispose();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    return [
      { what: 'Browser killed and started without the server → first item', figure: `median ${ms(median(cold))}, worst ${ms(Math.max(...cold))}`, beside: 'aim: < 3 s' },
      { what: 'Warm boot without the server: navigation → first item', figure: `median ${ms(median(warm))}`, beside: 'aim: ≤ 500 ms; best peer 735 ms' },
    ];
  },
};
