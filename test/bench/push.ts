import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { noticeRoutes } from '../../content/wire/routes.ts';
import { benchNotice, crowdedFolder } from './crowd.ts';
import { residentBytes, type Bench, type Row } from './report.ts';
import type { ScreensNews, ScreensOrder } from './screens.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { kb, median, mib, ms, percentile } from './statistics.ts';

const screens = 1_000;
const rounds = 15;
const script = (name: string): string => path.join(import.meta.dirname, `${name}.js`);
const now = (): number => performance.timeOrigin + performance.now();

async function heard(child: ChildProcess): Promise<ScreensNews> {
  const [news] = await once(child, 'message') as [ScreensNews];
  return news;
}

async function openScreens(order: ScreensOrder): Promise<ChildProcess> {
  const child = fork(script('screens'));
  child.send(order);
  await heard(child);
  return child;
}

/** Edits the notice; tells when the publisher pressed the button, the reading of the present version being behind. */
async function edit(server: ServerProcess, round: number): Promise<number> {
  const notice = await server.call(noticeRoutes.read, { params: { id: benchNotice } });
  const { content, audience, validity, featured, version } = notice;
  const from = now();
  await server.call(noticeRoutes.update, {
    params: { id: benchNotice },
    body: { version, notice: { content: { ...content, title: `Pida su cita por teléfono ${round}` }, audience, validity, featured } },
  });
  return from;
}

type Measured = { times: number[]; bytes: number };

/** Each time is from just before the publisher's request to the receipt of the last screen. */
async function measureCartelera(server: ServerProcess, forgetful: boolean): Promise<Measured> {
  const child = await openScreens({ kind: 'cartelera', url: server.url, count: screens, forgetful });
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const all = heard(child);
    const from = await edit(server, round);
    const news = await all;
    if (news.kind !== 'all-received') throw new Error('Unexpected news');
    times.push(news.at - from);
    bytes = Math.max(bytes, news.bytes);
  }
  child.kill();
  await once(child, 'exit');
  return { times, bytes };
}

async function measureRaw(bytes: number): Promise<number[]> {
  const server = fork(script('raw-server'));
  const [{ port }] = await once(server, 'message') as [{ port: number }];
  const child = await openScreens({ kind: 'raw', url: `ws://127.0.0.1:${port}`, count: screens });
  const frame = JSON.stringify({ revision: 'r', filler: '' });
  const text = JSON.stringify({ revision: 'r', filler: 'x'.repeat(Math.max(0, bytes - frame.length)) });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const all = heard(child);
    const sent = once(server, 'message') as Promise<[{ at: number }]>;
    server.send({ text });
    const [[{ at }], news] = await Promise.all([sent, all]);
    if (news.kind !== 'all-received') throw new Error('Unexpected news');
    times.push(news.at - at);
  }
  child.kill();
  server.kill();
  return times;
}

function rowsOf(name: string, { times, bytes }: Measured, raw: readonly number[]): Row[] {
  return [{
    what: `${name}: publish request → last of ${screens} \`received\` (${kb(bytes)} each)`,
    figure: `median ${ms(median(times))}, p95 ${ms(percentile(times, 0.95))}`,
    beside: `raw ws, same bytes: median ${ms(median(raw))}; ratio ${(median(times) / median(raw)).toFixed(1)}`,
  }];
}

/** 1,000 simulated screens in a second process receive a publication; a bare ws server sends the same bytes beside it. */
export const push: Bench = {
  name: 'push',
  async run() {
    const { folder, remove } = await crowdedFolder(screens);
    const server = await startServerProcess(folder);
    try {
      const idle = residentBytes(server.pid);
      const change = await measureCartelera(server, false);
      const full = residentBytes(server.pid);
      const whole = await measureCartelera(server, true);
      return [
        ...rowsOf('One notice edited', change, await measureRaw(change.bytes)),
        ...rowsOf('Whole programme', whole, await measureRaw(whole.bytes)),
        { what: `Server memory with ${screens} displays`, figure: `${mib(full)} connected, ${mib(idle)} before they connect`, beside: 'aim: ≤ 120 MiB idle (see start)' },
      ];
    } finally {
      await server.stop();
      await remove();
    }
  },
};
