import { beforeEach, describe, expect, test } from 'vitest';
import { Play } from '../../../content/model/play.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import type { Programme } from '../../../content/programme/objects.ts';
import { Conductor } from '../../../display-client/play/conductor.ts';
import { Strikes } from '../../../display-client/play/strikes.ts';
import { Understudy } from '../../../display-client/play/understudy.ts';
import { newPlayId } from '../../../display-client/plays/play-id.ts';
import { PlayRecorder } from '../../../display-client/plays/recorder.ts';
import { fakeTheatre, type FakeTheatre } from '../../helpers/fake-theatre.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { entry, hashText, ids, image, library, message, noon, notice, playlist, tv } from '../../helpers/programme-builders.ts';

const settle = () => new Promise((resolve) => { setImmediate(resolve); });
const itemMs = 10_000;

let time: FakeTime;
let theatre: FakeTheatre;
let conductor: Conductor;
let plays: Play[];

async function pass(ms: number): Promise<void> {
  await settle();
  for (let left = ms; left > 0; left -= 500) {
    time.advance(Math.min(500, left));
    await settle();
  }
}

/** A wall without pixels: what the conductor shows is what the recorder writes down. */
beforeEach(() => {
  time = fakeTime(noon);
  theatre = fakeTheatre();
  plays = [];
  const { clock: { now }, timers: { after } } = time;
  const strikes = new Strikes();
  const recorder = new PlayRecorder({
    now, elapsed: now, after, newId: newPlayId, shift: () => undefined,
    record: (ended) => { if (ended !== null) plays.push(Play.parse(ended)); },
  });
  conductor = new Conductor({
    stage: theatre, strikes, now, after, impatient: false, hasFiles: () => true, onShowing: () => undefined, onTurn: recorder.show,
    understudy: new Understudy({ stage: theatre, strikes, now, after, onError: () => undefined }),
  });
});

const pictures = (...names: string[]): Programme => compileFor(tv, library({
  media: names.map((name) => image(name)),
  playlists: [playlist(1, names.map((name) => ({ kind: 'media', asset: ids.media(name), durationMs: itemMs })), { arrangedAt: noon })],
  entries: [entry(1, 1)],
}), noon, hashText);

describe('what a wall writes down', () => {
  test.each([{ names: ['a'] }, { names: ['a', 'b'] }, { names: ['a', 'b', 'c'] }])('is one play for each turn of an hour, without a gap ($names)', async ({ names }) => {
    conductor.adopt(pictures(...names));
    await pass(3_600_000 + 500);
    expect(plays).toHaveLength(360);
    expect(new Set(plays.map(({ ending }) => ending))).toEqual(new Set(['completed']));
    for (const [n, { from, durationMs }] of plays.entries()) expect([from, durationMs]).toEqual([noon + n * itemMs, itemMs]);
    expect(plays.filter(({ item }) => item === ids.media('a'))).toHaveLength(360 / new Set(plays.map(({ item }) => item)).size);
  });

  test('says what was cut short by what was published, and what was withdrawn', async () => {
    const first = notice(1, { content: message('Primero') });
    conductor.adopt(compileFor(tv, library({ notices: [first] }), noon, hashText));
    await pass(2_000);
    const second = notice(2, { publishedAt: time.clock.now(), content: message('Segundo') });
    conductor.adopt(compileFor(tv, library({ notices: [second, first] }), noon, hashText));
    await pass(1_000);
    conductor.adopt(compileFor(tv, library({ notices: [] }), noon, hashText));
    await pass(5_000);
    expect(plays.map(({ contents, durationMs, ending, reason }) => [contents, durationMs, ending, reason])).toEqual([
      [[ids.notice(1)], 2_000, 'interrupted', 'news'],
      [[ids.notice(2)], 1_000, 'interrupted', 'removed'],
    ]);
  });

  test('leaves out the time in which the institutional screen covered for what was slow', async () => {
    conductor.adopt(compileFor(tv, library({ notices: [notice(1)] }), noon, hashText));
    await pass(2_000);
    theatre.slow.set(ids.media('a'), () => undefined);
    conductor.adopt(pictures('a'));
    await pass(4_000);
    theatre.slow.get(ids.media('a'))?.();
    await pass(4_000);
    expect(plays).toMatchObject([{ contents: [ids.notice(1)], durationMs: 3_000, reason: 'removed' }, { contents: [ids.media('a')], ending: 'completed', durationMs: 4_000 }]);
  });
});
