import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from '../helpers/browser.ts';
import { growthRow, watchGrowth } from './growth.ts';
import type { Bench, Row } from './report.ts';
import { startServerProcess } from './server-process.ts';
import { acceleratedWeek } from './week.ts';

const minute = 60_000;
const minutesOf = (name: string, usual: number): number => Number(process.env[name] ?? usual);
/** The renderer's memory climbs until then in any player. */
const settledAfter = 5 * minute;

const pause = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A sample TV as it plays, at its own speed. */
async function realTime(lastsMs: number): Promise<Row> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cartelera-bench-'));
  const server = await startServerProcess(folder, { samples: true });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
    const sample = await watchGrowth(page);
    await page.goto(`${server.url}/display/?demo=tv`);
    const warmUpMs = Math.min(settledAfter, lastsMs / 4);
    await pause(warmUpMs);
    const early = await sample();
    await pause(lastsMs - warmUpMs);
    return growthRow(`A sample TV after ${(lastsMs / minute).toFixed(0)} minutes: heap`, early, await sample());
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Whether a player grows: over a week of injected time, and over minutes of real time. `SOAK_EVERY_TURN_MINUTES` says for
 * how long the week sees every turn, `SOAK_MINUTES` how long the other lasts; `0` leaves one out.
 */
export const soak: Bench = {
  name: 'soak',
  async run() {
    const [everyTurn, real] = [minutesOf('SOAK_EVERY_TURN_MINUTES', 3), minutesOf('SOAK_MINUTES', 20)];
    return [
      ...(everyTurn > 0 ? await acceleratedWeek(everyTurn * minute) : []),
      ...(real > 0 ? [await realTime(real * minute)] : []),
    ];
  },
};
