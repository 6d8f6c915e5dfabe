import { describe, expect, test } from 'vitest';
import { bestOf, offsetOf, remember, type Offset } from '../../../display-client/timing/clock-estimate.ts';

describe('offsetOf()', () => {
  test.each([
    { name: 'symmetric trip', trip: { sentAt: 1_000, receivedAt: 1_200, serverNow: 5_100 }, offset: { offsetMs: 4_000, errorMs: 100 } },
    { name: 'instant trip', trip: { sentAt: 1_000, receivedAt: 1_000, serverNow: 900 }, offset: { offsetMs: -100, errorMs: 0 } },
    { name: 'clock set back during the trip', trip: { sentAt: 1_000, receivedAt: 400, serverNow: 1_000 }, offset: { offsetMs: 0, errorMs: 0 } },
  ])('halves the round trip: $name', ({ trip, offset }) => {
    expect(offsetOf(trip)).toEqual(offset);
  });
});

describe('bestOf()', () => {
  test('is the sample of the shortest round trip, the newest of equals', () => {
    const samples: Offset[] = [{ offsetMs: 40, errorMs: 90 }, { offsetMs: 10, errorMs: 5 }, { offsetMs: 12, errorMs: 5 }, { offsetMs: 90, errorMs: 200 }];
    expect(bestOf(samples)).toEqual({ offsetMs: 12, errorMs: 5 });
    expect(bestOf([])).toBeNull();
  });
});

describe('remember()', () => {
  test('keeps the last eight', () => {
    const samples = Array.from({ length: 12 }, (_, n) => ({ offsetMs: n, errorMs: 20 })).reduce<Offset[]>(remember, []);
    expect(samples.map(({ offsetMs }) => offsetMs)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('forgets samples that the newest contradicts, however good they were', () => {
    const before = [{ offsetMs: 0, errorMs: 1 }, { offsetMs: 3_500, errorMs: 2_000 }];
    expect(remember(before, { offsetMs: 3_600_000, errorMs: 50 })).toEqual([{ offsetMs: 3_600_000, errorMs: 50 }]);
    expect(remember(before, { offsetMs: 2_000, errorMs: 50 })).toEqual([before[1], { offsetMs: 2_000, errorMs: 50 }]);
  });
});
