import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisplayId } from '../../content/ids.ts';
import { displayRoutes } from '../../content/wire/routes.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { startServer, type TestServer } from '../helpers/start-server.ts';
import { createDisplay, edit, message, publish } from '../helpers/walls.ts';

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

/** A page of this origin with a preview for a TV and one for a board, both listening. */
async function openPreviews() {
  const page = await browser.newPage({ viewport: { width: 1400, height: 700 } });
  await page.goto(`${server.url}/display/?preview`);
  await page.evaluate(() => new Promise<void>((resolve) => {
    let ready = 0;
    window.addEventListener('message', ({ data }) => {
      if (data?.type === 'cartelera:preview-ready') ready += 1;
      if (ready === 2) resolve();
    });
    for (const [name, width] of [['tv', 900], ['board', 300]] as const) {
      const frame = document.createElement('iframe');
      Object.assign(frame, { name, width, height: name === 'tv' ? 506 : 533, src: '/display/?preview' });
      document.body.append(frame);
    }
  }));
  const send = async (name: string, display: DisplayId) => {
    const draft = await publisher.call(displayRoutes.programme, { params: { id: display } });
    await page.evaluate(({ name, draft }) => {
      const frame = document.querySelector<HTMLIFrameElement>(`iframe[name=${name}]`);
      frame?.contentWindow?.postMessage({ type: 'cartelera:preview', ...draft }, window.location.origin);
    }, { name, draft });
  };
  return { page, send, shows: (name: string, text: string) => page.frameLocator(`iframe[name=${name}]`).getByText(text).waitFor() };
}

test('previews play what they are sent, several on one page, and follow each new draft without reloading', async () => {
  const [tv, board] = [await createDisplay(publisher, 'tv', 'TV'), await createDisplay(publisher, 'board', 'Cartelera')];
  const draft = await publish(publisher, message('Primer borrador'));
  const { page, send, shows } = await openPreviews();
  await send('tv', tv);
  await send('board', board);
  await Promise.all([shows('tv', 'Primer borrador'), shows('board', 'Primer borrador')]);
  for (const frame of page.frames()) await frame.evaluate(() => Object.assign(window, { stillTheSamePage: true }));

  await edit(publisher, draft, message('Segundo borrador'));
  await send('tv', tv);
  await shows('tv', 'Segundo borrador');
  await shows('board', 'Primer borrador');
  await send('board', board);
  await shows('board', 'Segundo borrador');
  for (const frame of page.frames()) expect(await frame.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
  await page.screenshot({ path: 'test/.artifacts/player-previews.png' });
  await page.close();
});

test('a preview hears nobody but the page around it', async () => {
  const display = await createDisplay(publisher, 'tv', 'TV sorda');
  const draft = await publisher.call(displayRoutes.programme, { params: { id: display } });
  const { page, shows, send } = await openPreviews();
  const deaf = page.frame('tv');
  // This listener runs after the player's own, so that what the player makes of the message is there to be seen.
  const layers = deaf?.evaluate(() => new Promise<number>((resolve) => {
    window.addEventListener('message', () => resolve(document.querySelectorAll('.layer').length), { once: true });
  }));
  await page.frame('board')?.evaluate((draft) => {
    const sibling = window.parent.document.querySelector<HTMLIFrameElement>('iframe[name=tv]');
    sibling?.contentWindow?.postMessage({ type: 'cartelera:preview', ...draft }, window.location.origin);
  }, draft);
  expect(await layers).toBe(0);
  await send('tv', display);
  await shows('tv', 'Unidad Médica Ilopango');
  await page.close();
});
