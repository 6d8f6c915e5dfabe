import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DisplayId } from '../../content/ids.ts';
import { displayRoutes } from '../../content/wire/routes.ts';
import { openBrowser } from '../helpers/browser.ts';
import { lanName, makeCertificate, type Certificate } from '../helpers/certificate.ts';
import { copyInstallation, type Installation } from '../helpers/installation.ts';
import { openRelay, type Relay } from '../helpers/relay.ts';
import { lookForShell, nextWord, untilShells } from '../helpers/shell-watch.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { createDisplay, isUpToDate, message, onScreen, pairByCode, publish, sizes, untilLive } from '../helpers/walls.ts';

let certificate: Certificate;
let browser: Browser;
let installation: Installation;
let server: TestServer;
let door: Relay;
let address: string;
/** What the clocks of the server and of San Salvador show. */
let hour = 12;
const startedAt = Date.now();
const clock = { now: () => Date.UTC(2026, 10, 21, hour + 6) + Date.now() - startedAt };
/** The player asks for a newer version at least this often. */
const longestWaitMs = 31 * 60_000;

beforeAll(async () => {
  [certificate, installation] = await Promise.all([makeCertificate(), copyInstallation()]);
  [browser, server, door] = await Promise.all([openBrowser(certificate.browserArgs), startServer({ root: installation.root, clock }), openRelay(certificate)]);
  door.lead(server.url);
  address = `https://${lanName}:${new URL(door.url).port}/display/`;
});

afterAll(async () => {
  await browser?.close();
  await door?.close();
  await server?.stop();
  await Promise.all([certificate?.dispose(), installation?.dispose()]);
});

/** Another version of the same player, told apart by its title. */
const titled = (title: string) => (page: string) => page.replace('<title>Cartelera</title>', `<title>${title}</title>`);
const script = /<script [^>]*src="([^"]*)"[^>]*><\/script>/;
/** A version in which nothing runs. */
const deadPage = (page: string) => page.replace(script, '');
/** A version that runs in a frame where it is tried, and not on the screen. */
const treacherousPage = (page: string) => page.replace(script, '<script type="module" src="/display/assets/treacherous.js"></script>');
const treacherousScript = (page: string) => `if (window.location.search === '?probe') import('${script.exec(page)?.[1]}');`;
const unchanged = (page: string) => page;

/** A paired wall that plays a notice, with its worker in charge. */
async function openWall(context: BrowserContext, name: string, opened?: Page): Promise<{ page: Page; display: DisplayId }> {
  const publisher = await server.signIn('publisher');
  const display = await createDisplay(publisher, 'tv', name);
  const page = opened ?? await context.newPage();
  await page.goto(address);
  await pairByCode(page, publisher, display);
  await publish(publisher, message(`Aviso para ${name}`));
  await untilLive(server, display, isUpToDate);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return { page, display };
}

const wall = (browser: Browser) => browser.newContext({ viewport: sizes.tv });

describe('a newer version of the player', () => {
  test('is brought in, proves itself unseen, and plays from the next start on, with the server gone', async () => {
    const context = await wall(browser);
    const { page } = await openWall(context, 'TV al día');
    const { current } = await untilShells(page, (state) => state.current !== null);
    const next = await installation.release(titled('Segunda'));
    await lookForShell(page);
    const waiting = await untilShells(page, (state) => state.next?.proven === true);
    expect(waiting).toMatchObject({ current, next: { build: next }, caches: [current, next].sort() });
    expect(await page.title()).toBe('Cartelera');

    const preview = await context.newPage();
    await preview.goto(`${address}?preview`);
    expect(await preview.title(), 'a preview is of the version of the server').toBe('Segunda');
    await preview.close();

    door.lead(null);
    await page.reload();
    await onScreen(page).getByText('Aviso para TV al día').waitFor();
    expect(await page.title()).toBe('Segunda');
    expect(await untilShells(page, (state) => state.next === null)).toMatchObject({ current: next, caches: [next] });
    door.lead(server.url);
    await context.close();
  });

  test('that does not start is never opened, and not tried again and again', async () => {
    const context = await wall(browser);
    const { page } = await openWall(context, 'TV prudente');
    const { current } = await untilShells(page, (state) => state.current !== null);
    await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
    const next = await installation.release(deadPage);
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const word = nextWord(page);
      await lookForShell(page);
      expect(await word).toBe('probe');
    }
    await lookForShell(page);
    expect(await untilShells(page, (state) => state.refused !== null)).toMatchObject({ current, next: null, refused: { build: next }, caches: [current] });
    expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
    await page.reload();
    await onScreen(page).getByText('Aviso para TV prudente').waitFor();
    await context.close();
  });

  test('that draws nothing on the screen gives way to the one before, by itself', async () => {
    const context = await wall(browser);
    await installation.release(unchanged);
    const { page } = await openWall(context, 'TV fiel');
    const { current } = await untilShells(page, (state) => state.current !== null);
    const next = await installation.release(treacherousPage, { 'treacherous.js': treacherousScript(installation.page) });
    await lookForShell(page);
    await untilShells(page, (state) => state.next?.build === next && state.next.proven);
    await page.reload();
    expect(await page.locator('.layer').count()).toBe(0);
    await onScreen(page).getByText('Aviso para TV fiel').waitFor({ timeout: 60_000 });
    expect(await untilShells(page, (state) => state.refused !== null)).toMatchObject({ current, next: null, caches: [current] });
    await context.close();
  });

  test('waits for the quiet hours of the place where the display hangs; staff can still reload it', async () => {
    const context = await wall(browser);
    await installation.release(unchanged);
    const page = await context.newPage();
    await page.clock.install();
    const { display } = await openWall(context, 'TV nocturna', page);
    await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
    await installation.release(titled('Nocturna'));
    await lookForShell(page);
    await untilShells(page, (state) => state.next?.proven === true);
    const word = nextWord(page);
    await page.clock.fastForward(longestWaitMs);
    expect(await word).toBe('ready');
    expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);

    hour = 26;
    // With the next connection the player learns what time it is.
    door.lead(null);
    door.lead(server.url);
    await onScreen(page).getByText(/^\s*2:\d\d/).waitFor();
    await page.clock.fastForward(longestWaitMs);
    await page.waitForFunction(() => document.title === 'Nocturna');
    await onScreen(page).getByText('Aviso para TV nocturna').waitFor();

    await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
    // The sessions of yesterday are over.
    const staff = await server.signIn('publisher');
    const reload = () => staff.call(displayRoutes.command, { params: { id: display }, body: { command: 'reload' } });
    await expect.poll(() => reload().then(() => true, () => false), { timeout: 20_000 }).toBe(true);
    await page.waitForFunction(() => !('stillTheSamePage' in window));
    await onScreen(page).getByText('Aviso para TV nocturna').waitFor();
    await context.close();
  });
});
