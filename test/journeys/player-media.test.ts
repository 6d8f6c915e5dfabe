import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DisplayId, PlaylistId } from '../../content/ids.ts';
import type { PlaylistItem } from '../../content/model/playlist.ts';
import { entryRoutes, mediaRoutes, noticeRoutes, playlistRoutes } from '../../content/wire/routes.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { watchForBlanks } from '../helpers/blank-watch.ts';
import { openBrowser } from '../helpers/browser.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { createDisplay, isUpToDate, onScreen, openPlayer, pairByCode, sizes, untilLive } from '../helpers/walls.ts';

let browser: Browser;
let server: TestServer;
let publisher: ApiCaller;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ samples: true })]);
  publisher = await server.signIn('publisher');
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** One image, one video and one notice of the samples, three seconds each. */
async function shortItems(): Promise<PlaylistItem[]> {
  const first = async (kind: 'image' | 'video') => (await publisher.call(mediaRoutes.list, { query: { kind, size: 1 } })).items.map(({ id }) => id);
  const [assets, notices] = [
    [...await first('image'), ...await first('video')],
    (await publisher.call(noticeRoutes.list, { query: { state: 'published', category: 'message', size: 1 } })).items,
  ];
  return [
    ...assets.map((asset): PlaylistItem => ({ kind: 'media', asset, durationMs: 3_000 })),
    ...notices.map(({ id }): PlaylistItem => ({ kind: 'notice', notice: id, durationMs: 3_000 })),
  ];
}

async function play(items: PlaylistItem[], display: DisplayId): Promise<PlaylistId> {
  const { id } = await publisher.call(playlistRoutes.create, { body: { name: `Lista de ${display}`, items } });
  // Only this one: the samples address every TV.
  const { items: entries } = await publisher.call(entryRoutes.list, { query: { size: 500 } });
  for (const { id: entry, version } of entries) await publisher.call(entryRoutes.remove, { params: { id: entry }, query: { version } });
  await publisher.call(entryRoutes.create, { body: { playlist: id, audience: { include: [{ displays: [display] }], exclude: [] } } });
  return id;
}

describe('a player of images, videos and notices', () => {
  test('goes from one to the next without a frame in which nothing is on', async () => {
    const display = await createDisplay(publisher, 'tv', 'TV de prueba');
    await play(await shortItems(), display);
    const page = await openPlayer(browser, server.url, 'tv');
    // Every frame is looked at, and drawn without a graphics card.
    await page.setViewportSize({ width: 960, height: 540 });
    await pairByCode(page, publisher, display);
    await untilLive(server, display, isUpToDate);
    const watch = await watchForBlanks(page);
    for (const kind of ['cartelera-surface > img', 'cartelera-surface > video', 'cartelera-surface:not(:has(> img, > video))', 'cartelera-surface > img']) {
      await page.locator('.layer.on').filter({ has: page.locator(kind) }).waitFor();
    }
    await page.screenshot({ path: 'test/.artifacts/player-video.png' });
    const { blanks, seen } = await watch.read();
    expect(blanks).toEqual([]);
    expect(seen.join(' ')).toContain('IMG VIDEO DRAWN IMG');
    await page.close();
  });

  test('skips a file that arrives damaged, and shows it once it has come whole', async () => {
    const display = await createDisplay(publisher, 'tv', 'TV con mala red');
    await play((await shortItems()).slice(0, 2), display);
    const page = await openPlayer(browser, server.url, 'tv');
    await page.route(/\.(mp4|webm)$/, (route) => route.fulfill({ status: 200, contentType: 'video/mp4', body: 'not a video' }));
    const spoilt = page.waitForResponse(/\.(mp4|webm)$/);
    await pairByCode(page, publisher, display);
    await spoilt;
    // Nothing was on before, so that the image is, and has the turn of the video as well.
    await page.locator('.layer.on cartelera-surface > img').waitFor();
    await untilLive(server, display, (state) => isUpToDate(state) && state.ready !== state.target);
    await page.unroute(/\.(mp4|webm)$/);
    await page.locator('.layer.on video').waitFor();
    await untilLive(server, display, (state) => state.ready === state.target);
    await page.close();
  });

  test.each(['tv', 'board'] as const)('is a sample display at once with ?demo=%s', async (format) => {
    const page = await browser.newPage({ viewport: sizes[format] });
    const complaints: string[] = [];
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const outside: string[] = [];
    page.on('request', (request) => new URL(request.url()).origin !== server.url && outside.push(request.url()));
    await page.goto(`${server.url}/display/?demo=${format}`);
    await onScreen(page).locator('cartelera-surface').waitFor();
    await page.waitForFunction(() => document.querySelector('.layer.on video, .layer.on cartelera-surface') !== null);
    await page.screenshot({ path: `test/.artifacts/player-demo-${format}.png` });
    expect(complaints).toEqual([]);
    expect(outside.filter((url) => !url.startsWith('data:'))).toEqual([]);
    await page.close();
  });
});
