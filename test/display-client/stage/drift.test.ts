import { describe, expect, test } from 'vitest';
import { correct, lagOf } from '../../../display-client/stage/drift.ts';

describe('lagOf()', () => {
  test.each([
    { name: 'behind', due: 5_000, at: 4_900, lag: 100 },
    { name: 'ahead', due: 5_000, at: 5_100, lag: -100 },
    { name: 'the film has begun anew, and time has not', due: 9_990, at: 20, lag: -30 },
    { name: 'time has begun anew, and the film has not', due: 10_020, at: 9_990, lag: 30 },
    { name: 'in the hundredth round', due: 1_000_500, at: 400, lag: 100 },
  ])('$name', ({ due, at, lag }) => {
    expect(lagOf(due, at, 10_000)).toBe(lag);
  });

  test.each([Number.NaN, Infinity, 0])('a film of unknown length (%s) is where it is', (length) => {
    expect(lagOf(5_000, 0, length)).toBe(0);
  });
});

describe('correct()', () => {
  test.each([
    { lag: 0, rate: 1, act: 'run', next: 1 }, { lag: 45, rate: 1, act: 'run', next: 1 }, { lag: 46, rate: 1, act: 'run', next: 1.03 },
    { lag: -46, rate: 1, act: 'run', next: 0.97 }, { lag: 20, rate: 1.03, act: 'run', next: 1.03 }, { lag: 15, rate: 1.03, act: 'run', next: 1 },
    { lag: -20, rate: 1.03, act: 'run', next: 1 }, { lag: 999, rate: 1, act: 'run', next: 1.03 }, { lag: -1_000, rate: 0.97, act: 'jump' },
  ])('a lag of $lag ms at rate $rate', ({ lag, rate, act, next }) => {
    expect(correct(lag, rate)).toEqual(act === 'jump' ? { act } : { act, rate: next });
  });

  test('ends every lag below a second within 40 s, and stays', () => {
    for (const start of [-990, -300, 50, 990]) {
      let [lag, rate] = [start, 1];
      for (let look = 0; look < 160; look += 1) {
        const correction = correct(lag, rate);
        rate = correction.act === 'run' ? correction.rate : Number.NaN;
        lag -= 250 * (rate - 1);
      }
      expect(Math.abs(lag)).toBeLessThan(45);
      expect(rate).toBe(1);
    }
  });
});
