import type { Page } from 'playwright-core';
import { DisplayId } from '../../content/ids.ts';
import type { Programme } from '../../content/programme/objects.ts';
import { whatsOn } from '../../content/programme/whats-on.ts';
import { samples } from '../../content/samples/index.ts';
import { openBrowser } from '../helpers/browser.ts';
import { fakeTime } from '../helpers/fake-time.ts';
import { startServer } from '../helpers/start-server.ts';
import { growthRow, watchGrowth, type Sample } from './growth.ts';
import { injectTime } from './page-time.ts';
import type { Row } from './report.ts';

const minuteMs = 60_000;
const weekMs = 7 * 24 * 60 * minuteMs;
/** The fade is over, and the next picture is being made. */
const rehearsedMs = 900;
const missedAfterMs = 5_000;
const stepMs = 30 * minuteMs;

type Week = {
  passed: () => number;
  /** Moves on to the end of the first turn that ends at least `ms` from now and is followed by another picture; sees that one. */
  follow: (ms: number) => Promise<void>;
  sample: () => Promise<Sample>;
  tally: { seen: number; missed: number };
};

/**
 * A week of the sample TV, its page and its server in injected time: every turn for as long as `everyTurnMs` of real time,
 * and then to the end of the week in steps of half an hour.
 */
export async function acceleratedWeek(everyTurnMs: number): Promise<Row[]> {
  const { clock, timers, advance: advanceServer } = fakeTime(Date.now());
  const start = clock.now();
  const [browser, server] = await Promise.all([openBrowser(), startServer({ clock, timers, samples: true, checkAnswers: false })]);
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 360 } });
    const sample = await watchGrowth(page);
    const time = await injectTime(page, start);
    const advance = async (ms: number) => {
      advanceServer(ms);
      await time.advance(ms);
    };
    const display = DisplayId.parse(samples.demo.tv);
    const tally = { seen: 0, missed: 0 };
    const follow = async (ms: number) => {
      const now = clock.now();
      const end = nextPicture(server.components.programmes.of(display), now, now + ms);
      await markAll(page);
      await advance(end - now + 1);
      if (await seesAnother(page)) tally.seen += 1;
      else tally.missed += 1;
      await time.settled();
      await advance(rehearsedMs);
      await time.settled();
    };
    await page.goto(`${server.url}/display/?demo=tv`);
    await page.locator('.layer.on').first().waitFor();
    // The files come meanwhile.
    await follow(minuteMs);
    return await bothParts({ tally, sample, follow, passed: () => clock.now() - start }, everyTurnMs);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function bothParts(week: Week, everyTurnMs: number): Promise<Row[]> {
  const { follow, sample, passed, tally } = week;
  const from = performance.now();
  while (performance.now() - from < everyTurnMs / 4) await follow(0);
  const [first, firstAt] = [await sample(), passed()];
  while (performance.now() - from < everyTurnMs) await follow(0);
  const [second, secondAt, turns] = [await sample(), passed(), { ...tally }];
  while (passed() < weekMs) await follow(stepMs);
  const steps = { seen: tally.seen - turns.seen, missed: tally.missed - turns.missed };
  return [
    growthRow(`A TV in injected time, every turn of ${hours(secondAt)} (${told(turns)}), after ${hours(firstAt)} and at the end: heap`, first, second),
    growthRow(`The same on to ${hours(passed())}, a week, but only one turn every 30 minutes (${told(steps)}): heap`, second, await sample()),
  ];
}

const hours = (ms: number) => `${(ms / (60 * minuteMs)).toFixed(1)} h`;
const told = ({ seen, missed }: Week['tally']) => `${seen.toLocaleString('en')} pictures painted, ${missed} did not come`;

/** The first instant from `earliest` on at which a turn ends and another item is due than at `now`. */
function nextPicture(programme: Programme, now: number, earliest: number): number {
  const on = (instant: number) => whatsOn(programme, instant)['main'];
  const present = on(now)?.item?.key;
  let end = on(earliest)?.until ?? Infinity;
  while (Number.isFinite(end) && on(end)?.item?.key === present) end = on(end)?.until ?? Infinity;
  if (!Number.isFinite(end)) throw new Error('Nothing else is to come');
  return end;
}

async function markAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const layer of document.querySelectorAll('.layer.on, .layer.entering')) layer.classList.add('former');
  });
}

const seesAnother = (page: Page): Promise<boolean> =>
  page.locator('.layer.on:not(.former), .layer.entering:not(.former)').first().waitFor({ timeout: missedAfterMs }).then(() => true, () => false);
