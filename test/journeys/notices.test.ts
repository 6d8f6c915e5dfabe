import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { centerRoutes, displayRoutes, noticeRoutes } from '../../content/wire/routes.ts';
import { expectAccessible, openAdmin, tabTo } from '../helpers/admin-page.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { openBrowser } from '../helpers/browser.ts';
import { centerInput, displayInput, noticeInput, oneCenter } from '../helpers/institution.ts';
import { adminPassword, startServer, type TestServer } from '../helpers/start-server.ts';
import { isUpToDate, onScreen, openPlayer, pairByCode, untilLive } from '../helpers/walls.ts';

let browser: Browser;
let server: TestServer;
let publisher: ApiCaller;
let page: Page;
let player: Page;
let tv: Awaited<ReturnType<typeof oneCenter>>['tv'];

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  publisher = await server.signIn('publisher');
  ({ tv } = await oneCenter(publisher));
  const other = await publisher.call(centerRoutes.create, { body: centerInput('Hospital Roma') });
  await publisher.call(displayRoutes.create, { body: displayInput(other, 'board', 'Cartelera de farmacia') });
  player = await openPlayer(browser, server.url, 'tv');
  await pairByCode(player, publisher, tv.id);
  await untilLive(server, tv.id, isUpToDate);
  page = await openAdmin(browser, server.url, { username: 'admin', password: adminPassword });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What one test leaves unwritten must not come back in the next. */
beforeEach(() => page.evaluate(() => localStorage.clear()));

const look = (name: string) => page.screenshot({ path: `test/.artifacts/notices-${name}.png` });
const inPreview = (text: string) => page.frameLocator('iframe[title^="Vista previa"]').getByText(text).first();

test('a notice is written, seen in the preview, published, corrected and withdrawn', async () => {
  await page.getByText('Todavía no hay avisos').waitFor();
  await look('first-use');
  await page.getByRole('menuitem', { name: 'Nuevo aviso' }).click();
  await page.getByRole('menuitem', { name: /^Mensaje/ }).click();
  await page.getByRole('textbox', { name: 'Título' }).fill('Pida su cita por teléfono');
  await page.getByRole('textbox', { name: 'Texto' }).fill('Llame al 2244-4777, de lunes a viernes.');
  await inPreview('Pida su cita por teléfono').waitFor();

  await page.getByRole('button', { name: 'elija dónde' }).click();
  await page.getByRole('checkbox', { name: 'Todo el país' }).check();
  await page.getByRole('button', { name: 'Listo' }).click();
  await expectAccessible(page);
  await look('editor');
  await page.getByRole('button', { name: 'Publicar en 3 pantallas' }).click();
  await page.getByText('Se pide porque llega a más de la mitad del país.').waitFor();
  await expectAccessible(page);
  await look('publish');
  await page.getByLabel('Escriba cuántas pantallas son para confirmar').fill('2');
  await page.keyboard.press('Enter');
  await page.getByText('Escriba 3 para confirmar.').waitFor();
  await page.getByLabel('Escriba cuántas pantallas son para confirmar').fill('3');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: '1 de 3 pantallas mostrando' }).waitFor();
  await onScreen(player).getByText('Pida su cita por teléfono').waitFor();
  await page.getByText('Faltan 2').waitFor();
  await expectAccessible(page);
  await look('delivery');

  await page.getByRole('link', { name: 'Corregir' }).click();
  await page.getByRole('textbox', { name: 'Título' }).fill('Pida su cita por WhatsApp');
  await inPreview('Pida su cita por WhatsApp').waitFor();
  await page.getByRole('button', { name: 'Guardar y actualizar en 3 pantallas' }).click();
  await page.getByLabel('Escriba cuántas pantallas son para confirmar').fill('3');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '1 de 3 pantallas mostrando' }).waitFor();
  await onScreen(player).getByText('Pida su cita por WhatsApp').waitFor();

  await page.getByRole('button', { name: 'Retirar…' }).click();
  await page.getByRole('button', { name: 'Retirar de 3 pantallas' }).click();
  await page.getByText('Elija por qué se retira.').waitFor();
  await page.getByRole('radio', { name: 'La información cambió' }).check();
  await look('withdraw');
  await page.getByRole('button', { name: 'Retirar de 3 pantallas' }).click();
  await page.getByRole('heading', { name: '1 de 3 pantallas ya no lo muestra' }).waitFor();
  await onScreen(player).getByText('Pida su cita').waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'Volver a Avisos' }).click();
  await page.getByRole('button', { name: /^Retirados/ }).click();
  await page.getByRole('link', { name: 'Pida su cita por WhatsApp' }).waitFor();
  expect(new URL(page.url()).search).toBe('?estado=retirados');
  await expectAccessible(page);
  await look('list');
});

