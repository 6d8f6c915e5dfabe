import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisplayId } from '../../content/ids.ts';
import { everyone } from '../../content/model/audience.ts';
import { fileUrl } from '../../content/model/media-asset.ts';
import type { What } from '../../content/programme/objects.ts';
import { noticeIn } from '../../content/programme/references.ts';
import { assemble } from '../../content/programme/update.ts';
import { whatsOn } from '../../content/programme/whats-on.ts';
import { displayRoutes, entryRoutes, mediaRoutes, noticeRoutes, playlistRoutes } from '../../content/wire/routes.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { farServer, type FarServer } from '../helpers/far-server.ts';
import { startKiosk, type Kiosk } from '../helpers/kiosk.ts';
import { takeTime } from '../helpers/wall-time.ts';
import { createDisplay, message, onScreen, pairByCode, publish } from '../helpers/walls.ts';
import { sendBytes } from '../server/media/tus.ts';

const minuteMs = 60_000;
const sample = (name: string) => readFile(path.resolve(import.meta.dirname, '../../content/samples/media', name));

let server: FarServer;
let profile: string;
let kiosk: Kiosk | null = null;

beforeAll(async () => {
  [server, profile] = await Promise.all([farServer(), mkdtemp(path.join(tmpdir(), 'kiosk-'))]);
});

afterAll(async () => {
  await kiosk?.kill();
  await server?.dispose();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** The civil time of San Salvador, to the minute, at an instant. */
const civil = (instant: number) => new Date(instant - 6 * 60 * minuteMs).toISOString().slice(0, 16);

/** A notice that stays, a film, and a notice that ends; a minute each. */
async function arrange(staff: ApiCaller, display: DisplayId, ends: number): Promise<void> {
  const { id: stays } = await publish(staff, message('Aviso que sigue'));
  const expiring = { content: message('Aviso que vence'), audience: everyone, validity: { from: null, until: civil(ends) }, featured: false };
  const draft = await staff.call(noticeRoutes.create, { body: expiring });
  await staff.call(noticeRoutes.publish, { params: { id: draft.id }, body: { version: draft.version } });
  const upload = await sendBytes(server.door, staff, { bytes: await sample('bienvenida.mp4'), name: 'film.mp4', type: 'video/mp4' });
  const posterUpload = await sendBytes(server.door, staff, { bytes: await sample('bienvenida-poster.jpg'), name: 'poster.jpg', type: 'image/jpeg' });
  const { asset } = await staff.call(mediaRoutes.create, { body: { upload, posterUpload, name: 'Bienvenida' } });
  const { id: playlist } = await staff.call(playlistRoutes.create, {
    body: {
      name: 'Lista de prueba',
      items: [
        { kind: 'notice', notice: stays, durationMs: minuteMs }, { kind: 'media', asset: asset.id, durationMs: minuteMs },
        { kind: 'notice', notice: draft.id, durationMs: minuteMs },
      ],
    },
  });
  await staff.call(entryRoutes.create, { body: { playlist, audience: { include: [{ displays: [display] }], exclude: [] } } });
}

/** The programme that the server wants on that display, and what is on by it. */
async function programmeOf(staff: ApiCaller, display: DisplayId) {
  const { update } = await staff.call(displayRoutes.programme, { params: { id: display } });
  const assembled = assemble(update, new Map(), (text) => createHash('sha256').update(text).digest('hex'));
  if (assembled.kind !== 'whole') throw new Error('The programme is not whole');
  const { programme } = assembled;
  const on = (instant: number) => {
    const turn = whatsOn(programme, instant)['main'];
    if (turn === undefined || turn.item === null) throw new Error('Nothing is on');
    return { ...turn, what: turn.item.what, title: titleOf(turn.item.what) };
  };
  const titleOf = (what: What) => (what.kind === 'notice' ? noticeIn(programme, what.notice).content.title : what.kind);
  /** The first instant from there on, and well inside a turn, at which that is on, or was on until it ended. */
  const next = (title: string, from: number, until = Infinity) => {
    for (let instant = from; instant < Math.min(until, from + 60 * minuteMs); instant += 1_000) {
      const { title: found, since } = on(instant);
      if (found === title && instant - since >= 2_000 && on(instant + 8_000).since === since) return instant;
    }
    throw new Error(`${title} is never on`);
  };
  return { on, next };
}

const shows = (page: Page, title: string) => (title === 'video' ? onScreen(page).locator('video') : onScreen(page).getByText(title)).waitFor();

/** Everything that a start without the server needs is on the device. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const shelf = await caches.open('cartelera-assets');
    return navigator.serviceWorker.controller !== null && (await shelf.keys()).some(({ url }) => url.endsWith('.mp4'));
  });
}

test('a display that is cut off, switched off and started again shows the right thing, and follows the server when it is back', async () => {
  const ends = (Math.floor(Date.now() / minuteMs) + 20) * minuteMs;
  const staff = await server.start();
  const display = await createDisplay(staff, 'tv', 'TV sola');
  await arrange(staff, display, ends);
  const { on, next } = await programmeOf(staff, display);
  kiosk = await startKiosk(profile, server.browserArgs);
  await kiosk.page.goto(`${server.address}/display/`);
  await pairByCode(kiosk.page, staff, display);
  await shows(kiosk.page, on(Date.now()).title);
  await untilKept(kiosk.page);

  await server.kill();
  await kiosk.kill();
  kiosk = await startKiosk(profile, server.browserArgs);
  const { page } = kiosk;
  const time = await takeTime(page);
  await page.goto(`${server.address}/display/`);
  const before = on(time.now()).title;
  await page.locator('.layer.on cartelera-surface').first().waitFor();
  await Promise.any([before, on(time.now()).title].map((title) => shows(page, title)));

  // The film, from the middle, out of the store of the service worker.
  await time.goTo(next('video', time.now()));
  await shows(page, 'video');
  const { what } = on(time.now());
  if (what.kind !== 'video') throw new Error('No film is on');
  const range = await page.evaluate(async (url) => {
    const answer = await fetch(url, { headers: { Range: 'bytes=1000-1999' } });
    return { status: answer.status, place: answer.headers.get('Content-Range'), length: (await answer.arrayBuffer()).byteLength };
  }, fileUrl(what.file));
  expect(range).toEqual({ status: 206, place: `bytes 1000-1999/${what.file.bytes}`, length: 1000 });
  const sought = await onScreen(page).locator('video').evaluate((video: HTMLVideoElement) => new Promise<number>((resolve) => {
    video.addEventListener('seeked', () => resolve(video.currentTime), { once: true });
    video.currentTime = video.duration / 2;
  }));
  expect(sought).toBeGreaterThan(1);

  // The clock goes on, and what ends does not come again.
  const clock = () => onScreen(page).locator('.clock').first().innerText();
  const told = await clock();
  await time.goTo(next('Aviso que vence', time.now() + minuteMs));
  await shows(page, 'Aviso que vence');
  expect(await clock()).not.toBe(told);
  await time.goTo(ends - 1_000);
  await shows(page, on(time.now()).title);
  await time.goTo(ends + 2 * minuteMs);
  await shows(page, on(time.now()).title);
  expect(await page.getByText('Aviso que vence').count()).toBe(0);

  const again = await server.start();
  const { items: [entry] } = await again.call(entryRoutes.list, { query: { size: 1 } });
  if (entry !== undefined) await again.call(entryRoutes.remove, { params: { id: entry.id }, query: { version: entry.version } });
  await publish(again, message('Aviso de vuelta'));
  await shows(page, 'Aviso de vuelta');
});
