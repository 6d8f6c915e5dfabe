import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { PlayStore } from '../../display-client/plays/play-store.ts';
import type { OpenPlayStore } from './outbox-contract.ts';
import type { PlayParts } from './play-page/main.ts';

declare global {
  var playParts: PlayParts;
  var playStore: PlayStore;
}

const origin = 'http://constancia.test';

/** Turns a page into one that has the player's store of plays, built as for the displays; IndexedDB is the browser's. */
export async function openPlayPage(page: Page): Promise<void> {
  const output = await build({
    configFile: false, logLevel: 'error', publicDir: false,
    build: { write: false, target: 'chrome79', modulePreload: false, rolldownOptions: { input: path.join(import.meta.dirname, 'play-page/main.ts') } },
  });
  const [chunk] = 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('Nothing was built');
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Constancia</title>' }));
  await page.goto(origin);
  await page.addScriptTag({ content: chunk.code, type: 'module' });
  await page.waitForFunction(() => 'playParts' in globalThis);
}

/** The store of the page under `name`, as if it were here. Sums are always made by `sumsOf`, for a function does not travel. */
export async function storeIn(page: Page, name: string): Promise<OpenPlayStore> {
  await page.evaluate(async (database) => { globalThis.playStore = await globalThis.playParts.openPlayStore(database); }, name);
  return {
    record: (ended, open) => page.evaluate(([one, other]) => globalThis.playStore.record(one, other), [ended, open] as const),
    recover: () => page.evaluate(() => globalThis.playStore.recover()),
    take: (limit) => page.evaluate((most) => globalThis.playStore.take(most), limit),
    settle: (stored) => page.evaluate((ids) => globalThis.playStore.settle(ids), [...stored]),
    shift: (ids, ms) => page.evaluate(([some, by]) => globalThis.playStore.shift(some, by), [[...ids], ms] as const),
    fold: (bounds) => page.evaluate((limits) => {
      const { newPlayId, sumsOf } = globalThis.playParts;
      return globalThis.playStore.fold(limits, (plays) => sumsOf(plays, () => newPlayId(Date.now())));
    }, bounds),
    waiting: async () => {
      const { plays, sums, aside } = await readPlays(page, name);
      return { plays: plays.length, sums: sums.length, aside: aside.plays.length + aside.sums.length };
    },
    close: () => undefined,
  };
}

type Rows = { id: string }[];
/** Everything in a store, as it lies in the browser's database. */
export type KeptPlays = { plays: Rows; sums: Rows; aside: { plays: Rows; sums: Rows }; open: { id: string } | null };

/** Reads a store from outside, in one transaction, whoever else has it open. */
export const readPlays = (page: Page, name: string): Promise<KeptPlays> =>
  page.evaluate(async (database) => {
    const answered = <Value>(request: IDBRequest<Value>): Promise<Value> => new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const connection = await answered(indexedDB.open(database));
    const store = connection.transaction(['plays', 'sums', 'state']);
    const all = await Promise.all([
      answered<Rows>(store.objectStore('plays').getAll()), answered<Rows>(store.objectStore('sums').getAll()),
      answered<KeptPlays['aside'] | undefined>(store.objectStore('state').get('aside')),
      answered<KeptPlays['open']>(store.objectStore('state').get('open')),
    ]);
    connection.close();
    const [plays, sums, aside = { plays: [], sums: [] }, open = null] = all;
    return { plays, sums, aside, open };
  }, name);
