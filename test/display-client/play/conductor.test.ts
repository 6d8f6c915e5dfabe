import { beforeEach, describe, expect, test } from 'vitest';
import type { PlaylistItem } from '../../../content/model/playlist.ts';
import type { Notice } from '../../../content/model/notice.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import type { Programme } from '../../../content/programme/objects.ts';
import { whatsOn } from '../../../content/programme/whats-on.ts';
import { Conductor, type NowShowing } from '../../../display-client/play/conductor.ts';
import { Strikes } from '../../../display-client/play/strikes.ts';
import { Understudy } from '../../../display-client/play/understudy.ts';
import { institutional } from '../../../display-client/stage/scene.ts';
import { fakeTheatre, type FakeTheatre } from '../../helpers/fake-theatre.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { entry, hashText, hour, ids, image, library, message, noon, notice, playlist, tv } from '../../helpers/programme-builders.ts';

/** Lets everything that waits for nothing but promises happen. */
const settle = () => new Promise((resolve) => { setImmediate(resolve); });

let time: FakeTime;
let theatre: FakeTheatre;
let told: NowShowing[];
let errors: string[];
let conductor: Conductor;
let absent: Set<string>;
let strikes: Strikes;
/** How far the device's clock is ahead. */
let skew: number;

/** Moves time in steps small enough for what is due to be prepared and shown in between. */
async function pass(ms: number): Promise<void> {
  await settle();
  for (let left = ms; left > 0; left -= 500) {
    time.advance(Math.min(500, left));
    await settle();
  }
}

beforeEach(() => {
  time = fakeTime(noon);
  theatre = fakeTheatre();
  told = [];
  errors = [];
  absent = new Set();
  skew = 0;
  strikes = new Strikes();
  const parts = { stage: theatre, strikes, now: () => time.clock.now() + skew, after: time.timers.after };
  conductor = new Conductor({
    ...parts, impatient: false,
    understudy: new Understudy({ ...parts, onError: (error) => errors.push(error) }),
    hasFiles: (_programme, item) => !absent.has(item.key),
    onShowing: (showing) => told.push(showing),
  });
});

/** A TV that plays pictures a, b, c for 10 s each, from noon on. */
function pictures(...names: string[]): Programme {
  const items = names.map((name): PlaylistItem => ({ kind: 'media', asset: ids.media(name), durationMs: 10_000 }));
  return compileFor(tv, library({
    media: ['a', 'b', 'c', 'd'].map((name) => image(name)),
    playlists: [playlist(1, items, { arrangedAt: noon })], entries: [entry(1, 1, { arrangedAt: noon })],
  }), noon, hashText);
}

const notices = (...list: Notice[]) => compileFor(tv, library({ notices: list }), noon, hashText);
const key = (name: string) => ids.media(name);

