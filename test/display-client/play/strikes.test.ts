import { expect, test } from 'vitest';
import { Strikes } from '../../../display-client/play/strikes.ts';

const minute = 60_000;

test('what fails rests ever longer, up to a quarter of an hour, and is forgiven once it works', () => {
  const strikes = new Strikes();
  expect(strikes.rests('a', 0)).toBe(false);
  const rest = (now: number) => {
    strikes.failed('a', now);
    return [1, 2, 4, 8, 15].filter((minutes) => strikes.rests('a', now + minutes * minute - 1) && !strikes.rests('a', now + minutes * minute));
  };
  expect([0, 100, 200, 300, 400, 500].map((n) => rest(n * minute))).toEqual([[1], [2], [4], [8], [15], [15]]);
  expect(strikes.rests('b', 500 * minute)).toBe(false);
  strikes.forgive('a');
  expect(strikes.rests('a', 500 * minute)).toBe(false);
});
