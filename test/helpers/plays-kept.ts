import type { Page } from 'playwright-core';
import { Play } from '../../content/model/play.ts';

const storageKey = 'plays-kept';

/** Writes down, from now on and over a reload, every play that the page keeps for the server, as it kept it last. */
export async function watchPlays(page: Page): Promise<{ read: () => Promise<Play[]> }> {
  const watch = (key: string) => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function putAndLog(...[value, ...rest]: Parameters<typeof put>) {
      if (this.name === 'plays') {
        const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>;
        sessionStorage.setItem(key, JSON.stringify({ ...kept, [(value as { id: string }).id]: value as unknown }));
      }
      return put.call(this, value, ...rest);
    };
  };
  await page.addInitScript(watch, storageKey);
  await page.evaluate(watch, storageKey);
  return {
    read: async () => {
      const kept = await page.evaluate((key) => sessionStorage.getItem(key), storageKey);
      return Object.values(JSON.parse(kept ?? '{}') as Record<string, unknown>).map((play) => Play.parse(play));
    },
  };
}
