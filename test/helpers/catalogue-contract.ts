import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId } from '../../content/ids.ts';
import type { AuditEntry } from '../../content/model/audit-entry.ts';
import { AppError } from '../../server/app-error.ts';
import type { Catalogue, Change, Committed } from '../../server/catalogue/catalogue.ts';
import { putCenter, putDisplay, putPlaylist } from './stored-values.ts';

/** One storage to test a catalogue on; its clock stands at `now`. */
export type CatalogueBench = {
  now: number;
  /** Opens the catalogue on this storage, again after it was closed. */
  open(): Promise<Catalogue>;
  /** What the catalogue has left in its ledger, oldest first. */
  audited(): readonly AuditEntry[];
  dispose(): Promise<void>;
};

const actor = AccountId.parse('acc_alma');
const by = { actor, action: 'centers.put' };
const hospital = (version: number, name = 'Hospital General') => putCenter('hospital', version, name);

async function conflictOf(commit: Promise<unknown>): Promise<AppError> {
  const error = await commit.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'conflict' });
  return error as AppError;
}

/** What every implementation of `Catalogue` keeps. */
export function catalogueContract(name: string, makeBench: () => Promise<CatalogueBench>): void {
  describe(`${name}, as a catalogue`, () => {
    let bench: CatalogueBench;
    let catalogue: Catalogue;
    beforeEach(async () => {
      bench = await makeBench();
      catalogue = await bench.open();
    });
    afterEach(async () => {
      await catalogue.close();
      await bench.dispose();
    });

    it('stores an entity with its version, instant and author', async () => {
      await catalogue.commit([hospital(0)], by);
      expect(catalogue.get('centers', 'ctr_hospital')).toEqual({ ...hospital(0).value, version: 1, updatedAt: bench.now, updatedBy: actor });
      expect(catalogue.all('centers')).toHaveLength(1);
      expect(catalogue.get('centers', 'ctr_other')).toBeUndefined();
    });

    it('grows the version by one with each change and forgets what is deleted', async () => {
      await catalogue.commit([hospital(0)], by);
      await catalogue.commit([hospital(1, 'Hospital Amatepec')], by);
      expect(catalogue.get('centers', 'ctr_hospital')).toMatchObject({ name: 'Hospital Amatepec', version: 2 });
      await catalogue.commit([{ collection: 'centers', op: 'delete', version: 2, id: 'ctr_hospital' }], by);
      expect(catalogue.get('centers', 'ctr_hospital')).toBeUndefined();
      expect(catalogue.all('centers')).toEqual([]);
    });

    it('keeps everything for the next time it is opened', async () => {
      await catalogue.commit([hospital(0), putDisplay('lobby', 0, 'hospital')], by);
      await catalogue.commit([{ collection: 'sessions', op: 'put', version: 0, value: { id: 'hash', account: actor, createdAt: 1, expiresAt: 2 } }], by);
      const before = [catalogue.all('centers'), catalogue.all('displays'), catalogue.all('sessions')];
      await catalogue.close();
      catalogue = await bench.open();
      expect([catalogue.all('centers'), catalogue.all('displays'), catalogue.all('sessions')]).toEqual(before);
    });

    it('hands out frozen values, through and through', async () => {
      await catalogue.commit([putDisplay('lobby', 0, 'hospital')], by);
      const display = catalogue.get('displays', 'dsp_lobby');
      expect(Object.isFrozen(display)).toBe(true);
      expect(Object.isFrozen(display?.resolution)).toBe(true);
      expect(Object.isFrozen(catalogue.all('displays'))).toBe(true);
    });

    it('is not reached by what its caller does to a value afterwards', async () => {
      const change = hospital(0);
      const committed = catalogue.commit([change], by);
      change.value.tags.push('after');
      await committed;
      expect(catalogue.get('centers', 'ctr_hospital')?.tags).toEqual([]);
    });

    it('does nothing for an empty commit', async () => {
      expect(await catalogue.commit([], by)).toEqual([]);
      expect(bench.audited()).toEqual([]);
    });

    describe('on a stale version', () => {
      beforeEach(async () => {
        await catalogue.commit([hospital(0)], by);
        await catalogue.commit([hospital(1, 'Ahora')], by);
      });

      it('refuses and shows both sides', async () => {
        const stale = hospital(1, 'Mío');
        const { extra } = await conflictOf(catalogue.commit([stale], by));
        expect(extra.current).toMatchObject({ name: 'Ahora', version: 2 });
        expect(extra.submitted).toEqual(stale.value);
        expect(catalogue.get('centers', 'ctr_hospital')).toMatchObject({ name: 'Ahora', version: 2 });
      });

      it('refuses to create what exists, and to change or delete what does not', async () => {
        expect((await conflictOf(catalogue.commit([hospital(0)], by))).extra.current).toMatchObject({ name: 'Ahora' });
        expect((await conflictOf(catalogue.commit([putCenter('gone', 3, 'Nada')], by))).extra.current).toBeNull();
        const gone: Change = { collection: 'centers', op: 'delete', version: 1, id: 'ctr_gone' };
        expect((await conflictOf(catalogue.commit([gone], by))).extra).toMatchObject({ current: null, submitted: null });
      });

      it('applies none of the other changes of the commit and leaves no trace of them', async () => {
        const trail = bench.audited().length;
        await conflictOf(catalogue.commit([putDisplay('lobby', 0, 'hospital'), hospital(1), putPlaylist('news', 0, 'TV')], by));
        expect([...catalogue.all('displays'), ...catalogue.all('playlists')]).toEqual([]);
        expect(bench.audited()).toHaveLength(trail);
      });
    });

    it('never shows a secret in a conflict', async () => {
      const credential = (version: number, passwordHash: string): Change =>
        ({ collection: 'credentials', op: 'put', version, value: { id: actor, passwordHash } });
      await catalogue.commit([credential(0, 'secret-one')], by);
      const { extra } = await conflictOf(catalogue.commit([credential(0, 'secret-two')], by));
      expect(JSON.stringify(extra)).not.toContain('secret');
    });

    it('lets exactly one of two writers of the same version win', async () => {
      await catalogue.commit([hospital(0)], by);
      const results = await Promise.allSettled([catalogue.commit([hospital(1, 'Uno')], by), catalogue.commit([hospital(1, 'Dos')], by)]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(catalogue.get('centers', 'ctr_hospital')?.version).toBe(2);
    });

    it('serves many writers at once', async () => {
      const ids = Array.from({ length: 40 }, (_, index) => `n${String(index).padStart(4, '0')}`);
      await Promise.all(ids.map((id) => catalogue.commit([putCenter(id, 0, id), putPlaylist(id, 0, id)], by)));
      expect(catalogue.all('centers').map((center) => center.name)).toEqual(ids);
      expect(catalogue.all('playlists')).toHaveLength(40);
      expect(bench.audited()).toHaveLength(80);
    });

    it('lets readers see a commit only once it is stored', async () => {
      const committed = catalogue.commit([hospital(0)], by);
      expect(catalogue.get('centers', 'ctr_hospital')).toBeUndefined();
      await committed;
      expect(catalogue.get('centers', 'ctr_hospital')).toBeDefined();
    });

    it('refuses a value that does not fit its collection, and goes on', async () => {
      const misfit = { ...hospital(0), value: { ...hospital(0).value, name: '' } };
      await expect(catalogue.commit([putPlaylist('news', 0, 'TV'), misfit], by)).rejects.toThrow();
      expect([...catalogue.all('playlists'), ...catalogue.all('centers')]).toEqual([]);
      await catalogue.commit([hospital(0)], by);
      expect(catalogue.all('centers')).toHaveLength(1);
    });

    it('refuses to change one entity twice in a commit', async () => {
      await expect(catalogue.commit([hospital(0), hospital(1)], by)).rejects.toThrow(TypeError);
    });

    describe('towards its listeners', () => {
      it('tells what each commit did, in order, once readers see it', async () => {
        const heard: (readonly Committed[])[] = [];
        const seen: unknown[] = [];
        catalogue.onCommit((changes) => {
          heard.push(changes);
          seen.push(catalogue.get('centers', 'ctr_hospital')?.version);
        });
        await Promise.all([catalogue.commit([hospital(0)], by), catalogue.commit([putPlaylist('news', 0, 'TV')], by)]);
        const answered = await catalogue.commit([hospital(1, 'Otro')], by);
        expect(heard.map((changes) => changes.map(({ id }) => id))).toEqual([['ctr_hospital'], ['pls_news'], ['ctr_hospital']]);
        expect(heard[2]).toEqual(answered);
        expect(heard[2]?.[0]).toMatchObject({ collection: 'centers', before: { version: 1 }, after: { version: 2, name: 'Otro' } });
        expect(seen[2]).toBe(2);
      });

      it('stops when asked, and survives a listener that fails', async () => {
        const heard: string[] = [];
        catalogue.onCommit(() => {
          throw new Error('a broken listener');
        });
        const stop = catalogue.onCommit(() => heard.push('commit'));
        await catalogue.commit([hospital(0)], by);
        stop();
        await catalogue.commit([hospital(1)], by);
        expect(heard).toEqual(['commit']);
      });
    });

    describe('in the audit trail', () => {
      it('leaves one entry for each change: who, what, when, before and after', async () => {
        await catalogue.commit([hospital(0), putPlaylist('news', 0, 'TV')], { actor: 'system', action: 'samples.load' });
        await catalogue.commit([hospital(1, 'Otro')], by);
        const [first, second, third] = bench.audited();
        expect(first).toMatchObject({ at: bench.now, actor: 'system', action: 'samples.load', subject: 'ctr_hospital', before: null });
        expect(second).toMatchObject({ subject: 'pls_news', before: null, after: { name: 'TV' } });
        expect(third).toMatchObject({ actor, action: 'centers.put', before: { version: 1 }, after: { version: 2, name: 'Otro' } });
        expect(new Set(bench.audited().map(({ id }) => id)).size).toBe(3);
      });

      it('says that a secret changed, never what it is', async () => {
        await catalogue.commit([
          { collection: 'credentials', op: 'put', version: 0, value: { id: actor, passwordHash: 'secret-password' } },
          { collection: 'pairings', op: 'put', version: 0, value: { id: 'dsp_lobby', tokenHash: 'secret-pairing', pairedAt: 1 } },
          { collection: 'sessions', op: 'put', version: 0, value: { id: 'secret-session', account: actor, createdAt: 1, expiresAt: 2 } },
        ], by);
        await catalogue.commit([{ collection: 'sessions', op: 'delete', version: 1, id: 'secret-session' }], by);
        expect(bench.audited().map(({ subject, before, after }) => ({ subject, before, after })))
          .toEqual([actor, 'dsp_lobby', actor, actor].map((subject) => ({ subject, before: null, after: null })));
        expect(JSON.stringify(bench.audited())).not.toContain('secret');
      });
    });

    it('finishes what is being written before it closes, and takes nothing more', async () => {
      const committed = catalogue.commit([hospital(0)], by);
      await catalogue.close();
      await expect(committed).resolves.toHaveLength(1);
      await expect(catalogue.commit([putPlaylist('news', 0, 'TV')], by)).rejects.toMatchObject({ code: 'unavailable' });
      catalogue = await bench.open();
      expect(catalogue.all('centers')).toHaveLength(1);
    });
  });
}
