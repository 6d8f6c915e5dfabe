import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Transition } from '../../content/model/transition.ts';
import type { Scene } from '../../display-client/stage/scene.ts';
import { openBrowser } from '../helpers/browser.ts';
import { slideMeans, startScreencast, type FrameLook } from '../helpers/screencast.ts';
import { openTheatre, tvIdentity } from '../helpers/theatre.ts';

/** Fades and slides take a quarter of their time, so that two hundred of them fit in a test. */
const speed = 4;
/** Less variation than this is a bare surface, black, white or any other. */
const bareSpread = 4;
/** The browser's watch and ours are not read at the same instant. */
const momentMs = 20;
/** What compression and the picture of a film may add to the brightness of the scenes that a frame mixes. */
const tolerance = 12;

let browser: Browser;
let theatre: Awaited<ReturnType<typeof openTheatre>>;
let page: Page;
let cdp: CDPSession;

beforeAll(async () => {
  [browser, theatre] = await Promise.all([openBrowser(), openTheatre()]);
  page = await browser.newPage({ viewport: { width: 640, height: 360 } });
  await page.goto(theatre.url);
  cdp = await page.context().newCDPSession(page);
  await cdp.send('Animation.enable');
  await cdp.send('Animation.setPlaybackRate', { playbackRate: speed });
  await page.evaluate(([identity, speed]) => globalThis.theatre.open(identity, speed), [tvIdentity, speed] as const);
});

afterAll(async () => {
  await browser?.close();
  await theatre?.close();
});

const show = (scene: Scene, transition: Transition) => page.evaluate(([scene, transition]) => globalThis.theatre.show(scene, transition), [scene, transition] as const);
const rest = () => page.evaluate(() => globalThis.theatre.rest());
const bare = (looks: readonly FrameLook[]) => looks.filter(({ spread }) => spread < bareSpread);

/** Every ordered pair of different scenes, so often that there are `count`, each beginning where the last one ended. */
function* pairs(scenes: readonly Scene[], count: number): Generator<Scene> {
  for (let n = 0; n < count; n += 1) {
    const step = 1 + (Math.floor(n / scenes.length) % (scenes.length - 1));
    yield scenes[(n * step + Math.floor(n / scenes.length)) % scenes.length] ?? theatreIsEmpty();
  }
}

function theatreIsEmpty(): never {
  throw new Error('The theatre has no scenes');
}

/** Five in turn among eight scenes: every pair of kinds meets all of them. */
const turns: readonly Transition[] = ['fade', 'slide', 'cut', 'slide', 'fade'];

/** How bright a scene may be: the columns of its darkest and its brightest frame, and their means. */
type Brightness = { low: number; high: number; lows: readonly number[]; highs: readonly number[] };

/** How dark and bright a frame may be on the way from one scene to another. */
function between(from: Brightness, to: Brightness, transition: Transition): { low: number; high: number } {
  const slides = transition === 'slide';
  return {
    low: Math.min(from.low, to.low, ...(slides ? slideMeans(from.lows, to.lows) : [])),
    high: Math.max(from.high, to.high, ...(slides ? slideMeans(from.highs, to.highs) : [])),
  };
}

/** How bright each scene is by itself. */
async function brightness(): Promise<Map<string, Brightness>> {
  const known = new Map<string, Brightness>();
  for (const scene of theatre.scenes) {
    const cast = await startScreencast(cdp);
    await show(scene, 'cut');
    await rest();
    if (scene.media?.kind === 'video') await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.6);
    const looks = (await cast.stop()).slice(-6).toSorted((a, b) => a.mean - b.mean);
    const [darkest, brightest] = [looks[0] ?? theatreIsEmpty(), looks.at(-1) ?? theatreIsEmpty()];
    known.set(scene.id, { low: darkest.mean, high: brightest.mean, lows: darkest.columns, highs: brightest.columns });
  }
  return known;
}

test('the check sees a single black, white or bare frame', async () => {
  await show(theatre.scenes[0] ?? theatreIsEmpty(), 'cut');
  for (const colour of ['#000', '#fff', '#0e2438']) {
    const cast = await startScreencast(cdp);
    await page.evaluate((colour) => globalThis.theatre.spoil(colour), colour);
    await rest();
    expect(bare(await cast.stop())).not.toEqual([]);
  }
});

test('two hundred changes of picture have no black, white or bare frame, and leave nothing behind', async () => {
  const known = await brightness();
  const cast = await startScreencast(cdp);
  const steps: { from: number; low: number; high: number; what: string }[] = [];
  const counters: { nodes: number; jsEventListeners: number }[] = [];
  let before = theatre.scenes.at(-1) ?? theatreIsEmpty();
  let shown = 0;
  for (const scene of pairs(theatre.scenes, 220)) {
    if (scene.id === before.id) continue;
    const transition = turns[shown % turns.length] ?? 'cut';
    const range = between(known.get(before.id) ?? theatreIsEmpty(), known.get(scene.id) ?? theatreIsEmpty(), transition);
    steps.push({ from: Date.now(), what: `${transition} ${before.id} → ${scene.id}`, ...range });
    await show(scene, transition);
    await rest();
    before = scene;
    shown += 1;
    if (shown === 100 || shown === 200) {
      await cdp.send('HeapProfiler.collectGarbage');
      counters.push(await cdp.send('Memory.getDOMCounters'));
    }
  }
  const looks = await cast.stop();
  expect(shown).toBeGreaterThanOrEqual(200);
  expect(looks.length).toBeGreaterThan(2 * shown);
  const faults = looks.flatMap(({ mean, spread, at }) => {
    const near = steps.filter(({ from }, n) => from - momentMs <= at && at <= (steps[n + 1]?.from ?? Infinity) + momentMs);
    const [low, high] = [Math.min(...near.map((step) => step.low)) - tolerance, Math.max(...near.map((step) => step.high)) + tolerance];
    const when = `${near.map(({ what, from }) => `${what} after ${Math.round(at - from)} ms`).join(', ')}`;
    if (spread < bareSpread) return [`${when}: bare, ${mean}`];
    return mean < low || mean > high ? [`${when}: ${mean} is not from ${low} to ${high}`] : [];
  });
  expect(faults).toEqual([]);
  const [early, late] = counters;
  expect(late?.nodes).toBeLessThanOrEqual((early?.nodes ?? 0) + 100);
  expect(late?.jsEventListeners).toBeLessThanOrEqual((early?.jsEventListeners ?? 0) + 10);
  expect(await page.evaluate(() => globalThis.theatre.entrances())).toEqual(expect.arrayContaining(['enter', 'slide']));
  const remains = await page.evaluate(() => globalThis.theatre.remains());
  expect(remains).toEqual({ layers: 1, videos: before.media?.kind === 'video' ? 1 : 0, objectUrls: 0, broken: [] });
});
