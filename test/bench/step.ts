import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { DisplayId } from '../../content/ids.ts';
import type { PlaylistItem } from '../../content/model/playlist.ts';
import { entryRoutes, mediaRoutes, noticeRoutes, playlistRoutes } from '../../content/wire/routes.ts';
import { createApiCaller, type ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { createDisplay, openPlayer, pairByCode } from '../helpers/walls.ts';
import type { Bench } from './report.ts';
import { startServerProcess } from './server-process.ts';
import { median, ms } from './statistics.ts';

const changes = 50;
/** What belongs together is never so far apart. */
const togetherMs = 1_500;

/** What a page has seen: which picture came on when, and where its video was at what time (ms since 1970). */
type Seen = { on: { what: string; at: number }[]; video: { what: string; at: number; positionMs: number }[] };

/** A picture, a film, a notice and another film, three or four seconds each, for these two displays alone. */
async function playTogether(staff: ApiCaller, displays: DisplayId[]): Promise<void> {
  const { items: [picture] } = await staff.call(mediaRoutes.list, { query: { kind: 'image', size: 1 } });
  const { items: [film, other] } = await staff.call(mediaRoutes.list, { query: { kind: 'video', size: 2 } });
  const { items: [notice] } = await staff.call(noticeRoutes.list, { query: { state: 'published', category: 'message', size: 1 } });
  if (!picture || !film || !other || !notice) throw new Error('The samples are not what they were');
  const items: PlaylistItem[] = [
    { kind: 'media', asset: picture.id, durationMs: 3_000 }, { kind: 'media', asset: film.id, durationMs: 4_000 },
    { kind: 'notice', notice: notice.id, durationMs: 3_000 }, { kind: 'media', asset: other.id, durationMs: 4_000 },
  ];
  const { items: entries } = await staff.call(entryRoutes.list, { query: { size: 500 } });
  for (const { id, version } of entries) await staff.call(entryRoutes.remove, { params: { id }, query: { version } });
  const { id } = await staff.call(playlistRoutes.create, { body: { name: 'Juntas', items } });
  await staff.call(entryRoutes.create, { body: { playlist: id, audience: { include: [{ displays }], exclude: [] } } });
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen = { on: [], video: [] };
    Object.assign(window, { seen });
    const look = () => {
      const [top] = [...document.querySelectorAll<HTMLElement>('.layer.on, .layer.entering')].sort((a, b) => Number(b.style.zIndex) - Number(a.style.zIndex));
      const media = top?.querySelector<HTMLVideoElement | HTMLImageElement>('video, img');
      const what = media?.getAttribute('src') ?? 'notice';
      const at = performance.timeOrigin + performance.now();
      if (seen.on.at(-1)?.what !== what) seen.on.push({ what, at });
      if (media instanceof HTMLVideoElement && at - (seen.video.at(-1)?.at ?? 0) > 400) seen.video.push({ what, at, positionMs: media.currentTime * 1_000 });
      requestAnimationFrame(look);
    };
    look();
  });
}

const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

function offsets({ on }: Seen, other: Seen): number[] {
  // The first is what was on when we began to look.
  return on.slice(1).flatMap(({ what, at }) => {
    const apart = other.on.slice(1).filter((change) => change.what === what).map((change) => Math.abs(change.at - at));
    const least = Math.min(...apart);
    return least < togetherMs ? [least] : [];
  });
}

function videoOffsets({ video }: Seen, other: Seen): number[] {
  return video.flatMap(({ what, at, positionMs }) => {
    const [nearest] = other.video.filter((sample) => sample.what === what && Math.abs(sample.at - at) < togetherMs)
      .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
    return nearest === undefined ? [] : [Math.abs(nearest.at - nearest.positionMs - (at - positionMs))];
  });
}

/** Two browsers side by side play the same programme. */
export const step: Bench = {
  name: 'step',
  async run() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cartelera-bench-'));
    const server = await startServerProcess(folder, { samples: true });
    const browsers: Browser[] = await Promise.all([openBrowser(), openBrowser()]);
    try {
      const staff = createApiCaller(server.url, { Cookie: server.cookie, Origin: server.url });
      const displays = [await createDisplay(staff, 'tv', 'Izquierda'), await createDisplay(staff, 'tv', 'Derecha')] as const;
      await playTogether(staff, [...displays]);
      const pages: Page[] = [];
      for (const [index, browser] of browsers.entries()) {
        const page = await openPlayer(browser, server.url, 'tv');
        // Without a graphics card, two full pictures are more than two cores can draw.
        await page.setViewportSize({ width: 960, height: 540 });
        await pairByCode(page, staff, displays[index === 0 ? 0 : 1]);
        await page.locator('.layer video').waitFor({ state: 'attached' });
        pages.push(page);
      }
      await Promise.all(pages.map(watch));
      await Promise.all(pages.map((page) => page.waitForFunction((enough) => (window as unknown as { seen: Seen }).seen.on.length > enough, changes + 1, { timeout: 10 * 60_000 })));
      const [left, right] = await Promise.all(pages.map(seenBy));
      if (left === undefined || right === undefined) throw new Error('There are two pages');
      const [apart, videos] = [offsets(left, right), videoOffsets(left, right)];
      return [
        { what: `Two browsers, ${apart.length} item changes: apart`, figure: `median ${ms(median(apart))}, worst ${ms(Math.max(...apart))}`, beside: 'aim: ≤ 50 ms' },
        { what: `The same, positions in their videos (${videos.length} looks)`, figure: `median ${ms(median(videos))}, worst ${ms(Math.max(...videos))}`, beside: 'aim: ≤ 100 ms' },
      ];
    } finally {
      await Promise.all(browsers.map((browser) => browser.close()));
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
