import { beforeEach, describe, expect, test } from 'vitest';
import { Play } from '../../../content/model/play.ts';
import type { Programme } from '../../../content/programme/objects.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import { newPlayId } from '../../../display-client/plays/play-id.ts';
import { PlayRecorder } from '../../../display-client/plays/recorder.ts';
import { whatsOn } from '../../../content/programme/whats-on.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { board, entry, hashText, ids, image, library, message, noon, notice, playlist, tv } from '../../helpers/programme-builders.ts';

let time: FakeTime;
let recorder: PlayRecorder;
let ended: Play[];
let open: Play | null;
/** How far the server's clock is from the one that nobody sets. */
let skew: number;
/** How many plays were moved, and by how much. */
let shifted: [number, number][];

beforeEach(() => {
  time = fakeTime(noon);
  ended = [];
  open = null;
  skew = 0;
  shifted = [];
  recorder = new PlayRecorder({
    now: () => time.clock.now() + skew, elapsed: time.clock.now, after: time.timers.after, newId: newPlayId,
    shift: (some, ms) => shifted.push([some.length, ms]),
    record(play, now) {
      if (play !== null) ended.push(Play.parse(play));
      open = now;
    },
  });
});

const pictures = (...names: string[]): Programme => compileFor(tv, library({
  media: names.map((name) => image(name)),
  playlists: [playlist(1, names.map((name) => ({ kind: 'media', asset: ids.media(name), durationMs: 10_000 })), { arrangedAt: noon })],
  entries: [entry(1, 1)],
}), noon, hashText);

/** What the conductor tells when it shows what is due. */
function show(programme: Programme, removed = false): void {
  const on = whatsOn(programme, time.clock.now() + skew)['main'];
  const item = on?.item ?? null;
  recorder.show(programme, item === null || on === undefined ? null : { item, endsAt: on.since + item.durationMs }, removed);
}

describe('the record of what is shown', () => {
  test('is one play for each item, from the moment it was painted to the next, with what it drew', () => {
    const programme = pictures('a', 'b');
    time.advance(2_000);
    show(programme);
    time.advance(8_000);
    show(programme);
    time.advance(10_000);
    show(programme);
    const shared = { revision: programme.revision, ending: 'completed', reason: null };
    expect(ended).toMatchObject([
      { ...shared, item: ids.media('a'), contents: [ids.media('a')], from: noon + 2_000, durationMs: 8_000 },
      { ...shared, item: ids.media('b'), contents: [ids.media('b')], from: noon + 10_000, durationMs: 10_000 },
    ]);
    expect(new Set([...ended, open].map((play) => play?.id)).size).toBe(3);
  });

  test('names every notice of a page once', () => {
    const notices = [1, 2, 3].map((name) => notice(name, { content: message(`Aviso ${name}`) }));
    show(compileFor(board, library({ notices }), noon, hashText));
    expect(open?.contents.toSorted()).toEqual([1, 2, 3].map(ids.notice));
  });

  test('begins another play with each turn of an item that is alone', () => {
    const programme = pictures('a');
    for (let turn = 0; turn < 3; turn += 1) {
      show(programme);
      time.advance(5_000);
      show(programme);
      time.advance(5_000);
    }
    show(programme);
    expect(ended.map(({ from, durationMs, ending }) => [from - noon, durationMs, ending]))
      .toEqual([[0, 10_000, 'completed'], [10_000, 10_000, 'completed'], [20_000, 10_000, 'completed']]);
  });

  test('goes on through a new programme that keeps the item, and then ends with its turn there', () => {
    const before = pictures('a', 'b');
    show(before);
    time.advance(3_000);
    const [item] = Object.values(whatsOn(before, noon)).map((on) => on.item);
    if (!item) throw new Error('Nothing is on');
    recorder.show(pictures('a', 'b', 'c'), { item, endsAt: noon + 13_000 }, false);
    time.advance(10_000);
    show(before);
    expect(ended).toMatchObject([{ revision: before.revision, durationMs: 13_000, ending: 'completed' }]);
  });

  test('does not count an item twice that outstays its turn', () => {
    const programme = pictures('a', 'b');
    show(programme);
    const [item] = Object.values(whatsOn(programme, noon)).map((on) => on.item);
    if (!item) throw new Error('Nothing is on');
    time.advance(10_500);
    recorder.show(programme, { item, endsAt: noon + 10_000 }, false);
    time.advance(500);
    show(programme);
    expect(ended.map(({ durationMs, ending }) => [durationMs, ending])).toEqual([[11_000, 'completed']]);
  });

  test.each([
    ['news', () => show(pictures('b')), { ending: 'interrupted', reason: 'news' }],
    ['a withdrawal', () => show(pictures('b'), true), { ending: 'interrupted', reason: 'removed' }],
    ['the institutional screen', () => recorder.show(pictures('b'), null, true), { ending: 'interrupted', reason: 'removed' }],
    ['a fault', () => recorder.end('broken', `film.mp4: ${'x'.repeat(300)}`), { ending: 'broken', reason: expect.stringMatching(/^film\.mp4: x{190}$/) }],
    ['unpairing', () => recorder.end('interrupted', 'stopped'), { ending: 'interrupted', reason: 'stopped' }],
  ])('says that a play was cut short by %s', (_what, cut, how) => {
    show(pictures('a'));
    time.advance(4_000);
    cut();
    expect(ended).toMatchObject([{ item: ids.media('a'), durationMs: 4_000, ...how }]);
  });

  test('keeps what is known of the play that is on, should the device die', () => {
    show(pictures('a'));
    expect(open).toMatchObject({ item: ids.media('a'), durationMs: 0, ending: 'interrupted', reason: 'restarted' });
    time.advance(5_000);
    expect(open).toMatchObject({ durationMs: 5_000 });
    const id = open?.id;
    time.advance(5_000);
    show(pictures('b'));
    expect(ended).toMatchObject([{ id, durationMs: 10_000 }]);
  });

  test('keeps nothing while nothing counts', () => {
    recorder.show(pictures('a'), null, false);
    time.advance(60_000);
    recorder.end('broken', 'nothing');
    expect([ended, open]).toEqual([[], null]);
  });

  test('moves a play to the right time when the clock is corrected, and times it by the clock that nobody sets', () => {
    skew = -25 * 365 * 86_400_000;
    recorder.correctTime();
    const programme = pictures('a');
    show(programme);
    time.advance(4_000);
    skew = 0;
    recorder.correctTime();
    time.advance(1_000);
    recorder.end('interrupted', 'stopped');
    expect(ended).toMatchObject([{ from: noon, durationMs: 5_000, ending: 'interrupted' }]);
  });

  test('moves what it wrote since the start too, once the server tells the time, and nothing that was written after', () => {
    skew = -3_600_000;
    recorder.correctTime();
    const programme = pictures('a', 'b');
    for (let turn = 0; turn < 4; turn += 1) {
      show(programme);
      time.advance(10_000);
    }
    skew = -100;
    recorder.correctTime();
    recorder.vouch();
    show(programme);
    skew = 0;
    recorder.correctTime();
    skew = 86_400_000;
    recorder.correctTime();
    expect(shifted).toEqual([[3, 3_599_900], [1, 86_400_000]]);
  });
});
