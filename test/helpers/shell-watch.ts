import type { Page } from 'playwright-core';
import type { Shells } from '../../display-client/service-worker/shells.ts';

/** What the service worker of this page's origin knows of the versions of the player, and whose files it keeps. */
export type ShellState = Shells & { caches: string[] };

/** Reads it from the page, for the worker keeps it where both can read. */
export const readShells = (page: Page): Promise<ShellState> =>
  page.evaluate(() => new Promise<ShellState>((resolve, reject) => {
    const opening = indexedDB.open('cartelera-shell');
    // It is the worker's to make.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('error', () => reject(new Error('No shells')));
    opening.addEventListener('success', () => {
      const connection = opening.result;
      const request: IDBRequest<Shells | undefined> = connection.transaction('values').objectStore('values').get('shells');
      request.addEventListener('success', () => {
        connection.close();
        void caches.keys().then((names) => resolve({
          ...request.result ?? { current: null, next: null, refused: null },
          caches: names.filter((name) => name.startsWith('cartelera-shell-')).map((name) => name.replace('cartelera-shell-', '')).sort(),
        }));
      });
    });
  }));

/** Has the page ask the worker for a newer version now, as it does by itself every so often. */
export const lookForShell = (page: Page): Promise<void> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage('look'));

/** The next thing that the worker tells the page. Ask before doing what causes it. */
export const nextWord = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data), { once: true });
  }));

/** Waits until the shells are as `holds` says. */
export async function untilShells(page: Page, holds: (state: ShellState) => boolean): Promise<ShellState> {
  for (;;) {
    const state = await readShells(page);
    if (holds(state)) return state;
    await page.waitForFunction(() => new Promise((resolve) => { requestAnimationFrame(() => resolve(true)); }));
  }
}
