import { rm, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DisplayId } from '../../content/ids.ts';
import { fileUrl, type MediaFile } from '../../content/model/media-asset.ts';
import type { PlaylistItem } from '../../content/model/playlist.ts';
import { entryRoutes, playlistRoutes } from '../../content/wire/routes.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { addPicture, addVideo, keepFile, noise } from '../helpers/odd-media.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { createDisplay, isUpToDate, message, onScreen, openPlayer, pairByCode, publish, untilLive } from '../helpers/walls.ts';

/** The turn of what is broken. Whatever comes on before it is over has not waited for it. */
const durationMs = 600_000;
const samples = path.resolve(import.meta.dirname, '../../content/samples/media');

let browser: Browser;
let server: TestServer;
let publisher: ApiCaller;
let good: PlaylistItem;
let film: MediaFile;
let poster: MediaFile;
let page: Page;
let display: DisplayId;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  publisher = await server.signIn('publisher');
  good = { kind: 'notice', notice: (await publish(publisher, message('Aviso sano'))).id, durationMs: 5_000 };
  film = await keepFile(server, await readFile(path.join(samples, 'bienvenida.mp4')), 'video/mp4');
  poster = await keepFile(server, await readFile(path.join(samples, 'bienvenida-poster.jpg')), 'image/jpeg');
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  display = await createDisplay(publisher, 'tv', 'TV con un archivo roto');
  page = await openPlayer(browser, server.url, 'tv');
});

afterEach(() => page.close());

/** Has the display play these, on top of `first` where that is to be on before. */
async function play(items: PlaylistItem[], first = items): Promise<void> {
  const { id, version } = await publisher.call(playlistRoutes.create, { body: { name: `Lista de ${display}`, items: first } });
  await publisher.call(entryRoutes.create, { body: { playlist: id, audience: { include: [{ displays: [display] }], exclude: [] } } });
  await pairByCode(page, publisher, display);
  if (first === items) return;
  await untilLive(server, display, isUpToDate);
  await publisher.call(playlistRoutes.update, { params: { id }, body: { version, playlist: { name: `Lista de ${display}`, items } } });
}

const media = (asset: Awaited<ReturnType<typeof addPicture>>): PlaylistItem => ({ kind: 'media', asset, durationMs });
const garbage = (mime: MediaFile['mime']) => keepFile(server, Buffer.from(`no es una imagen ni un video: ${Math.random()}`), mime);
const onDisk = (file: MediaFile) => {
  const { mediaFolder } = server.components;
  return path.join(mediaFolder.root, mediaFolder.locate(path.basename(fileUrl(file))) ?? '');
};

async function gone(): Promise<MediaFile> {
  const file = await keepFile(server, await noise(), 'image/webp');
  await rm(onDisk(file));
  return file;
}

async function spoilt(): Promise<MediaFile> {
  const file = await keepFile(server, await noise(), 'image/webp');
  await writeFile(onDisk(file), Buffer.alloc(file.bytes));
  return file;
}

/** Ask before doing what causes it: a report is gone with the next one. */
const reported = (words: RegExp) => untilLive(server, display, ({ errors }) => errors.some((error) => words.test(error)));
const pictures = () => page.locator('.layer.on cartelera-surface > :is(img, video)').count();

describe('a broken item is skipped and reported, and what follows comes in its place', () => {
  test.each([
    { what: 'an image that is gone', broken: async () => media(await addPicture(server, await gone())), words: /no longer/ },
    { what: 'an image that is not what it should be', broken: async () => media(await addPicture(server, await spoilt())), words: /content is/ },
    { what: 'an image that cannot be decoded', broken: async () => media(await addPicture(server, await garbage('image/webp'))), words: /^med_.*EncodingError/ },
    { what: 'a video that cannot be decoded', broken: async () => media(await addVideo(server, await garbage('video/mp4'), poster)), words: /^med_/ },
  ])('$what', async ({ broken, words }) => {
    const report = reported(words);
    await play([await broken(), good], [good]);
    await report;
    await onScreen(page).getByText('Aviso sano').waitFor();
    expect(await pictures()).toBe(0);
  });

  test('a video that stops moving', async () => {
    await play([media(await addVideo(server, film, poster)), good], [good]);
    const video = page.locator('.layer.on video');
    await video.waitFor();
    await page.waitForFunction(() => (document.querySelector<HTMLVideoElement>('.layer.on video')?.currentTime ?? 0) > 0.5);
    await video.evaluate((element: HTMLVideoElement) => element.pause());
    await onScreen(page).getByText('Aviso sano').waitFor();
    await untilLive(server, display, ({ showing }) => showing?.item.startsWith('ntc_') === true);
  });

  test('a notice that its template cannot draw', async () => {
    await page.evaluate(() => {
      const { prototype } = customElements.get('cartelera-surface') as unknown as { prototype: { frame: unknown; render: () => unknown } };
      const render = prototype.render;
      prototype.render = function spoiltRender() {
        if (JSON.stringify(this.frame).includes('Aviso roto')) throw new Error('the template is broken');
        return render.call(this);
      };
    });
    const { id } = await publish(publisher, message('Aviso roto'));
    const report = reported(/the template is broken/);
    await play([{ kind: 'notice', notice: id, durationMs }, good], [good]);
    await onScreen(page).getByText('Aviso sano').waitFor();
    await report;
    expect(await page.getByText('Aviso roto').count()).toBe(0);
  });
});

test('where all is broken the institutional screen is on, and what is broken is not tried again and again', async () => {
  const file = await garbage('image/webp');
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith(fileUrl(file))) asked += 1;
  });
  await play([media(await addPicture(server, file)), media(await addVideo(server, await garbage('video/mp4'), poster))]);
  await untilLive(server, display, ({ showing, target, errors }) => showing?.revision === target && showing?.item === 'institutional' && errors.length > 1);
  await onScreen(page).getByText('Unidad Médica Ilopango').first().waitFor();
  expect(asked).toBeLessThanOrEqual(3);
});