test('a notice for one center is written and published by keyboard alone, without a dialog', async () => {
  await page.goto(`${server.url}/admin/avisos/nuevo?tipo=mensaje`);
  await page.locator('notice-fields').waitFor();
  await tabTo(page, /^Título/);
  await page.keyboard.type('Cierra la farmacia');
  await tabTo(page, /^Texto/);
  await page.keyboard.type('El lunes 30 abre a las 9 a. m.');
  await tabTo(page, /^elija dónde/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Centros de atención/);
  await page.keyboard.type('Roma');
  await page.getByRole('option', { name: 'Hospital Roma' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Listo/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Publicar en 1 pantalla/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '0 de 1 pantalla mostrando' }).waitFor();
  expect(server.components.catalogue.all('notices').find(({ content }) => content.title === 'Cierra la farmacia')?.state).toBe('published');
});

test('what was typed survives a reload, and leaving asks', async () => {
  await page.goto(`${server.url}/admin/avisos/nuevo?tipo=mensaje`);
  await page.getByRole('textbox', { name: 'Título' }).fill('A medias');
  await page.reload();
  await page.getByText('Se recuperó lo que escribió').waitFor();
  expect(await page.getByRole('textbox', { name: 'Título' }).inputValue()).toBe('A medias');
  await page.getByRole('link', { name: 'Volver a Avisos' }).click();
  await page.getByRole('button', { name: 'Seguir editando' }).click();
  expect(new URL(page.url()).pathname).toBe('/admin/avisos/nuevo');
  await page.getByRole('button', { name: 'Descartarlo' }).click();
  await page.getByRole('link', { name: 'Volver a Avisos' }).click();
  await page.locator('notices-view').waitFor();
});

test('saving says by field what is missing', async () => {
  await page.goto(`${server.url}/admin/avisos/nuevo?tipo=tramite`);
  await page.getByRole('textbox', { name: 'Título' }).fill('Cobre su incapacidad');
  await page.keyboard.press('Control+s');
  await page.getByText('Corrija 2 datos para seguir').waitFor();
  await look('errors');
  await page.getByRole('button', { name: 'Dónde: Escriba dónde se hace.' }).click();
  await page.keyboard.type('Ventanilla 3');
  await page.getByText('Corrija 1 dato para seguir').waitFor();
  await page.getByRole('textbox', { name: 'Cuándo' }).fill('Lunes a viernes');
  await page.keyboard.press('Control+s');
  await page.getByText(/^Guardado hoy/).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/admin\/avisos\/ntc_/);
});

test('two people on one notice: each keeps what does not collide, and chooses where it does', async () => {
  const draft = await publisher.call(noticeRoutes.create, { body: noticeInput('Horario nuevo') });
  await page.goto(`${server.url}/admin/avisos/${draft.id}`);
  await page.getByRole('textbox', { name: 'Título' }).fill('Horario de diciembre');
  const { content: _before, ...rest } = noticeInput('');
  await publisher.call(noticeRoutes.update, {
    params: { id: draft.id },
    body: { version: draft.version, notice: { ...rest, content: { category: 'message', title: 'Horario de enero', body: 'Abrimos a las 7.' } } },
  });
  await page.getByText('Otra persona guardó este aviso mientras usted lo editaba.').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Elija qué queda en «Título».').waitFor();
  await look('conflict');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dejar la mía' }).click();
  await page.getByRole('button', { name: 'Seguir con lo elegido' }).click();
  await page.keyboard.press('Control+s');
  await page.getByText(/^Guardado hoy/).waitFor();
  expect(server.components.catalogue.get('notices', draft.id)?.content)
    .toEqual({ category: 'message', title: 'Horario de diciembre', body: 'Abrimos a las 7.' });
});

test('editors draft and auditors read; both are told why they cannot publish', async () => {
  for (const [role, reason] of [['editor', /Lo publica la Unidad de Comunicaciones/], ['auditor', /puede leer, no cambiar/]] as const) {
    await server.components.accounts.create({ username: role, name: role, role, center: null, suspended: false }, adminPassword, { actor: 'system', action: 'test' });
    const own = await openAdmin(browser, server.url, { username: role, password: adminPassword });
    await own.goto(`${server.url}/admin/avisos/nuevo?tipo=mensaje`);
    await own.getByText(reason).waitFor();
    expect(await own.getByRole('button', { name: 'Guardar borrador' }).count()).toBe(role === 'editor' ? 1 : 0);
    expect(await own.getByRole('button', { name: /^Publicar/, disabled: false }).count()).toBe(0);
    await own.context().close();
  }
});
