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

/** `times` to the last screen; `spreads` from the first screen to the last, the fan-out alone. */
type Measured = { times: number[]; spreads: number[]; text: string };

/** Each time is from just before the publisher's request to the receipt of the last screen. */
async function measureCartelera(server: ServerProcess, forgetful: boolean): Promise<Measured> {
  const child = await openScreens({ kind: 'cartelera', url: server.url, count: screens, forgetful });
  const times: number[] = [];
  const spreads: number[] = [];
  let text = '';
  for (let round = 0; round < rounds; round += 1) {
    const all = heard(child);
    const from = await edit(server, round);
    const news = await all;
    if (news.kind !== 'all-received') throw new Error('Unexpected news');
    times.push(news.at - from);
    spreads.push(news.at - news.firstAt);
    text = news.text;
  }
  child.kill();
  await once(child, 'exit');
  return { times, spreads, text };
}

/** The same text from a bare server to bare clients, which parse it too. */
async function measureRaw(text: string): Promise<Pick<Measured, 'times' | 'spreads'>> {
  const server = fork(script('raw-server'));
  const [{ port }] = await once(server, 'message') as [{ port: number }];
  const child = await openScreens({ kind: 'raw', url: `ws://127.0.0.1:${port}`, count: screens });
  const times: number[] = [];
  const spreads: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const all = heard(child);
    const sent = once(server, 'message') as Promise<[{ at: number }]>;
    server.send({ text });
    const [[{ at }], news] = await Promise.all([sent, all]);
    if (news.kind !== 'all-received') throw new Error('Unexpected news');
    times.push(news.at - at);
    spreads.push(news.at - news.firstAt);
  }
  child.kill();
  server.kill();
  return { times, spreads };
}

function rowsOf(name: string, { times, spreads, text }: Measured, raw: Pick<Measured, 'times' | 'spreads'>): Row[] {
  return [{
    what: `${name}: publish request → last of ${screens} \`received\` (${kb(text.length)} each)`,
    figure: `median ${ms(median(times))}, p95 ${ms(percentile(times, 0.95))}`,
    beside: `raw ws, send → last: median ${ms(median(raw.times))}; ratio ${(median(times) / median(raw.times)).toFixed(1)}`,
  }, {
    what: `${name}: first screen → last`,
    figure: `median ${ms(median(spreads))}`,
    beside: `raw ws, same bytes: median ${ms(median(raw.spreads))}; ratio ${(median(spreads) / median(raw.spreads)).toFixed(1)}`,
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
        ...rowsOf('One notice edited', change, await measureRaw(change.text)),
        ...rowsOf('Whole programme', whole, await measureRaw(whole.text)),
        { what: `Server memory with ${screens} displays`, figure: `${mib(full)} connected, ${mib(idle)} before they connect`, beside: 'aim: ≤ 120 MiB idle (see start)' },
      ];
    } finally {
      await server.stop();
      await remove();
    }
  },
};
