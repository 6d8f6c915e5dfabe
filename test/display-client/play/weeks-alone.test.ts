import { describe, expect, test } from 'vitest';
import { everyone } from '../../../content/model/audience.ts';
import type { Notice } from '../../../content/model/notice.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import type { Library } from '../../../content/programme/library.ts';
import type { Programme } from '../../../content/programme/objects.ts';
import { whatsOn } from '../../../content/programme/whats-on.ts';
import { Conductor } from '../../../display-client/play/conductor.ts';
import { Strikes } from '../../../display-client/play/strikes.ts';
import { Understudy } from '../../../display-client/play/understudy.ts';
import { ServerClock } from '../../../display-client/timing/server-clock.ts';
import { longestDelayMs } from '../../../display-client/timing/timers.ts';
import { fakeStorage } from '../../helpers/fake-storage.ts';
import { fakeTheatre } from '../../helpers/fake-theatre.ts';
import { entry, hashText, hour, ids, image, library, message, noon, notice, playlist, tv } from '../../helpers/programme-builders.ts';
import { settlingTime } from '../../helpers/settling-time.ts';

const day = 24 * hour;
const turnMs = 10 * 60_000;
/** A moment after a change is due, when it has been painted. */
const momentMs = 1_500;

/** A local time of El Salvador, so many days after the programme was compiled. */
const civil = (days: number, time: string) => `${new Date(noon + days * day).toISOString().slice(0, 10)}T${time}`;
/** El Salvador is 6 h behind UTC all year: an oracle that shares nothing with the compiler. */
const instantOf = (text: string) => Date.parse(`${text}:00-06:00`);

type Validity = { from: string | null; until: string | null };
const validities: Validity[] = [
  { from: null, until: null }, { from: null, until: null },
  { from: null, until: civil(2, '16:00') }, { from: civil(3, '07:30'), until: civil(9, '07:30') },
  { from: civil(12, '00:00'), until: civil(12, '12:15') }, { from: civil(30, '09:00'), until: null },
  { from: null, until: civil(38, '15:00') }, { from: civil(37, '08:00'), until: civil(39, '08:00') },
];
const isValid = ({ from, until }: Validity, at: number) => (from === null || instantOf(from) <= at) && (until === null || at < instantOf(until));

const notices: Notice[] = validities.map((validity, index) => notice(index, { validity, content: message(`Aviso ${index}`), audience: everyone }));

/** Two pictures and every notice, ten minutes each. */
const timetable: Library = library({
  notices, media: [image('a'), image('b')], entries: [entry(1, 1)],
  playlists: [playlist(1, [
    { kind: 'media', asset: ids.media('a'), durationMs: turnMs },
    ...notices.map(({ id }) => ({ kind: 'notice' as const, notice: id, durationMs: turnMs })),
    { kind: 'media', asset: ids.media('b'), durationMs: turnMs },
  ])],
});

/** A player whose device's clock says `device` at noon, playing alone. */
function playAlone(programme: Programme, skewMs: number) {
  const time = settlingTime(noon);
  const theatre = fakeTheatre();
  const strikes = new Strikes();
  let jumpedMs = 0;
  const clock = new ServerClock(fakeStorage(), () => time.now() + skewMs + jumpedMs, () => time.now() - noon);
  clock.learn({ sentAt: 0, receivedAt: 0, serverNow: noon });
  const parts = { stage: theatre, strikes, now: clock.now, after: time.after };
  const conductor = new Conductor({
    ...parts, impatient: false, hasFiles: () => true, onShowing: () => undefined,
    understudy: new Understudy({ ...parts, onError: (error) => { throw new Error(error); } }),
  });
  clock.onCorrected(() => conductor.correctTime());
  conductor.adopt(programme);
  return { time, theatre, on: () => theatre.scenes.at(-1)?.label, jump: (ms: number) => { jumpedMs += ms; } };
}

const keyOf = (index: number) => ids.notice(index);
const edges = validities.flatMap((validity, index) => [validity.from, validity.until]
  .filter((edge) => edge !== null).map((edge) => ({ at: instantOf(edge), index })))
  .filter(({ at }) => at > noon).sort((a, b) => a.at - b.at);

describe.each([
  { name: 'a right clock', skewMs: 0, jumps: [] },
  { name: 'a clock in 2001', skewMs: Date.UTC(2001, 0, 1) - noon, jumps: [] },
  { name: 'a clock in 2040 that is set right, put an hour ahead and falls back to 2001', skewMs: Date.UTC(2040, 0, 1) - noon, jumps: [noon - Date.UTC(2040, 0, 1), hour, Date.UTC(2001, 0, 1) - noon] },
])('forty days alone with $name', ({ skewMs, jumps }) => {
  test('shows at every instant what the programme says for it, past the horizon too, and nothing outside its validity', async () => {
    const programme = compileFor(tv, timetable, noon, hashText);
    const { time, on, jump } = playAlone(programme, skewMs);
    let compared = 0;
    // 1 h 43 min, so that the looks wander through the turns.
    for (let at = noon + momentMs; at < noon + 40 * day; at += 103 * 60_000) {
      if (compared % 100 === 50) jump(jumps[(compared - 50) / 100] ?? 0);
      await time.runUntil(at);
      const valid = validities.flatMap((validity, index) => (isValid(validity, at) ? [keyOf(index)] : []));
      expect([ids.media('a'), ids.media('b'), ...valid]).toContain(on());
      // Where the timetable has just changed, what was on may have its turn to the end.
      const settled = edges.every((edge) => at < edge.at || at > edge.at + turnMs + momentMs) && (at < programme.root.horizon || at > programme.root.horizon + turnMs + momentMs);
      if (settled) expect([at, on()]).toEqual([at, whatsOn(programme, at)['main']?.item?.key]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(500);
    expect(programme.root.horizon).toBeLessThan(noon + 36 * day);
    expect(time.longestWait()).toBeLessThanOrEqual(longestDelayMs);
  });

  test('starts every notice at its instant and ends it at its last, to the second', async () => {
    const programme = compileFor(tv, timetable, noon, hashText);
    const { time, theatre, on, jump } = playAlone(programme, skewMs);
    for (const [nth, { at, index }] of edges.entries()) {
      await time.runUntil(at - 1);
      jump(jumps[nth] ?? 0);
      const before = theatre.shown.length;
      await time.runUntil(at + momentMs);
      const validity = validities[index];
      const isStart = validity?.from !== null && validity !== undefined && instantOf(validity.from) === at;
      // Past the horizon the order is that of before: a notice that starts there waits for its turn.
      if (isStart && at < programme.root.horizon) expect([at, on(), theatre.shown.length > before]).toEqual([at, keyOf(index), true]);
      if (!isStart) expect([at, on()]).not.toEqual([at, keyOf(index)]);
    }
  });
});

test('with nothing to come for ever, it still looks at least once an hour', async () => {
  const { time, on } = playAlone(compileFor(tv, library(), noon, hashText), 0);
  await time.runUntil(noon + 60 * day);
  expect(on()).toBe('institutional');
  expect(time.longestWait()).toBe(hour);
});
