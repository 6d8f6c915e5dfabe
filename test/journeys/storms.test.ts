import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DisplayId, PlaylistId } from '../../content/ids.ts';
import { everyone } from '../../content/model/audience.ts';
import type { PlaylistItem } from '../../content/model/playlist.ts';
import type { Programme } from '../../content/programme/objects.ts';
import type { LiveDisplay } from '../../content/wire/events.ts';
import { entryRoutes, playlistRoutes } from '../../content/wire/routes.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { openFaultyProxy, type FaultyProxy } from '../helpers/faulty-proxy.ts';
import { faults, type Fault, type Victims } from '../helpers/line-faults.ts';
import { addPicture, keepFile, noise } from '../helpers/odd-media.ts';
import { readPlays } from '../helpers/play-page.ts';
import { watchPlays } from '../helpers/plays-kept.ts';
import { watchProgrammes, type ProgrammesPassed } from '../helpers/programmes-passed.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { watchTitles, type TitleWatch } from '../helpers/titles-seen.ts';
import { createDisplay, edit, isUpToDate, message, openPlayer, pairByCode, publish, untilLive, withdraw } from '../helpers/walls.ts';

let browser: Browser;
let server: TestServer;
let proxy: FaultyProxy;
let publisher: ApiCaller;
let page: Page;
let display: DisplayId;
let titles: TitleWatch;
let plays: Awaited<ReturnType<typeof watchPlays>>;
let passed: ProgrammesPassed;
let list: { id: PlaylistId; version: number };

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  proxy = await openFaultyProxy(server.url, 'storms');
  publisher = await server.signIn('publisher');
  display = await createDisplay(publisher, 'tv', 'TV en la tormenta');
  list = await publisher.call(playlistRoutes.create, { body: { name: 'Lista', items: [{ kind: 'current-notices' }] } });
  await publisher.call(entryRoutes.create, { body: { playlist: list.id, audience: everyone } });
  page = await openPlayer(browser, proxy.url, 'tv');
  plays = await watchPlays(page);
  passed = watchProgrammes(page);
  server.components.programmes.onChange((targets) => remember(targets.get(display)));
  // Every frame is looked at, and drawn without a graphics card.
  await page.setViewportSize({ width: 640, height: 360 });
  await pairByCode(page, publisher, display);
  await untilLive(server, display, isUpToDate);
  titles = await watchTitles(page, /Aviso \d+\.\d+|[Pp]ortal/);
});

afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await server?.stop();
});

/** What the wall may say. */
const current: { title: string; notice: Awaited<ReturnType<typeof publish>> }[] = [];
const published = new Set<string>();
const everSeen = new Set<string>();
let count = 0;

/** What the server has wanted here, oldest first. Nothing that leaves it is ever wanted again. */
const wanted: { revision: string; titles: Set<string> }[] = [];
function remember(programme: Programme | undefined): void {
  if (programme === undefined) return;
  const text = JSON.stringify([...programme.objects.values()]);
  wanted.push({ revision: programme.revision, titles: new Set([...published].filter((title) => text.includes(`"${title}"`))) });
}
const placeOf = (revision: string) => wanted.findIndex((state) => state.revision === revision);

/** Titles that were off the wall for good, since a programme without them has been on. */
const off = new Set<string>();
function returnsIn(log: readonly string[]): string[] {
  return log.filter((entry) => {
    const place = placeOf(entry);
    const earlier = wanted.slice(0, Math.max(0, place)).flatMap((state) => [...state.titles]);
    for (const title of earlier) if (!wanted[place]?.titles.has(title)) off.add(title);
    return off.has(entry);
  });
}

/** A new notice, a correction of the one before, the oldest off the wall, and another file in the list. */
async function changeThings(): Promise<void> {
  count += 1;
  const write = (title: string) => {
    published.add(title);
    return message(title);
  };
  const last = current.at(-1);
  if (last !== undefined) {
    last.title = `Aviso ${count - 1}.2`;
    last.notice = await edit(publisher, last.notice, write(last.title));
  }
  const title = `Aviso ${count}.1`;
  current.push({ title, notice: await publish(publisher, write(title)) });
  const oldest = current.length > 2 ? current.shift() : undefined;
  if (oldest !== undefined) await withdraw(publisher, oldest.notice);
  const items: PlaylistItem[] = [{ kind: 'current-notices' }, { kind: 'media', asset: await addPicture(server, await keepFile(server, await noise(), 'image/webp')), durationMs: 2_000 }];
  list = await publisher.call(playlistRoutes.update, { params: { id: list.id }, body: { version: list.version, playlist: { name: 'Lista', items } } });
}

