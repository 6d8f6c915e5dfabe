import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { startKiosk } from '../helpers/kiosk.ts';
import { outboxContract } from '../helpers/outbox-contract.ts';
import { play, playId } from '../helpers/play-builders.ts';
import { openPlayPage, readPlays, storeIn } from '../helpers/play-page.ts';
import { noon } from '../helpers/programme-builders.ts';

declare global {
  var safe: (n: number) => Promise<void>;
}

let browser: Browser;
let page: Page;
let stores = 0;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await openPlayPage(page);
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

/** Records play after play as fast as it can, beginning with number `first`, and says each that is safe. */
const recordForEver = (page: Page, first: number): Promise<void> =>
  page.evaluate(async ([start, template]) => {
    const numbered = (n: number) => ({ ...template, id: `ply_${String(n).padStart(9, '0')}` as typeof template.id });
    for (let n = start; ; n += 1) {
      await globalThis.playStore.record(numbered(n), numbered(n + 1));
      void globalThis.safe(n);
    }
  }, [first, play('x')] as const);

test('whatever instant the browser is killed at, every play that was safe is there, and the one that was on', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'kiosk-'));
  const name = nextName();
  let next = 0;
  for (let kill = 0; kill < 5; kill += 1) {
    const kiosk = await startKiosk(profile);
    try {
      await openPlayPage(kiosk.page);
      await storeIn(kiosk.page, name);
      const { plays, open } = await readPlays(kiosk.page, name);
      const numbers = plays.map(({ id }) => Number(id.slice(4)));
      expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, n) => n));
      expect(numbers.length).toBeGreaterThanOrEqual(next);
      expect(open === null ? 0 : Number(open.id.slice(4))).toBe(numbers.length);
      next = numbers.length;
      const enough = next + 1 + Math.floor(Math.random() * 60);
      let reach: () => void = () => undefined;
      const reached = new Promise<void>((resolve) => { reach = resolve; });
      await kiosk.page.exposeFunction('safe', (n: number) => {
        next = n + 1;
        if (next >= enough) reach();
      });
      void recordForEver(kiosk.page, next).catch(() => undefined);
      await reached;
    } finally {
      await kiosk.kill();
    }
  }
  expect(next).toBeGreaterThan(5);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
