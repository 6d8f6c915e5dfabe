import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAdmin } from '../helpers/admin-page.ts';
import { openBrowser } from '../helpers/browser.ts';
import { adminPassword, startServer, type TestServer } from '../helpers/start-server.ts';
import { onScreen, openPlayer } from '../helpers/walls.ts';

// The main job, with nothing but a keyboard, a mouse and two screens: from an empty installation to the wall and off it again.

let browser: Browser;
let server: TestServer;
let page: Page;
let tv: Page;
let board: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  [tv, board] = await Promise.all([openPlayer(browser, server.url, 'tv'), openPlayer(browser, server.url, 'board')]);
  page = await openAdmin(browser, server.url, { username: 'admin', password: adminPassword });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const look = (name: string) => page.screenshot({ path: `test/.artifacts/main-job-${name}.png` });
const goTo = (entry: string) => page.getByRole('navigation').getByRole('link', { name: entry }).click();
const press = (button: string) => page.getByRole('button', { name: button }).click();
const walls = () => [tv, board];
const onBoth = (title: string) => Promise.all(walls().map((wall) => onScreen(wall).getByText(title).first().waitFor()));

async function chooseEverywhere(): Promise<void> {
  await page.getByRole('button', { name: 'elija dónde' }).click();
  await page.getByRole('checkbox', { name: 'Todo el país' }).check();
  await page.getByRole('button', { name: 'Listo' }).click();
}

test('a TV and a board are added and paired by the codes they show', async () => {
  await goTo('Pantallas');
  await page.getByRole('button', { name: 'Agregar pantalla…' }).first().click();
  await page.getByRole('button', { name: 'El centro no está en la lista: agregarlo' }).click();
  await page.getByLabel('Nombre del centro').fill('Hospital General');
  await page.getByLabel('Nombre', { exact: true }).fill('TV de la sala');
  await page.getByRole('radio', { name: 'TV ISSS' }).check();
  await page.getByRole('button', { name: 'Agregar pantalla', exact: true }).click();
  await page.getByText('1 lugar en 1 centro').waitFor();

  await page.getByRole('button', { name: 'Agregar pantalla…' }).first().click();
  await page.getByRole('combobox', { name: 'Centro de atención' }).fill('Hospital General');
  await page.getByRole('option', { name: 'Hospital General' }).click();
  await page.getByLabel('Nombre', { exact: true }).fill('Cartelera de entrada');
  await page.getByRole('radio', { name: 'Cartelera', exact: true }).check();
  await page.getByRole('button', { name: 'Agregar pantalla', exact: true }).click();
  await page.getByText('2 lugares en 1 centro').waitFor();

  for (const [player, name] of [[tv, 'TV de la sala'], [board, 'Cartelera de entrada']] as const) {
    await player.locator('pairing-screen').waitFor();
    const code = await player.locator('pairing-screen').evaluate((element: HTMLElement & { code: string }) => element.code);
    await page.getByRole('button', { name: 'Vincular pantalla…' }).click();
    await page.getByLabel('Código que aparece en la pantalla').fill(code);
    await page.getByRole('combobox', { name: 'Centro de atención' }).fill('Hospital General');
    await page.getByRole('option', { name: 'Hospital General' }).click();
    const choice = page.getByRole('radio', { name: new RegExp(name) });
    if (await choice.count() > 0) await choice.check();
    await page.getByRole('button', { name: `Vincular como ${name}` }).click();
    await page.getByText('En línea: recibe sus avisos').waitFor();
    await page.getByRole('button', { name: 'Listo' }).click();
  }
  await look('paired');
});

test('an image and a video are uploaded', async () => {
  await goTo('Biblioteca');
  const picture = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#4AD2A4' } }).jpeg().toBuffer();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Subir archivos' }).first().click();
  await (await chooser).setFiles({ name: 'año niño.jpg', mimeType: 'image/jpeg', buffer: picture });
  await page.getByText('1 archivo', { exact: false }).first().waitFor();
  const another = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Subir archivos' }).first().click();
  await (await another).setFiles(path.resolve(import.meta.dirname, '../fixtures/h264-faststart.mp4'));
  await page.getByText('2 archivos').first().waitFor();
  await look('library');
});

test('a notice with the image is published, and both screens show it', async () => {
  await goTo('Avisos');
  await page.getByRole('menuitem', { name: 'Nuevo aviso' }).click();
  await page.getByRole('menuitem', { name: /^Noticia/ }).click();
  await page.getByRole('textbox', { name: 'Titular' }).fill('Abrimos una sala nueva');
  await page.getByRole('textbox', { name: 'Resumen' }).fill('Atiende desde hoy, con cita.');
  await page.getByRole('button', { name: 'Elegir imagen…' }).click();
  await page.locator('media-picker-dialog button[aria-pressed]').filter({ hasText: 'año niño' }).click();
  await page.getByRole('button', { name: 'Elegir', exact: true }).click();
  await chooseEverywhere();
  await press('Publicar en 2 pantallas');
  await page.getByRole('heading', { name: '2 de 2 pantallas mostrando' }).waitFor();
  await onBoth('Abrimos una sala nueva');
  await look('delivery');
  for (const wall of walls()) {
    const image = onScreen(wall).locator('.pict img').first();
    expect(await image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth)).toBeGreaterThan(0);
  }
});

test('a list with the video is assigned, and both screens play it', async () => {
  await goTo('Listas');
  await page.getByRole('button', { name: 'Nueva lista' }).first().click();
  await page.getByLabel('Nombre', { exact: true }).fill('Sala de espera');
  await page.getByRole('button', { name: 'Imagen o video…' }).click();
  await page.locator('media-picker-dialog button[aria-pressed]').filter({ hasText: 'h264-faststart' }).click();
  await page.getByRole('button', { name: 'Elegir', exact: true }).click();
  await page.getByRole('button', { name: 'Avisos vigentes' }).click();
  await page.getByRole('button', { name: 'Elegir destinatarios' }).click();
  await chooseEverywhere();
  await page.getByRole('button', { name: 'Guardar en 2 pantallas' }).click();
  await page.getByText('Lista guardada: sale en 2 pantallas').waitFor();
  await Promise.all(walls().map((wall) => onScreen(wall).locator('video').waitFor()));
});

test('the notice is corrected and both screens change, then it is withdrawn and gone from both', async () => {
  await goTo('Avisos');
  await page.getByRole('link', { name: 'Abrimos una sala nueva' }).click();
  await page.getByRole('link', { name: 'Corregir' }).click();
  await page.getByRole('textbox', { name: 'Titular' }).fill('Abrimos dos salas nuevas');
  await press('Guardar y actualizar en 2 pantallas');
  await page.getByRole('heading', { name: '2 de 2 pantallas mostrando' }).waitFor();
  await onBoth('Abrimos dos salas nuevas');

  await page.getByRole('button', { name: 'Retirar…' }).click();
  await page.getByRole('radio', { name: 'La información cambió' }).check();
  await press('Retirar de 2 pantallas');
  await page.getByRole('heading', { name: /2 de 2 pantallas ya no lo muestran/ }).waitFor();
  await look('withdrawn');
  for (const wall of walls()) {
    await onScreen(wall).locator('video').waitFor();
    await wall.getByText('Abrimos dos salas nuevas').waitFor({ state: 'detached' });
  }
});
