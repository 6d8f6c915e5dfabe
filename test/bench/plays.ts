import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { DisplayId, Hash, NoticeId } from '../../content/ids.ts';
import type { Play } from '../../content/model/play.ts';
import { newPlayId } from '../../display-client/plays/play-id.ts';
import { openLedger } from '../../server/ledger/open-ledger.ts';
import type { Bench, Row } from './report.ts';
import { startServerProcess } from './server-process.ts';
import { kb, ms, percentile } from './statistics.ts';

const aDay = 8_640;
const rows = 200_000;
const reportSize = 500;
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A board page of six notices, one of twelve, ten seconds each. */
function playAt(index: number, from: number): Play {
  const page = index % 12;
  return {
    id: newPlayId(from), revision: Hash.parse('5'.repeat(64)), item: `page#${page}`, from, durationMs: 10_000, ending: 'completed', reason: null,
    contents: Array.from({ length: 6 }, (_, card) => NoticeId.parse(`ntc_bench-page-${page}-${card}`)),
  };
}

async function inserts(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cartelera-bench-'));
  const ledger = openLedger(path.join(folder, 'ledger.sqlite'));
  const start = Date.now();
  const times: number[] = [];
  for (let done = 0; done < rows; done += reportSize) {
    const display = DisplayId.parse(`dsp_bench-${(done / reportSize) % 100}`);
    const plays = Array.from({ length: reportSize }, (_, n) => playAt(done + n, start + (done + n) * 100));
    const from = performance.now();
    ledger.storePlays([{ display, plays, sums: [] }]);
    times.push(performance.now() - from);
  }
  const from = performance.now();
  const { total } = ledger.plays({ display: DisplayId.parse('dsp_bench-0'), page: 1, size: 50 });
  const listed = performance.now() - from;
  const counting = performance.now();
  const { count } = ledger.playTotals({ content: NoticeId.parse('ntc_bench-page-0-0') });
  const counted = performance.now() - counting;
  ledger.close();
  await rm(folder, { recursive: true });
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1_000;
  return [
    {
      what: `Ledger: ${rows.toLocaleString('en')} plays in reports of ${reportSize}, each durable before the next`,
      figure: `${Math.round(rows / seconds).toLocaleString('en')} plays/s; a report holds the loop p50 ${ms(percentile(times, 0.5))}, p99 ${ms(percentile(times, 0.99))}`,
      beside: 'aim: a report ≤ 20 ms; 1,000,000 plays a day are 12/s',
    },
    { what: `Ledger: first page of one display (${total.toLocaleString('en')} plays), and all plays of one notice (${count.toLocaleString('en')})`, figure: `${ms(listed)}; ${ms(counted)}`, beside: '–' },
  ];
}

/** Writes a backlog into the player's database, behind its back. */
const seed = (page: Page, name: string, backlog: Play[]): Promise<void> =>
  page.evaluate(async ([database, plays]) => {
    const opening = indexedDB.open(database);
    await new Promise((resolve) => { opening.addEventListener('success', resolve); });
    const transaction = opening.result.transaction('plays', 'readwrite');
    for (const play of plays) transaction.objectStore('plays').put(play);
    await new Promise((resolve) => { transaction.addEventListener('complete', resolve); });
    opening.result.close();
  }, [name, backlog] as const);

/** Waits until nothing but the newest plays is left; tells when, and the longest time between two frames meanwhile. */
const drained = (page: Page, name: string): Promise<{ at: number; longestFrame: number }> =>
  page.evaluate(async (database) => {
    let [longestFrame, last] = [0, performance.now()];
    const frame = (now: number): void => {
      longestFrame = Math.max(longestFrame, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const opening = indexedDB.open(database);
    await new Promise((resolve) => { opening.addEventListener('success', resolve); });
    for (;;) {
      const transaction = opening.result.transaction(['plays', 'state']);
      const left = transaction.objectStore('plays').count();
      const aside = transaction.objectStore('state').get('aside');
      await new Promise((resolve) => { transaction.addEventListener('complete', resolve); });
      if (left.result < 5 && aside.result === undefined) return { at: performance.now(), longestFrame };
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }, name);

async function drain(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cartelera-bench-'));
  const server = await startServerProcess(folder, { samples: true });
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args });
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${server.url}/display/?demo=tv`);
    await page.locator('.layer.on').first().waitFor();
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
    const name = names.find((one) => one.startsWith('cartelera-plays/')) ?? '';
    const from = Date.now() - aDay * 10_000;
    const backlog = Array.from({ length: aDay }, (_, index) => playAt(index, from + index * 10_000));
    await seed(page, name, backlog);
    await page.reload();
    await page.locator('.layer.on').first().waitFor();
    const started = await page.evaluate(() => performance.now());
    const { at, longestFrame } = await drained(page, name);
    const bytes = JSON.stringify(backlog).length;
    return [{
      what: `A day of backlog (${aDay.toLocaleString('en')} plays, ${kb(bytes)}) from a player to the server, while it plays`,
      figure: `${((at - started) / 1_000).toFixed(1)} s; longest frame meanwhile ${ms(longestFrame)}`,
      beside: `aim: well under 60 s; at 2 Mbit/s the bytes alone take ${Math.round((bytes * 8) / 2e6)} s`,
    }];
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Proof of play: how fast it is stored, and how fast a backlog comes home. */
export const plays: Bench = { name: 'plays', run: async () => [...await inserts(), ...await drain()] };
