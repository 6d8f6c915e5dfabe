import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../helpers/browser.ts';
import { openTheatre, tvIdentity } from '../helpers/theatre.ts';
import type { Bench, Row } from './report.ts';
import { startServerProcess } from './server-process.ts';
import { mib } from './statistics.ts';

const minute = 60_000;
const minutesOf = (name: string, usual: number): number => Number(process.env[name] ?? usual);
/** The renderer's memory climbs until then in any player. */
const settledAfter = 5 * minute;

type Sample = { heap: number; nodes: number; listeners: number };

const pause = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** What is in use once the garbage is gone. */
async function sample(cdp: CDPSession): Promise<Sample> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const named = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: named('JSHeapUsedSize'), nodes: named('Nodes'), listeners: named('JSEventListeners') };
}

async function metricsOf(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  return cdp;
}

const told = ({ heap, nodes, listeners }: Sample): string => `${mib(heap)} (${(heap / 1024 / 1024).toFixed(2)}), ${nodes} nodes, ${listeners} listeners`;
const row = (what: string, early: Sample, late: Sample): Row => ({ what, figure: told(late), beside: `at first ${told(early)}; aim: flat` });

/** The turns of a week, ten seconds each, one straight after the other on the stage alone, for as long as that takes or is allowed. */
async function manyTurns(): Promise<Row> {
  const turns = (7 * 24 * 60 * minute) / 10_000;
  const allowedMs = minutesOf('SOAK_TURNS_MINUTES', 10) * minute;
  const [browser, theatre] = await Promise.all([openBrowser(), openTheatre()]);
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 360 } });
    await page.goto(theatre.url);
    const cdp = await metricsOf(page);
    await page.evaluate((identity) => globalThis.theatre.open(identity, 60), tvIdentity);
    const from = performance.now();
    let early: Sample | null = null;
    let shown = 0;
    while (shown < turns && performance.now() - from < allowedMs) {
      await page.evaluate(async (scenes) => {
        for (const [n, scene] of scenes.entries()) await globalThis.theatre.show(scene, n % 2 === 0 ? 'fade' : 'cut');
        await globalThis.theatre.rest();
      }, theatre.scenes);
      shown += theatre.scenes.length;
      if (early === null && performance.now() - from > Math.min(settledAfter, allowedMs / 4)) early = await sample(cdp);
    }
    const late = await sample(cdp);
    return row(`${shown.toLocaleString('en')} turns straight after one another on the stage alone (a week of 10 s turns is ${turns.toLocaleString('en')}): heap at the end`, early ?? late, late);
  } finally {
    await browser.close();
    await theatre.close();
  }
}

/** A sample TV as it plays, at its own speed. */
async function realTime(): Promise<Row> {
  const lastsMs = minutesOf('SOAK_MINUTES', 20) * minute;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cartelera-bench-'));
  const server = await startServerProcess(folder, { samples: true });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
    await page.goto(`${server.url}/display/?demo=tv`);
    const cdp = await metricsOf(page);
    await pause(Math.min(settledAfter, lastsMs / 4));
    const early = await sample(cdp);
    await pause(lastsMs - Math.min(settledAfter, lastsMs / 4));
    return row(`A sample TV after ${(lastsMs / minute).toFixed(0)} minutes: heap`, early, await sample(cdp));
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a player grows. `SOAK_MINUTES` and `SOAK_TURNS_MINUTES` say for how long; `0` leaves one out. */
export const soak: Bench = {
  name: 'soak',
  async run() {
    const rows: Row[] = [];
    if (minutesOf('SOAK_TURNS_MINUTES', 10) > 0) rows.push(await manyTurns());
    if (minutesOf('SOAK_MINUTES', 20) > 0) rows.push(await realTime());
    return rows;
  },
};
