import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlaylistId } from '../../content/ids.ts';
import { entryRoutes, playlistRoutes } from '../../content/wire/routes.ts';
import { expectAccessible, openAdmin } from '../helpers/admin-page.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { adminPassword, startServer, type TestServer } from '../helpers/start-server.ts';

let browser: Browser;
let server: TestServer;
let publisher: ApiCaller;
let page: Page;
let id: PlaylistId;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ samples: true })]);
  publisher = await server.signIn('publisher');
  page = await openAdmin(browser, server.url, { username: 'admin', password: adminPassword });
  await page.getByRole('link', { name: 'Listas' }).click();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const look = (name: string) => page.screenshot({ path: `test/.artifacts/playlists-${name}.png` });
const titles = () => page.locator('playlist-items .title').allTextContents();
const stored = () => publisher.call(playlistRoutes.read, { params: { id } });
const kinds = async () => (await stored()).items.map(({ kind }) => kind);

test('the lists tell how long they are and where they play', async () => {
  await page.getByRole('row', { name: /TV ISSS, programación general/ }).getByText('18 pantallas').waitFor();
  await page.getByText('Dentro de «TV ISSS, programación general»').waitFor();
  await expectAccessible(page);
  await look('all');
});

test('a list is made of a file, a notice, another list and the current notices', async () => {
  await page.getByRole('button', { name: 'Nueva lista' }).click();
  await page.getByLabel('Nombre', { exact: true }).fill('Sala de espera');
  await page.getByRole('button', { name: 'Imagen o video…' }).click();
  await page.locator('media-picker-dialog').getByText('Video: lávese las manos').click();
  await page.getByRole('button', { name: 'Elegir', exact: true }).click();
  await page.getByRole('button', { name: 'Avisos vigentes' }).click();
  await page.getByRole('button', { name: 'Otra lista…' }).click();
  await page.getByRole('combobox', { name: 'Lista' }).fill('Cápsulas');
  await page.getByRole('option', { name: 'Cápsulas de salud' }).click();
  await page.getByRole('button', { name: 'Agregar lista' }).click();
  await page.getByText('3 elementos').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Guardar lista' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sala de espera' }).waitFor();
  id = new URL(page.url()).pathname.split('/').at(-1) as PlaylistId;
  expect(await kinds()).toEqual(['media', 'current-notices', 'playlist']);
});

test('items move by keyboard, by button and by dragging, and each keyboard move is announced', async () => {
  const [media = '', current = '', list = ''] = await titles();
  await page.getByRole('button', { name: `Bajar ${media}` }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText(`${media}, lugar 2 de 3`).waitFor();
  expect(await titles()).toEqual([current, media, list]);
  await page.keyboard.press('Enter');
  await page.getByText(`${media}, lugar 3 de 3`).waitFor();
  expect(await titles()).toEqual([current, list, media]);
  await page.locator('playlist-items .handle').nth(2).dragTo(page.locator('playlist-items li').nth(0), { targetPosition: { x: 60, y: 4 } });
  expect(await titles()).toEqual([media, current, list]);
});

test('a duration is typed as minutes and seconds, and an impossible one is refused where it stands', async () => {
  const time = page.getByLabel(/^Duración de /);
  await time.fill('25:00');
  await page.keyboard.press('Tab');
  await page.getByText('De 0:02 a 10:00').waitFor();
  await time.fill('0:20');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Guardar lista' }).click();
  await page.getByText('Cambios sin guardar').waitFor({ state: 'detached' });
  expect((await stored()).items[0]).toMatchObject({ kind: 'media', durationMs: 20_000 });
});

test('how the items follow each other is chosen and saved with the list', async () => {
  expect(await stored()).toMatchObject({ transition: 'fade' });
  await page.getByRole('button', { name: 'Transición' }).click();
  await page.getByRole('option', { name: 'Deslizar' }).click();
  await page.getByText('Cada elemento entra desde la derecha sobre el anterior.').waitFor();
  await page.getByRole('button', { name: 'Guardar lista' }).click();
  await page.getByText('Cambios sin guardar').waitFor({ state: 'detached' });
  expect(await stored()).toMatchObject({ transition: 'slide' });
});

test('what was taken out comes back with Deshacer', async () => {
  const before = await titles();
  await page.getByRole('button', { name: `Quitar ${before[1]}` }).click();
  expect(await titles()).toHaveLength(2);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  expect(await titles()).toEqual(before);
});

test('assigning it to most of the country asks for the number of screens', async () => {
  await page.getByRole('button', { name: 'Elegir destinatarios' }).click();
  await page.getByRole('button', { name: 'elija dónde' }).click();
  await page.getByRole('checkbox', { name: 'Todo el país' }).check();
  await page.getByRole('button', { name: 'Listo' }).click();
  await look('editor');
  await page.getByRole('button', { name: 'Guardar en 73 pantallas' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Escriba 73 para confirmar').fill('72');
  expect(await dialog.getByRole('button', { name: 'Guardar en 73 pantallas' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Escriba 73 para confirmar').fill('73');
  await dialog.getByRole('button', { name: 'Guardar en 73 pantallas' }).click();
  await page.getByText('Lista guardada: sale en 73 pantallas').waitFor();
  expect((await publisher.call(entryRoutes.list, { query: { playlist: id } })).items).toHaveLength(1);
  await page.getByText('No se puede eliminar: tiene destinatarios.').waitFor();
  await expectAccessible(page);
});

test('a list that someone else saved meanwhile shows both sides, and mine can stand', async () => {
  await page.getByLabel('Nombre', { exact: true }).fill('Sala de espera, mía');
  const { version, items } = await stored();
  await publisher.call(playlistRoutes.update, { params: { id }, body: { version, playlist: { name: 'Sala de espera, suya', items: items.slice(0, 1) } } });
  await page.getByRole('button', { name: 'Guardar en 73 pantallas' }).click();
  await page.getByLabel('Escriba 73 para confirmar').fill('73');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Guardar en 73 pantallas' }).click();
  await page.getByText('Sala de espera, suya').waitFor();
  await expectAccessible(page);
  await look('conflict');
  await page.getByRole('button', { name: 'Dejar lo mío' }).click();
  await page.getByRole('button', { name: 'Guardar en 73 pantallas' }).click();
  await page.getByLabel('Escriba 73 para confirmar').fill('73');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Guardar en 73 pantallas' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sala de espera, mía' }).waitFor();
  expect((await stored()).items).toHaveLength(3);
});

test('unsaved work is not left by accident, and a list without use can be deleted', async () => {
  await page.getByRole('button', { name: 'Dejar de reproducir aquí' }).click();
  await page.getByRole('link', { name: 'Listas' }).first().click();
  await page.getByRole('button', { name: 'Seguir editando' }).click();
  await page.getByRole('button', { name: 'Guardar lista' }).click();
  await page.getByText('Cambios sin guardar').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Eliminar lista…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Eliminar lista' }).click();
  await page.getByRole('heading', { level: 1, name: 'Listas' }).waitFor();
  await expect(stored()).rejects.toThrow();
});
