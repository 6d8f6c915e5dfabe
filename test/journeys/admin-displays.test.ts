import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisplayId } from '../../content/ids.ts';
import { displayRoutes } from '../../content/wire/routes.ts';
import { expectAccessible, openAdmin } from '../helpers/admin-page.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { adminPassword, startServer, type TestServer } from '../helpers/start-server.ts';
import { openPlayer } from '../helpers/walls.ts';

let browser: Browser;
let server: TestServer;
let publisher: ApiCaller;
let page: Page;
let player: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ samples: true })]);
  publisher = await server.signIn('publisher');
  page = await openAdmin(browser, server.url, { username: 'admin', password: adminPassword });
  player = await openPlayer(browser, server.url, 'tv');
  await page.getByRole('link', { name: 'Pantallas' }).click();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const look = (name: string) => page.screenshot({ path: `test/.artifacts/displays-${name}.png` });
const line = (name: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
const panel = () => page.getByRole('complementary');
const codeOnScreen = async (): Promise<string> => {
  await player.locator('pairing-screen').waitFor();
  return player.locator('pairing-screen').evaluate((element: HTMLElement & { code: string }) => element.code);
};

test('every display of the roster is there, by center, and can be found', async () => {
  await page.getByText('114 lugares en 57 centros: 73 con pantalla y 41 en papel.').waitFor();
  await page.getByRole('button', { name: 'Papel 41' }).click();
  expect(new URL(page.url()).searchParams.get('estado')).toBe('papel');
  await page.getByLabel('Buscar por centro, pantalla o lugar').fill('metapan');
  await page.getByText('Ninguna pantalla coincide con «metapan»').waitFor();
  await page.getByRole('button', { name: 'Ver todas las pantallas' }).click();
  await page.getByRole('button', { name: 'Torre Administrativa' }).waitFor();
  await expectAccessible(page);
  await look('all');
});

test('a new place is added with its new center, and what is missing is told first', async () => {
  await page.getByRole('button', { name: 'Agregar pantalla…' }).click();
  await page.getByRole('button', { name: 'Agregar pantalla', exact: true }).click();
  await page.getByText('Elija el centro de atención.').waitFor();
  await page.getByRole('button', { name: 'El centro no está en la lista: agregarlo' }).click();
  await page.getByLabel('Nombre del centro').fill('Clínica Comunal Nejapa');
  await page.getByLabel('Nombre', { exact: true }).fill('TV de la sala');
  await page.getByRole('radio', { name: 'TV ISSS' }).check();
  await expectAccessible(page);
  await look('add');
  await page.getByRole('button', { name: 'Agregar pantalla', exact: true }).click();
  await page.getByText('115 lugares en 58 centros').waitFor();
});

test('a player is paired by the code it shows, typed in lower case, and comes online without a reload', async () => {
  await page.getByRole('button', { name: 'Vincular pantalla…' }).click();
  await page.keyboard.type('aaa aaa');
  await page.getByRole('combobox', { name: 'Centro de atención' }).fill('Nejapa');
  await page.getByRole('option', { name: 'Clínica Comunal Nejapa' }).click();
  await page.getByRole('button', { name: 'Vincular como TV de la sala' }).click();
  await page.getByText('Ninguna pantalla muestra ese código.').waitFor();
  await expectAccessible(page);
  const code = await codeOnScreen();
  await page.getByLabel('Código que aparece en la pantalla').fill(`${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`);
  await look('pair');
  await page.getByRole('button', { name: 'Vincular como TV de la sala' }).click();
  await page.getByText('En línea: recibe sus avisos').waitFor();
  await page.getByRole('button', { name: 'Listo' }).click();
  await line('TV de la sala').getByText('al día').waitFor();
});

test('the panel shows what plays there and speaks with the player', async () => {
  await page.getByRole('button', { name: 'TV de la sala', exact: true }).click();
  await panel().locator('iframe[title^="Vista previa en TV de la sala"]').waitFor();
  await page.frameLocator('iframe[title^="Vista previa"]').locator('.layer.on').first().waitFor();
  await panel().getByRole('button', { name: 'Identificar' }).click();
  await page.getByText('La pantalla muestra ahora su nombre y su lugar').waitFor();
  await expectAccessible(page);
  await look('panel');
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  expect(await line('TV de la sala').getByRole('button').evaluate((button) => button.matches(':focus'))).toBe(true);
});

test('what someone else saved meanwhile is shown beside mine, and nothing is lost', async () => {
  const { items: [display] } = await publisher.call(displayRoutes.list, { query: { q: 'TV de la sala' } });
  if (display === undefined) expect.fail('the display is not listed');
  await page.getByRole('button', { name: 'TV de la sala', exact: true }).click();
  await panel().getByRole('button', { name: 'Editar…' }).click();
  await page.getByLabel('Lugar', { exact: true }).fill('Farmacia');
  const { id, version, updatedAt: _at, updatedBy: _by, ...input } = display;
  await publisher.call(displayRoutes.update, { params: { id }, body: { version, display: { ...input, place: 'Nivel 2' } } });
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await page.getByText('Lo suyo, sin guardar').waitFor();
  await page.getByText('Nivel 2', { exact: true }).last().waitFor();
  await page.getByRole('button', { name: 'Dejar lo mío' }).click();
  await page.getByText('Cambios guardados').waitFor();
  expect((await publisher.call(displayRoutes.read, { params: { id } })).place).toBe('Farmacia');
});

test('a display that is lost comes first in the list, and unpairing is asked and done', async () => {
  await player.close();
  await page.getByRole('button', { name: 'Sin conexión 1' }).waitFor();
  const first = page.getByRole('table').getByRole('row').nth(1);
  await first.getByText('1 sin conexión').waitFor();
  await panel().getByRole('button', { name: 'Desvincular…' }).click();
  // One Enter too many must not unpair: the focus starts on the safe button.
  await page.locator('vaadin-confirm-dialog [slot="cancel-button"]:focus').waitFor();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Desvincular' }).click();
  await panel().getByText('Sin vincular').waitFor();
  const id = new URL(page.url()).searchParams.get('ver') as DisplayId;
  expect(server.components.live.all().find(({ display }) => display === id)?.paired).toBe(false);
});
