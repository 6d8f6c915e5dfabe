import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openAdmin, tabTo } from '../helpers/admin-page.ts';
import { openBrowser } from '../helpers/browser.ts';
import { oneCenter } from '../helpers/institution.ts';
import { adminPassword, startServer, type TestServer } from '../helpers/start-server.ts';

let browser: Browser;
let server: TestServer;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  await oneCenter(await server.signIn('publisher'));
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'es-SV' });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('a wrong password is refused in words; the right one leads to where the address said', async () => {
  await page.goto(`${server.url}/admin/pantallas?estado=sin-vincular`);
  await page.getByLabel('Usuario').fill('admin');
  await page.getByLabel('Contraseña', { exact: true }).fill('no es esta');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await expectAccessible(page, ['app-shell', 'sign-in-view', 'main']);
  await page.screenshot({ path: 'test/.artifacts/sign-in.png' });
  await page.getByLabel('Contraseña', { exact: true }).fill(adminPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sin vincular 2', pressed: true }).waitFor();
});

test('the keyboard skips the navigation and walks it', async () => {
  await page.goto(`${server.url}/admin/pantallas`);
  await page.getByText('En vivo').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.querySelector('app-shell')?.shadowRoot?.activeElement?.localName)).toBe('main');
  await tabTo(page, /^Listas$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Listas' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/admin/listas');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Pantallas' }).waitFor();
  await expectAccessible(page, ['app-shell', 'side-nav', 'nav']);
});

test('a session that ends elsewhere asks for the password over the work, and keeps it', async () => {
  await page.goto(`${server.url}/admin/listas/nueva`);
  await page.getByLabel('Nombre').fill('Lista a medias');
  await page.request.delete(`${server.url}/api/session`, { headers: { origin: server.url } });
  await page.getByRole('heading', { name: 'Su sesión terminó' }).waitFor();
  await page.getByLabel('Contraseña', { exact: true }).fill(adminPassword);
  await page.keyboard.press('Enter');
  await page.getByText('Cambios sin guardar').waitFor();
  expect(await page.getByLabel('Nombre').inputValue()).toBe('Lista a medias');
  await page.getByText('En vivo').waitFor();
});

test('an auditor looks and is offered nothing that changes anything', async () => {
  await server.components.accounts.create(
    { username: 'oir', name: 'OIR', role: 'auditor', center: null, suspended: false }, adminPassword, { actor: 'system', action: 'test' },
  );
  const auditor = await openAdmin(browser, server.url, { username: 'oir', password: adminPassword });
  await auditor.getByRole('link', { name: 'Pantallas' }).click();
  await auditor.getByRole('button', { name: 'Pantalla tv' }).click();
  await auditor.getByRole('complementary').getByText('Sin vincular').waitFor();
  expect(await auditor.getByRole('button', { name: /Vincular|Agregar|Editar|Eliminar/ }).count()).toBe(0);
  await auditor.close();
});
