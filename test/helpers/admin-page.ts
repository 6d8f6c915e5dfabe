import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The admin in a new window of a usual office PC, signed in as that person, with nothing fading in or out. */
export async function openAdmin(browser: Pick<Browser, 'newContext'>, url: string, { username, password }: { username: string; password: string }): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-SV', timezoneId: 'America/El_Salvador', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${url}/admin/`);
  await page.getByLabel('Usuario').fill(username);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.locator('notices-view').waitFor();
  return page;
}

type AxeViolation = { id: string; impact: string | null; nodes: { target: unknown; failureSummary?: string }[] };

/**
 * Fails with what axe-core finds to be a serious or critical barrier in a part of the page, framed players left out.
 * `path` leads to the part through the shadow roots.
 */
export async function expectAccessible(page: Page, path: readonly string[] = ['app-shell', 'main']): Promise<void> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const violations = await page.evaluate(async ({ axeSource, part }) => {
    if (!('axe' in window)) window.eval(axeSource);
    const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: AxeViolation[] }> } };
    return (await axe.run({ include: [{ fromShadowDom: part }], exclude: [['iframe']] }, { resultTypes: ['violations'], iframes: false })).violations;
  }, { axeSource: source, part: path });
  const barriers = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(barriers.map(({ id, nodes }) => ({ id, where: nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`) }))).toEqual([]);
}

/** Presses Tab, or Shift+Tab to go back, until an element of that name has the focus. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    if (name.test(await page.evaluate(focusedName))) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

function focusedName(): string {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active === null) return '';
  const root = active.getRootNode() as Document | ShadowRoot;
  const labelled = (active.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
  return (active.getAttribute('aria-label') ?? (labelled.trim() === '' ? active.textContent ?? '' : labelled)).trim();
}
