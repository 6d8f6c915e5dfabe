import { beforeEach, describe, expect, test } from 'vitest';
import { guessTime } from '../../../display-client/timing/clock-record.ts';
import { ServerClock } from '../../../display-client/timing/server-clock.ts';
import { fakeStorage } from '../../helpers/fake-storage.ts';

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];
const now = Date.UTC(2026, 10, 21, 18);
const in2001 = Date.UTC(2001, 0, 1);
const in2040 = Date.UTC(2040, 0, 1);

const settle = () => new Promise((resolve) => { setImmediate(resolve); });

describe('guessTime()', () => {
  const right = { offsetMs: 0, knownAt: now };
  const always2001 = { offsetMs: now - in2001, knownAt: now };

  test.each([
    { when: 'nothing is known but the device', device: in2001, record: null, guess: { now: in2001, trusted: false } },
    { when: 'a right clock went on', device: now + day, record: right, guess: { now: now + day, trusted: true } },
    { when: 'a clock that is always 2 h ahead went on', device: now + 26 * hour, record: { offsetMs: -2 * hour, knownAt: now }, guess: { now: now + day, trusted: true } },
    { when: 'a clock that is always in 2001 went on', device: in2001 + day, record: always2001, guess: { now: now + day, trusted: true } },
    { when: 'the screen was off for eleven months', device: now + 330 * day, record: right, guess: { now: now + 330 * day, trusted: true } },
    { when: 'the battery died: 2001', device: in2001, record: right, guess: { now, trusted: false } },
    { when: 'it starts at 2001 again and again', device: in2001 - day, record: always2001, guess: { now, trusted: false } },
    { when: 'the clock says 2040', device: in2040, record: right, guess: { now, trusted: false } },
    { when: 'a clock of 2001 has been set right', device: now + hour, record: always2001, guess: { now: now + hour, trusted: true } },
    { when: 'a slow battery lost a minute', device: now - minute, record: right, guess: { now, trusted: true } },
    { when: 'the clock was set back an hour', device: now - hour, record: right, guess: { now, trusted: false } },
  ])('when $when', ({ device, record, guess }) => {
    expect(guessTime(device, record)).toEqual(guess);
  });
});

describe('a server clock', () => {
  let kept: ReturnType<typeof fakeStorage>;
  /** What the device's clock says, and how long this page has lived. */
  let device: number;
  let ticks: number;
  const start = () => new ServerClock(kept, () => device, () => ticks);
  const pass = (ms: number) => {
    device += ms;
    ticks += ms;
  };
  const hear = (clock: ServerClock, serverNow: number, roundTripMs = 0) =>
    clock.learn({ sentAt: ticks - roundTripMs, receivedAt: ticks, serverNow });

  beforeEach(() => {
    [kept, device, ticks] = [fakeStorage(), now, 5_000];
  });

  test('tells the server\'s time on a device whose own clock is wrong, and still does after a restart', () => {
    device = in2001;
    const clock = start();
    hear(clock, now - 50, 100);
    expect(clock.now()).toBe(now);
    expect(clock.device()).toBe(in2001);
    pass(day);
    ticks = 0;
    expect(start().now()).toBe(now + day);
  });

  test.each([
    { jump: 'an hour forward', ms: hour }, { jump: 'an hour back', ms: -hour }, { jump: 'to 2001', ms: in2001 - now }, { jump: 'to 2040', ms: in2040 - now },
  ])('changes nothing when the device\'s clock jumps $jump, and starts right with the jumped one', async ({ ms }) => {
    const clock = start();
    hear(clock, now);
    let corrections = 0;
    clock.onCorrected(() => { corrections += 1; });
    pass(minute);
    device += ms;
    expect(clock.now()).toBe(now + minute);
    pass(minute);
    expect(clock.now()).toBe(now + 2 * minute);
    await settle();
    expect(corrections).toBe(0);
    pass(hour);
    ticks = 0;
    expect(start().now()).toBe(now + 2 * minute + hour);
  });

  test('never goes back before what it has lived through, even without the server', () => {
    hear(start(), now);
    const alone = start();
    pass(3 * day);
    expect(alone.now()).toBe(now + 3 * day);
    [device, ticks] = [in2001, 0];
    const rebooted = start();
    expect(rebooted.now()).toBe(now + 3 * day);
    pass(day);
    expect(rebooted.now()).toBe(now + 4 * day);
    [device, ticks] = [in2001, 0];
    expect(start().now()).toBe(now + 4 * day);
  });

  test('obeys the first believable clock after a start with a dead one', async () => {
    hear(start(), now);
    device = in2001;
    const clock = start();
    let corrections = 0;
    clock.onCorrected(() => { corrections += 1; });
    pass(minute);
    expect(clock.now()).toBe(now + minute);
    device = now + day;
    expect(clock.now()).toBe(now + day);
    await settle();
    expect(corrections).toBe(1);
    device = in2040;
    expect(clock.now()).toBe(now + day);
  });

  test('believes the server even where time goes back', () => {
    hear(start(), in2040);
    const clock = start();
    hear(clock, now);
    expect(clock.now()).toBe(now);
    expect(start().now()).toBe(now);
  });

  test('calls back when it was wrong, not for every sample', () => {
    const clock = start();
    let corrections = 0;
    const stop = clock.onCorrected(() => { corrections += 1; });
    hear(clock, now + minute);
    hear(clock, now + minute + 10);
    expect(corrections).toBe(1);
    stop();
    hear(clock, now);
    expect(corrections).toBe(1);
  });

  test('follows the best of several answers, and small corrections half by half', () => {
    const clock = start();
    hear(clock, now + 40, 200);
    expect(clock.now()).toBe(now + 140);
    hear(clock, now, 2);
    expect(clock.now()).toBe(now + 71);
    for (let n = 0; n < 7; n += 1) hear(clock, now + 30, 120);
    expect(clock.now()).toBe(now + 2);
  });

  test.each(['mañana', '12', ' ', '1 2x'])('ignores a stored value that makes no sense: %s', (stored) => {
    expect(new ServerClock({ getItem: () => stored, setItem: () => undefined }, () => now, () => 0).now()).toBe(now);
  });

  test('goes on with a disk that takes nothing more', () => {
    const full = { getItem: () => null, setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } };
    const clock = new ServerClock(full, () => device, () => ticks);
    hear(clock, now + 10 * second);
    expect(clock.now()).toBe(now + 10 * second);
  });
});
