import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlayId } from '../../content/ids.ts';
import type { PlayReport } from '../../content/model/play.ts';
import { Outbox } from '../../display-client/plays/outbox.ts';
import { newPlayId } from '../../display-client/plays/play-id.ts';
import type { PlayStore } from '../../display-client/plays/play-store.ts';
import { play, playId } from './play-builders.ts';
import { hour, noon } from './programme-builders.ts';

/** A store that can be looked into. */
export type OpenPlayStore = PlayStore & {
  waiting(): Promise<{ plays: number; sums: number; aside: number }>;
  close(): void;
};

class Invalid extends Error {}

const idsOf = ({ plays, sums }: PlayReport): PlayId[] => [...plays, ...sums].map(({ id }) => id);
const nothingWaits = { plays: 0, sums: 0, aside: 0 };

/** What an outbox does over any store, and so what a store must do. */
export function outboxContract(name: string, open: () => Promise<OpenPlayStore>): void {
  describe(`plays that wait in ${name}`, () => {
    let store: OpenPlayStore;
    let sent: PlayReport[];
    let errors: string[];
    let answer: (report: PlayReport) => readonly string[];
    let outbox: Outbox;

    beforeEach(async () => {
      store = await open();
      sent = [];
      errors = [];
      answer = idsOf;
      outbox = new Outbox({
        store, newId: () => newPlayId(noon), onError: (message) => errors.push(message), isRefusal: (error) => error instanceof Invalid,
        after: (_ms, task) => {
          const timer = setImmediate(task);
          return () => clearImmediate(timer);
        },
        bounds: { plays: 100, step: 50, sums: 4 },
        async send(report) {
          sent.push(report);
          return answer(report);
        },
      });
    });
    afterEach(() => store.close());

    const keep = async (count: number, parts = {}) => {
      for (let n = 0; n < count; n += 1) await store.record(play(n, { from: noon + n * 10_000, ...parts }), null);
    };

    test('are sent in reports, oldest first, and forgotten once they are safe', async () => {
      await keep(250);
      await outbox.drain();
      expect(sent.map(({ plays }) => plays.length)).toEqual([100, 100, 50]);
      expect(sent.flatMap(idsOf)).toEqual(Array.from({ length: 250 }, (_, n) => playId(n)));
      expect(await store.waiting()).toEqual(nothingWaits);
    });

    test('are kept, and sent again as they were, when no answer comes', async () => {
      await keep(250);
      answer = () => { throw new Error('No connection'); };
      await expect(outbox.drain()).rejects.toThrow('No connection');
      await store.record(play(250), null);
      answer = idsOf;
      await outbox.drain();
      expect(sent.map(idsOf).slice(0, 2)).toEqual([idsOf(sent[0] ?? { plays: [], sums: [] }), idsOf(sent[0] ?? { plays: [], sums: [] })]);
      expect(new Set(sent.slice(1).flatMap(idsOf)).size).toBe(251);
      expect(await store.waiting()).toEqual(nothingWaits);
    });

    test('are forgotten by exactly the ids that are safe, without asking on and on', async () => {
      await keep(3);
      answer = () => [playId(1), playId('another')];
      await outbox.drain();
      expect(sent).toHaveLength(1);
      expect(await store.waiting()).toEqual({ ...nothingWaits, aside: 2 });
      answer = idsOf;
      await outbox.drain();
      expect(sent.map(idsOf)[1]).toEqual([playId(0), playId(2)]);
    });

    test('are not held up by one that the server cannot read', async () => {
      await keep(100);
      answer = (report) => {
        if (idsOf(report).includes(playId(37))) throw new Invalid();
        return idsOf(report);
      };
      await outbox.drain();
      expect(await store.waiting()).toEqual(nothingWaits);
      expect(errors).toEqual([expect.stringContaining(playId(37))]);
      const safe = sent.filter((report) => !idsOf(report).includes(playId(37))).flatMap(idsOf);
      expect([safe.length, new Set(safe).size]).toEqual([99, 99]);
    });

    test('are sent by one drain at a time', async () => {
      await keep(250);
      await Promise.all([outbox.drain(), outbox.drain()]);
      expect(sent.flatMap(idsOf)).toHaveLength(250);
    });

    test('are summed up by the hour beyond what can be kept, the oldest first, and none is lost', async () => {
      await keep(100);
      await outbox.tidy();
      expect((await store.waiting()).sums).toBe(0);
      await store.record(play(100), null);
      await outbox.tidy();
      expect(await store.waiting()).toMatchObject({ plays: 51, sums: 1 });
      await outbox.drain();
      expect(sent[0]?.sums).toMatchObject([{ hour: noon, count: 50, durationMs: 500_000 }]);
      expect(sent.flatMap(({ plays }) => plays)).toHaveLength(51);
      expect(errors).toEqual([]);
    });

    test('are never summed up while the server may have them already', async () => {
      await keep(150);
      answer = () => { throw new Error('No connection'); };
      await outbox.drain().catch(() => undefined);
      for (let n = 150; n < 260; n += 1) await store.record(play(n), null);
      await outbox.tidy();
      expect(await store.waiting()).toMatchObject({ aside: 100, plays: 110, sums: 1 });
      answer = idsOf;
      await outbox.drain();
      expect(sent[0]).toEqual(sent[1]);
    });

    test('are lost only beyond months of sums, the oldest first, and that is said', async () => {
      for (let n = 0; n < 300; n += 1) {
        await store.record(play(n, { from: noon + n * hour }), null);
        await outbox.tidy();
      }
      expect((await store.waiting()).sums).toBe(4);
      expect(errors.at(-1)).toMatch(/plays: \d+ hourly sums were lost/);
    });

    test('are moved in time where the clock was wrong, but for those that the server may have', async () => {
      await keep(150);
      answer = () => { throw new Error('No connection'); };
      await outbox.drain().catch(() => undefined);
      await store.shift([playId(99), playId(100), playId(102), playId('gone')], -hour);
      answer = idsOf;
      await outbox.drain();
      const moved = sent.flatMap(({ plays }) => plays).filter(({ id, from }) => from !== noon + Number(id.slice(4)) * 10_000);
      expect(moved.map(({ id, from }) => [id, from])).toEqual([[playId(100), noon + 1_000_000 - hour], [playId(102), noon + 1_020_000 - hour]]);
    });

    test('include the one that was on when the device died', async () => {
      await store.record(null, play('open', { ending: 'interrupted', reason: 'restarted' }));
      await store.recover();
      await store.recover();
      await outbox.drain();
      expect(sent).toEqual([{ plays: [play('open', { ending: 'interrupted', reason: 'restarted' })], sums: [] }]);
    });
  });
}
