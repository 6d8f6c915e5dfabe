import { beforeEach, describe, expect, test } from 'vitest';
import { diagnose } from '../../../display-client/watchdog/diagnose.ts';
import { startWatchdog } from '../../../display-client/watchdog/watchdog.ts';
import { fakeStorage } from '../../helpers/fake-storage.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { noon } from '../../helpers/programme-builders.ts';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const settle = () => new Promise((resolve) => { setImmediate(resolve); });

describe('diagnose()', () => {
  const well = { now: noon, dueAt: noon + minute, restartedAt: null, reloads: [] };
  const stuck = { ...well, dueAt: noon - minute };
  const justReloaded = [noon - 50 * minute, noon - 30 * minute, noon - 20 * minute];

  test.each([
    { when: 'the stage is on time', signs: well, remedy: 'none' },
    { when: 'nothing plays', signs: { ...well, dueAt: Infinity }, remedy: 'none' },
    { when: 'it is a little late', signs: { ...well, dueAt: noon - 59 * second }, remedy: 'none' },
    { when: 'it is stuck', signs: stuck, remedy: 'restart' },
    { when: 'a restart has not had its time', signs: { ...stuck, restartedAt: noon - 30 * second }, remedy: 'none' },
    { when: 'a restart has not helped', signs: { ...stuck, restartedAt: noon - 2 * minute }, remedy: 'reload' },
    { when: 'a restart helped for a while', signs: { ...stuck, restartedAt: noon - 10 * minute }, remedy: 'restart' },
    { when: 'it has been reloaded a few times this hour', signs: { ...stuck, restartedAt: noon - 2 * minute, reloads: justReloaded }, remedy: 'none' },
    { when: 'one of those was longer ago', signs: { ...stuck, restartedAt: noon - 2 * minute, reloads: [noon - hour, ...justReloaded.slice(1)] }, remedy: 'reload' },
    { when: 'they were in a future that never came', signs: { ...stuck, restartedAt: noon - 2 * minute, reloads: justReloaded.map((at) => at + 3 * hour) }, remedy: 'reload' },
  ])('$remedy when $when', ({ signs, remedy }) => {
    expect(diagnose(signs)).toBe(remedy);
  });
});

describe('a watchdog', () => {
  let time: FakeTime;
  let done: string[];
  let dueAt: number;
  let reachable: boolean;
  const kept = fakeStorage();
  const start = () => startWatchdog({
    now: time.clock.now, after: time.timers.after, dueAt: () => dueAt, kept, mayReload: async () => reachable,
    restart: () => done.push('restart'), reload: () => done.push('reload'), onError: () => undefined,
  });
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= second) {
      time.advance(second);
      await settle();
    }
  };

  beforeEach(() => {
    time = fakeTime(noon);
    [done, dueAt, reachable] = [[], noon, true];
  });

  test('leaves a stage alone that goes on', async () => {
    const stop = start();
    for (let round = 0; round < 20; round += 1) {
      dueAt = time.clock.now() + minute;
      await pass(minute);
    }
    expect(done).toEqual([]);
    stop();
  });

  test('restarts a stage that is stuck, then reloads the page, three times an hour over all its lives', async () => {
    for (let life = 0; life < 5; life += 1) {
      const stop = start();
      await pass(5 * minute);
      stop();
    }
    // A page that is really reloaded ends there; this one asks again until it is stopped.
    expect(done.filter((what) => what === 'reload')).toHaveLength(3);
    expect(done[0]).toBe('restart');
    done = [];
    const stop = start();
    await pass(hour);
    expect(done).toContain('reload');
    stop();
  });

  test('does not reload a page that would not come back', async () => {
    reachable = false;
    const stop = start();
    await pass(30 * minute);
    expect(new Set(done)).toEqual(new Set(['restart']));
    stop();
  });

  test('looks no more once stopped', async () => {
    start()();
    await pass(10 * minute);
    expect(done).toEqual([]);
  });
});
