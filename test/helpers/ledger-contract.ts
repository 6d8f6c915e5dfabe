import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId } from '../../content/ids.ts';
import type { AuditEntry } from '../../content/model/audit-entry.ts';
import type { Ledger } from '../../server/ledger/ledger.ts';
import { play, playId, playSum } from './play-builders.ts';
import { hour, ids, noon } from './programme-builders.ts';

/** One storage to test a ledger on. */
export type LedgerBench = { open(): Ledger; dispose(): void };

const alma = AccountId.parse('acc_alma');
const entry = (id: string, rest: Partial<AuditEntry> = {}): AuditEntry =>
  ({ id, at: 1_000, actor: 'system', action: 'notices.put', subject: 'ntc_aviso', before: null, after: null, ...rest });
const firstPage = { page: 1, size: 50 };

/** What every implementation of `Ledger` keeps. */
export function ledgerContract(name: string, makeBench: () => LedgerBench): void {
  describe(`${name}, as a ledger`, () => {
    let bench: LedgerBench;
    let ledger: Ledger;
    const found = (q: string) => ledger.audit({ ...firstPage, q }).items.map(({ id }) => id);
    beforeEach(() => {
      bench = makeBench();
      ledger = bench.open();
    });
    afterEach(() => {
      ledger.close();
      bench.dispose();
    });

    it('gives back exactly what was appended', () => {
      const full = entry('a', { actor: alma, before: { title: 'Antes', n: 1, deep: [{ ok: true }] }, after: 'texto' });
      ledger.append([full]);
      expect(ledger.audit(firstPage)).toEqual({ items: [full], total: 1 });
    });

    it('is empty at first, and an empty append changes nothing', () => {
      ledger.append([]);
      expect(ledger.audit(firstPage)).toEqual({ items: [], total: 0 });
    });

    it('stores an id once, however often it is sent', () => {
      ledger.append([entry('a', { action: 'first' }), entry('b')]);
      ledger.append([entry('a', { action: 'again' }), entry('c')]);
      expect(ledger.audit(firstPage).total).toBe(3);
      expect(found('first')).toEqual(['a']);
      expect(found('again')).toEqual([]);
    });

    it('answers newest first; of the same instant, the last appended first', () => {
      ledger.append([entry('old', { at: 1 }), entry('one', { at: 3 }), entry('two', { at: 3 }), entry('middle', { at: 2 })]);
      expect(ledger.audit(firstPage).items.map(({ id }) => id)).toEqual(['two', 'one', 'middle', 'old']);
    });

    it('pages without losing or repeating any', () => {
      ledger.append(Array.from({ length: 25 }, (_, n) => entry(`e${n}`, { at: n })));
      const pages = [1, 2, 3, 4].map((page) => ledger.audit({ page, size: 10 }));
      expect(pages.map(({ items }) => items.length)).toEqual([10, 10, 5, 0]);
      expect(pages.map(({ total }) => total)).toEqual([25, 25, 25, 25]);
      expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(25);
    });

    it('finds by subject, alone and together with a text', () => {
      ledger.append([entry('a', { subject: 'ntc_uno' }), entry('b', { subject: 'ntc_dos' }), entry('c', { subject: 'ntc_uno', action: 'notices.publish' })]);
      expect(ledger.audit({ ...firstPage, subject: 'ntc_uno' })).toMatchObject({ total: 2, items: [{ id: 'c' }, { id: 'a' }] });
      expect(ledger.audit({ ...firstPage, subject: 'ntc_uno', q: 'publish' })).toMatchObject({ total: 1, items: [{ id: 'c' }] });
    });

    it('finds a text in the action, the actor, the subject and the values, without regard to case or accents', () => {
      ledger.append([
        entry('action', { action: 'notices.withdraw' }),
        entry('actor', { actor: alma }),
        entry('subject', { subject: 'ctr_zacamil' }),
        entry('value', { after: { content: { title: 'Trámite de PENSIÓN' } } }),
        entry('before', { before: { tags: ['maternidad'] } }),
      ]);
      expect(found('WITHDRAW')).toEqual(['action']);
      expect(found('acc_alma')).toEqual(['actor']);
      expect(found('zacamil')).toEqual(['subject']);
      expect(found('tramite de pension')).toEqual(['value']);
      expect(found('TRÁMITE')).toEqual(['value']);
      expect(found('maternidad')).toEqual(['before']);
      expect(found('content')).toEqual([]);
    });

    it('takes the search text as it is, whatever signs it holds', () => {
      ledger.append([entry('percent', { after: 'sube 10 %' }), entry('plain', { after: 'sube 10 puntos' }), entry('slash', { after: String.raw`a\b_c` })]);
      expect(found('10 %')).toEqual(['percent']);
      expect(found('%')).toEqual(['percent']);
      expect(found(String.raw`a\b_c`)).toEqual(['slash']);
      expect(found("' OR 1=1 --")).toEqual([]);
      expect(found('')).toHaveLength(3);
    });

    it('keeps everything for the next time it is opened', () => {
      ledger.append([entry('a')]);
      ledger.close();
      ledger = bench.open();
      ledger.append([entry('a'), entry('b')]);
      expect(ledger.audit(firstPage).total).toBe(2);
    });

    describe('of plays', () => {
      const [one, other] = [ids.display(1), ids.display(2)];
      const listed = (query = {}) => ledger.plays({ display: one, ...firstPage, ...query }).items.map(({ id }) => id);

      it('gives back exactly what was reported, plays and sums, newest first', () => {
        const broken = play('b', { from: noon + 1, ending: 'broken', reason: 'stalled', contents: [ids.media('film')], item: `${ids.media('film')}#2` });
        const page = play('p', { from: noon + 2, item: 'page#1', contents: [ids.notice('a'), ids.notice('b')] });
        const sum = playSum('s', { hour: noon - hour });
        ledger.storePlays([{ display: one, plays: [play('a'), broken, page], sums: [sum] }]);
        expect(ledger.plays({ display: one, ...firstPage })).toEqual({ items: [page, broken, play('a'), sum], total: 4 });
        expect(ledger.plays({ display: other, ...firstPage })).toEqual({ items: [], total: 0 });
      });

      it('stores an id once, whoever sends it again and whatever it then says', () => {
        ledger.storePlays([{ display: one, plays: [play('a'), play('b')], sums: [playSum('s')] }]);
        ledger.storePlays([
          { display: one, plays: [play('a', { durationMs: 1 }), play('c')], sums: [playSum('s', { count: 99 })] },
          { display: other, plays: [play('b')], sums: [] },
        ]);
        expect(ledger.playTotals({ display: one })).toEqual({ count: 9, durationMs: 90_000 });
        expect(ledger.playTotals({ display: other })).toEqual({ count: 0, durationMs: 0 });
      });

      it('stores a set of reports whole or not at all', () => {
        const bad = { ...play('b'), durationMs: 0.5 };
        expect(() => ledger.storePlays([{ display: one, plays: [play('a')], sums: [] }, { display: other, plays: [bad], sums: [] }])).toThrow(/./);
        expect(listed()).toEqual([]);
      });

      it('keeps to the period asked for, its start included and its end not', () => {
        ledger.storePlays([{ display: one, plays: [0, 1, 2, 3].map((n) => play(n, { from: noon + n })), sums: [] }]);
        expect(listed({ from: noon + 1, until: noon + 3 })).toEqual([playId(2), playId(1)]);
        expect(ledger.playTotals({ display: one, from: noon + 1, until: noon + 3 }).count).toBe(2);
      });

      it('pages without losing or repeating any, also of one instant', () => {
        ledger.storePlays([{ display: one, plays: Array.from({ length: 25 }, (_, n) => play(n)), sums: [] }]);
        const pages = [1, 2, 3, 4].map((page) => listed({ page, size: 10 }));
        expect(pages.map(({ length }) => length)).toEqual([10, 10, 5, 0]);
        expect(new Set(pages.flat()).size).toBe(25);
      });

      it('counts what was shown by notice, on one display or on all, alone on the screen or among others', () => {
        const [a, b] = [ids.notice('a'), ids.notice('b')];
        ledger.storePlays([
          { display: one, plays: [play(1, { contents: [a, b], item: 'page#1' }), play(2, { contents: [b] })], sums: [playSum(3, { contents: [a] })] },
          { display: other, plays: [play(4, { contents: [a] })], sums: [] },
        ]);
        expect(ledger.playTotals({ content: a })).toEqual({ count: 8, durationMs: 80_000 });
        expect(ledger.playTotals({ content: b })).toEqual({ count: 2, durationMs: 20_000 });
        expect(ledger.playTotals({ content: a, display: one })).toEqual({ count: 7, durationMs: 70_000 });
        expect(ledger.playTotals({ content: ids.media('none') })).toEqual({ count: 0, durationMs: 0 });
      });

      it('keeps them for the next time it is opened', () => {
        ledger.storePlays([{ display: one, plays: [play('a')], sums: [] }]);
        ledger.close();
        ledger = bench.open();
        ledger.storePlays([{ display: one, plays: [play('a'), play('b')], sums: [] }]);
        expect(ledger.playTotals({})).toEqual({ count: 2, durationMs: 20_000 });
      });
    });
  });
}
