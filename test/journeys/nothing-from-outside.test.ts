import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAdmin } from '../helpers/admin-page.ts';
import { openBrowser } from '../helpers/browser.ts';
import { watchOutside } from '../helpers/outside-watch.ts';
import { adminPassword, startServer, type TestServer } from '../helpers/start-server.ts';
import { sizes } from '../helpers/walls.ts';

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ samples: true })]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const clean = { outside: [], violations: [], complaints: [] };

test.each(['tv', 'board'] as const)('a display asks nobody but its server and keeps within its policy (%s)', async (format) => {
  const watched = watchOutside(browser, server.url);
  const context = await watched.newContext({ viewport: sizes[format] });
  const page = await context.newPage();
  await page.goto(`${server.url}/display/`);
  await page.locator('pairing-screen').waitFor();
  const file = page.waitForResponse(/\/media\//);
  await page.goto(`${server.url}/display/?demo=${format}`);
  await page.locator('.layer.on cartelera-surface, .layer.on video').first().waitFor();
  expect((await file).ok()).toBe(true);
  expect(watched.seen).toEqual(clean);
  expect(watched.requests()).toBeGreaterThan(5);
  await context.close();
});

test('the admin asks nobody but its server and keeps within its policy, in every view', async () => {
  const watched = watchOutside(browser, server.url);
  const page = await openAdmin(watched, server.url, { username: 'admin', password: adminPassword });
  const titled = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  for (const [path, title] of [['avisos', 'Avisos'], ['biblioteca', 'Biblioteca'], ['listas', 'Listas'], ['pantallas', 'Pantallas']] as const) {
    await page.goto(`${server.url}/admin/${path}`);
    await titled(title);
    await page.getByText('En vivo').waitFor();
  }
  await page.goto(`${server.url}/admin/avisos/nuevo`);
  await page.getByLabel('Título').fill('Vacúnese');
  await page.frameLocator('iframe').first().getByText('Vacúnese').waitFor();
  const [playlist] = server.components.catalogue.all('playlists');
  const [notice] = server.components.catalogue.all('notices');
  const [display] = server.components.catalogue.all('displays');
  for (const path of [`avisos/${notice?.id}`, `listas/${playlist?.id ?? 'nueva'}`, 'listas/nueva', `pantallas/${display?.id}`]) {
    await page.goto(`${server.url}/admin/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('En vivo').waitFor();
  }
  // So the browser tells that nobody was signed in yet.
  const [unauthorised = '', ...complaints] = watched.seen.complaints;
  expect(unauthorised).toMatch(/401/);
  expect({ ...watched.seen, complaints }).toEqual(clean);
  expect(watched.requests()).toBeGreaterThan(20);
});

test('the watch sees a stranger, a breach of the policy and a complaint', async () => {
  const watched = watchOutside(browser, server.url);
  const page = await (await watched.newContext()).newPage();
  await page.goto(`${server.url}/display/?preview`);
  await page.evaluate(async () => {
    document.body.setAttribute('style', 'color: red');
    const script = document.createElement('script');
    script.textContent = 'window.inline = true';
    document.body.append(script);
    await fetch('http://127.0.0.2:9/').catch(() => null);
  });
  await expect.poll(() => watched.seen.violations.length).toBeGreaterThanOrEqual(2);
  await page.goto('http://127.0.0.2:9/').catch(() => null);
  expect(watched.seen.outside).toContain('http://127.0.0.2:9/');
  expect(watched.seen.complaints.length).toBeGreaterThan(0);
});