const isWhole = (state: LiveDisplay) => state.online && isUpToDate(state) && state.ready === state.target;
const currentTitles = () => current.map(({ title }) => title);

/** Names of files on the shelf whose bytes are not what the name says. */
const poisoned = () => page.evaluate(async () => {
  const shelf = await caches.open('cartelera-assets');
  const wrong: string[] = [];
  for (const key of await shelf.keys()) {
    const bytes = await (await shelf.match(key))?.arrayBuffer() ?? new ArrayBuffer(0);
    const hash = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (!key.url.includes(hash)) wrong.push(key.url);
  }
  return wrong;
});

async function weather(kinds: readonly Fault[], victims: Victims): Promise<void> {
  const before = new Set(currentTitles());
  const gone = new Set([...published].filter((title) => !before.has(title)));
  proxy.storm(kinds, victims);
  const overtaken = passed.overtaken();
  const isEnough = () => proxy.suffered() >= 3 && (kinds.join() !== 'reorder' || passed.overtaken() > overtaken);
  while (!isEnough()) await changeThings();
  proxy.calm();
  await untilLive(server, display, isWhole);
  const seen = await titles.read();
  for (const title of seen) everSeen.add(title);
  expect(seen.filter((title) => gone.has(title) || !published.has(title))).toEqual([]);
  expect(returnsIn(await titles.log())).toEqual([]);
  const places = passed.received().map(placeOf).filter((place) => place >= 0);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(await poisoned()).toEqual([]);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(currentTitles()).toEqual(expect.arrayContaining(await titles.read()));
}

describe('a display whose line', () => {
  const storms = faults.flatMap((fault): [Victims, Fault][] => (fault === 'duplicate' || fault === 'reorder' ? [['socket', fault]] : [['socket', fault], ['http', fault]]));
  test.each(storms)('suffers over %s from %s shows nothing wrong and comes to what it should show', async (victims, fault) => {
    await weather([fault], victims);
  });

  test('suffers from all of it keeps its token and its page, and no more layers than two', async () => {
    await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
    await weather(faults, 'all');
    expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
    expect(await page.locator('pairing-screen').count()).toBe(0);
    expect(await page.locator('.layer').count()).toBeLessThanOrEqual(2);
  });

  test('ends in a portal starts again all the same, with what it should show', async () => {
    expect(everSeen.size).toBeGreaterThan(storms.length);
    proxy.storm(['portal'], 'all');
    await page.reload();
    titles = await watchTitles(page, /Aviso \d+\.\d+|[Pp]ortal/);
    await page.locator('.layer.on cartelera-surface').waitFor();
    await changeThings();
    proxy.calm();
    await untilLive(server, display, isWhole);
    await page.locator('.layer.on').getByText(/Aviso|Unidad/).first().waitFor();
    expect((await titles.read()).filter((title) => !published.has(title))).toEqual([]);
    expect(await page.locator('pairing-screen').count()).toBe(0);
  });

  test('has been through all of this has every play in the ledger, once and as it was', async () => {
    const kept = await plays.read();
    expect(kept.length).toBeGreaterThan(storms.length);
    // A new connection has it report at once.
    proxy.calm();
    const waiting = async () => {
      const { plays: left, aside } = await readPlays(page, `cartelera-plays/${display}`);
      return new Set([...left, ...aside.plays].map(({ id }) => id));
    };
    await vi.waitUntil(async () => {
      const left = await waiting();
      return !kept.some(({ id }) => left.has(id));
    }, { timeout: 60_000, interval: 100 });
    const { items: stored } = server.components.ledger.plays({ display, page: 1, size: 10_000 });
    const ids = new Map(stored.map((play) => [play.id, play]));
    expect(ids.size).toBe(stored.length);
    expect(kept.map(({ id }) => ids.get(id))).toEqual(kept);
    const known = new Set((await plays.read()).map(({ id }) => id));
    expect(stored.filter(({ id }) => !known.has(id))).toEqual([]);
  });
});
