import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { NoticeId } from '../../content/ids.ts';
import { noticeRoutes } from '../../content/wire/routes.ts';
import type { Bench, Row } from './report.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { ms, percentile } from './statistics.ts';

const rounds = 60;
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const edited = NoticeId.parse('ntc_farmacia');
const now = (): number => performance.timeOrigin + performance.now();

/** Milliseconds since 1970 of the frame after the one in which `words` were drawn and not transparent. */
function frameThatShows(page: Page, words: string): Promise<number> {
  return page.evaluate((sought) => new Promise<number>((resolve) => {
    const holds = (root: ParentNode): boolean => [...root.querySelectorAll('*')].some((element) =>
      (element.childElementCount === 0 && element.textContent?.includes(sought) === true && element.checkVisibility({ opacityProperty: true }))
      || (element.shadowRoot !== null && holds(element.shadowRoot)));
    const look = (): void => {
      if (holds(document)) requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  }), words);
}

async function edit(server: ServerProcess, title: string): Promise<number> {
  const { content, audience, validity, featured, version } = await server.call(noticeRoutes.read, { params: { id: edited } });
  const from = now();
  await server.call(noticeRoutes.update, { params: { id: edited }, body: { version, notice: { content: { ...content, title }, audience, validity, featured } } });
  return from;
}

async function measure(server: ServerProcess, page: Page, format: string): Promise<Row> {
  await page.goto(`${server.url}/display/?demo=${format}`);
  // The first edit brings the notice on screen; from then on each one replaces what is being looked at.
  const first = frameThatShows(page, 'Medicina número 0.');
  await edit(server, 'Medicina número 0.');
  await first;
  const times: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const title = `Medicina número ${round}.`;
    const shown = frameThatShows(page, title);
    const from = await edit(server, title);
    times.push(await shown - from);
  }
  return {
    what: `Publish request → pixels in Chromium, ${format === 'tv' ? 'TV' : 'board'} (${rounds} publications)`,
    figure: `p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}`,
    beside: 'aim: p50 ≤ 100 ms, p95 ≤ 200 ms; closest peer 114 / 192 ms',
  };
}

/** From the publisher's request to the frame in which a screen shows the change. */
export const pixels: Bench = {
  name: 'pixels',
  async run() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cartelera-bench-'));
    const server = await startServerProcess(folder, { samples: true });
    const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args });
    try {
      const rows: Row[] = [];
      for (const [format, viewport] of [['tv', { width: 1920, height: 1080 }], ['board', { width: 1080, height: 1920 }]] as const) {
        const page = await browser.newPage({ viewport });
        rows.push(await measure(server, page, format));
        await page.close();
      }
      return rows;
    } finally {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
