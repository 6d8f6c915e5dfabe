import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { outboxContract } from '../helpers/outbox-contract.ts';
import { play, playId } from '../helpers/play-builders.ts';
import { openPlayPage, readPlays, storeIn } from '../helpers/play-page.ts';
import { noon } from '../helpers/programme-builders.ts';

let browser: Browser;
let page: Page;
let stores = 0;

beforeAll(async () => {
  browser = await openBrowser();
  page = await openPlayPage(browser);
});
afterAll(() => browser?.close());

const nextName = () => `cartelera-plays/${stores += 1}`;

outboxContract('the IndexedDB of Chromium', () => storeIn(page, nextName()));

test('a fold that fails half-way has changed nothing', async () => {
  const name = nextName();
  const store = await storeIn(page, name);
  for (let n = 0; n < 4; n += 1) await store.record(play(n, { from: noon + n }), null);
  const failure = await page.evaluate(() => globalThis.playStore.fold({ plays: 2, step: 3, sums: 9 }, () => { throw new Error('no sums today'); })
    .then(() => null, String));
  expect(failure).toContain('no sums today');
  // A sum that cannot be written takes the deletions back with it.
  const unwritten = await page.evaluate(() => globalThis.playStore.fold({ plays: 2, step: 3, sums: 9 }, (plays) => {
    const sum = globalThis.playParts.sumsOf(plays, () => globalThis.playParts.newPlayId(0))[0];
    return sum ? [sum, { ...sum, id: undefined as never }] : [];
  }).then(() => null, String));
  expect(unwritten).not.toBeNull();
  expect((await readPlays(page, name)).plays.map(({ id }) => id)).toEqual([0, 1, 2, 3].map(playId));
  expect((await readPlays(page, name)).sums).toEqual([]);
});

test('two pages of one display never send a play twice under two guises', async () => {
  const name = nextName();
  const store = await storeIn(page, name);
  for (let n = 0; n < 5; n += 1) await store.record(play(n, { from: noon + n }), null);
  const first = await store.take(3);
  const again = await storeIn(page, name);
  expect(await again.take(3)).toEqual(first);
  await again.settle(first.plays.map(({ id }) => id));
  await store.settle(first.plays.map(({ id }) => id));
  expect((await store.take(3)).plays.map(({ id }) => id)).toEqual([3, 4].map(playId));
});
