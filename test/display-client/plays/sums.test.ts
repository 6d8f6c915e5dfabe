import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumsOf } from '../../../display-client/plays/sums.ts';
import { play, playId } from '../../helpers/play-builders.ts';
import { hour, ids, noon } from '../../helpers/programme-builders.ts';

const numbered = () => {
  let n = 0;
  return () => playId(`sum-${n += 1}`);
};

describe('sums of plays', () => {
  test('are by hour and by what was shown', () => {
    const page = { item: 'page#1', contents: [ids.notice('a'), ids.notice('b')] };
    const sums = sumsOf([
      play(1), play(2, { from: noon + 10_000, durationMs: 4_000, ending: 'broken', reason: 'stalled' }), play(3, page), play(4, { from: noon + hour }),
    ], numbered());
    expect(sums).toMatchObject([
      { id: playId('sum-1'), hour: noon, item: ids.notice('a'), contents: [ids.notice('a')], count: 2, durationMs: 14_000 },
      { id: playId('sum-2'), hour: noon, ...page, count: 1, durationMs: 10_000 },
      { id: playId('sum-3'), hour: noon + hour, item: ids.notice('a'), count: 1, durationMs: 10_000 },
    ]);
  });

  test('neither lose nor add a play or a millisecond, and each play began in the hour of its sum', () => {
    const plays = array(record({ from: nat(3 * hour), durationMs: nat(100_000), name: constantFrom('a', 'b') }), { maxLength: 60 });
    assert(property(plays, (parts) => {
      const all = parts.map(({ name, ...rest }, n) => play(n, { ...rest, item: ids.notice(name), contents: [ids.notice(name)] }));
      const sums = sumsOf(all, numbered());
      for (const name of ['a', 'b']) {
        const ofName = sums.filter(({ item }) => item === ids.notice(name));
        expect(new Set(ofName.map((sum) => sum.hour)).size).toBe(ofName.length);
        for (const sum of ofName) {
          const inHour = all.filter(({ item, from }) => item === sum.item && from >= sum.hour && from < sum.hour + hour);
          expect([sum.count, sum.durationMs, sum.hour % hour]).toEqual([inHour.length, inHour.reduce((total, { durationMs }) => total + durationMs, 0), 0]);
        }
      }
      expect(sums.reduce((total, { count }) => total + count, 0)).toBe(all.length);
    }));
  });
});