describe('the conductor', () => {
  test('shows each item for its time, and has the next one ready before', async () => {
    conductor.adopt(pictures('a', 'b', 'c'));
    await pass(5_000);
    expect(theatre.shown).toEqual([`${key('a')} cut`]);
    expect(theatre.waiting()).toEqual([key('b')]);
    await pass(5_000);
    expect(theatre.shown).toEqual([`${key('a')} cut`, `${key('b')} fade`]);
    await pass(20_000);
    expect(theatre.shown.slice(2)).toEqual([`${key('c')} fade`, `${key('a')} fade`]);
  });

  test('joins the loop where it is by now', async () => {
    time.advance(14_000);
    conductor.adopt(pictures('a', 'b', 'c'));
    await settle();
    expect(theatre.shown).toEqual([`${key('b')} cut`]);
    await pass(6_000);
    expect(theatre.shown.at(-1)).toBe(`${key('c')} fade`);
  });

  test('tells what is shown, once painted, and again when a new programme keeps it', async () => {
    const first = pictures('a', 'b');
    conductor.adopt(first);
    await pass(3_000);
    const second = pictures('a', 'b', 'c');
    conductor.adopt(second);
    await settle();
    expect(told).toEqual([
      { revision: first.revision, item: key('a'), since: noon },
      { revision: second.revision, item: key('a'), since: noon },
    ]);
    expect(theatre.shown).toHaveLength(1);
  });

  test('takes an edited notice off at once and shows the correction', async () => {
    conductor.adopt(notices(notice(1)));
    await pass(1_000);
    conductor.adopt(notices(notice(1, { content: message('Nuevo horario'), publishedAt: time.clock.now() })));
    await settle();
    expect(theatre.shown).toEqual([`${ids.notice(1)} cut`, `${ids.notice(1)} cut`]);
  });

  test('lets a notice that was just published in at once, and then plays both', async () => {
    conductor.adopt(notices(notice(1)));
    await pass(1_000);
    const both = notices(notice(1), notice(2, { publishedAt: time.clock.now() }));
    conductor.adopt(both);
    await settle();
    expect(theatre.shown.at(-1)).toBe(`${ids.notice(2)} cut`);
    const { until } = whatsOn(both, time.clock.now())['main'] ?? { until: 0 };
    await pass(until - time.clock.now());
    expect(theatre.shown.at(-1)).toBe(`${ids.notice(1)} fade`);
  });

  test('falls back to the institutional screen when the last notice is withdrawn', async () => {
    conductor.adopt(notices(notice(1)));
    await pass(1_000);
    const none = notices();
    conductor.adopt(none);
    await settle();
    expect(theatre.shown.at(-1)).toBe('institutional cut');
    expect(told.at(-1)).toEqual({ revision: none.revision, item: 'institutional', since: time.clock.now() });
  });

  test('skips an item that cannot be drawn, reports it, and does not try it again in every round', async () => {
    theatre.broken.add(key('b'));
    conductor.adopt(pictures('a', 'b', 'c'));
    await pass(30_000);
    expect(theatre.shown).toEqual([`${key('a')} cut`, `${key('c')} fade`, `${key('a')} fade`]);
    expect(errors).toEqual([`${key('b')}: Error: cannot be decoded`]);
    theatre.broken.clear();
    await pass(90_000);
    expect(theatre.shown).toContain(`${key('b')} fade`);
  });

  test('shows the institutional screen while every item is broken', async () => {
    for (const name of ['a', 'b']) theatre.broken.add(key(name));
    conductor.adopt(pictures('a', 'b'));
    await pass(1_000);
    expect(theatre.shown).toEqual(['institutional cut']);
    expect(errors).toHaveLength(2);
  });

  test('waits for nothing that is not here yet, and shows it once it is', async () => {
    absent.add(key('a'));
    conductor.adopt(pictures('a', 'b'));
    await pass(2_000);
    expect(theatre.shown).toEqual([`${key('b')} cut`]);
    absent.clear();
    conductor.wake();
    await pass(8_000);
    await pass(10_000);
    expect(theatre.shown.at(-1)).toBe(`${key('a')} fade`);
  });

  test('replaces an item that breaks while it is on', async () => {
    conductor.adopt(pictures('a', 'b'));
    await pass(2_000);
    const [scene = institutional] = theatre.scenes;
    strikes.failed(scene.id, time.clock.now());
    conductor.broke(scene);
    await settle();
    expect(theatre.shown).toEqual([`${key('a')} cut`, `${key('b')} cut`]);
  });

  test('covers a withdrawn notice within a second when what follows is slow to open', async () => {
    conductor.adopt(notices(notice(1)));
    await pass(1_000);
    theatre.slow.set(key('a'), () => undefined);
    conductor.adopt(pictures('a'));
    await pass(1_000);
    expect(theatre.shown.at(-1)).toBe('institutional cut');
    theatre.slow.get(key('a'))?.();
    await settle();
    expect(theatre.shown.at(-1)).toBe(`${key('a')} cut`);
  });

  test('forgets what was being prepared when a newer programme comes', async () => {
    theatre.slow.set(key('a'), () => undefined);
    conductor.adopt(pictures('a'));
    await settle();
    conductor.adopt(pictures('b'));
    await settle();
    theatre.slow.get(key('a'))?.();
    await settle();
    expect(theatre.shown).toEqual([`${key('b')} cut`]);
    expect(theatre.waiting()).toEqual([]);
  });

  test('opens with the institutional screen', async () => {
    conductor.open();
    await settle();
    expect(theatre.shown).toEqual(['institutional cut']);
  });

  test('does not open with it when there is a programme at once', async () => {
    conductor.open();
    conductor.adopt(pictures('a'));
    await settle();
    expect(theatre.shown).toEqual([`${key('a')} cut`]);
  });

  test('obeys the corrected clock at once after playing by one that was hours ahead', async () => {
    skew = 5 * hour + 10_000;
    conductor.adopt(pictures('a', 'b'));
    await pass(1_000);
    skew = 0;
    conductor.correctTime();
    await pass(8_000);
    expect(theatre.shown).toEqual([`${key('b')} cut`, `${key('a')} fade`]);
    await pass(1_000);
    expect(theatre.shown.at(-1)).toBe(`${key('b')} fade`);
  });

  test('shows nothing more once stopped', async () => {
    conductor.adopt(pictures('a', 'b'));
    await pass(1_000);
    conductor.stop();
    await pass(30_000);
    expect(theatre.shown).toHaveLength(1);
    expect(theatre.waiting()).toEqual([]);
  });
});
