import { describe, expect, test } from 'vitest';
import { backoffMs, jittered } from '../../../display-client/timing/timers.ts';
import { repeat } from '../../../display-client/timing/repeat.ts';
import { fakeTime } from '../../helpers/fake-time.ts';

const settle = () => new Promise((resolve) => { setImmediate(resolve); });

describe('jittered()', () => {
  test.each([
    { random: 0, ms: 30_000 }, { random: 0.5, ms: 60_000 }, { random: 0.999_999, ms: 90_000 },
  ])('spreads 60 s ± 50 % ($random gives $ms)', ({ random, ms }) => {
    expect(jittered(60_000, 0.5, () => random)).toBe(ms);
  });
});

describe('backoffMs()', () => {
  test('doubles up to the longest, ± half', () => {
    const waits = (random: number) => [1, 2, 3, 4, 50].map((attempt) => backoffMs(attempt, () => random, { firstMs: 1_000, longestMs: 6_000 }));
    expect(waits(0.5)).toEqual([1_000, 2_000, 4_000, 6_000, 6_000]);
    expect(waits(0)).toEqual([500, 1_000, 2_000, 3_000, 3_000]);
  });
});

describe('repeat()', () => {
  test('waits anew after each run has ended, failed runs included, and stops for good', async () => {
    const { timers, advance } = fakeTime(0);
    const runs: (() => void)[] = [];
    const stop = repeat({ delayMs: () => 100, after: timers.after, task: () => new Promise((resolve, reject) => { runs.push(runs.length === 0 ? reject : resolve); }) });
    advance(99);
    expect(runs).toHaveLength(0);
    advance(1_000);
    expect(runs).toHaveLength(1);
    runs[0]?.();
    await settle();
    advance(100);
    expect(runs).toHaveLength(2);
    stop();
    runs[1]?.();
    await settle();
    advance(10_000);
    expect(runs).toHaveLength(2);
  });
});
