import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId } from '../../content/ids.ts';
import type { AuditEntry } from '../../content/model/audit-entry.ts';
import type { Ledger } from '../../server/ledger/ledger.ts';

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
  });
}
