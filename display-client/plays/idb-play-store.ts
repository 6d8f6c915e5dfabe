import type { Play, PlayReport, PlaySum } from '../../content/model/play.ts';
import { answered, committed } from '../programme/database.ts';
import type { PlayStore } from './play-store.ts';

type Tables = Record<'plays' | 'sums' | 'state', IDBObjectStore>;
type Row = { id: string };

/** Everything from the first of these rows to the last, which are sorted by id as the store gave them. */
const spanOf = (rows: readonly Row[]): IDBKeyRange => IDBKeyRange.bound(rows[0]?.id, rows[rows.length - 1]?.id);

/** Opens (or makes) the database `name`. Rejects where the browser keeps nothing. */
export async function openPlayStore(name: string): Promise<PlayStore> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => {
    for (const rows of ['plays', 'sums']) opening.result.createObjectStore(rows, { keyPath: 'id' });
    opening.result.createObjectStore('state');
  });
  const connection = await answered(opening);

  /**
   * One transaction: IndexedDB runs them in the order in which they were asked for. `strict`: on the disk, not only in the
   * system's memory, before it counts, for power cuts are everyday here.
   */
  const transact = async <Value>(act: (tables: Tables) => Promise<Value> | Value, durability: IDBTransactionDurability = 'strict'): Promise<Value> => {
    const transaction = connection.transaction(['plays', 'sums', 'state'], 'readwrite', { durability });
    const [plays, sums, state] = [transaction.objectStore('plays'), transaction.objectStore('sums'), transaction.objectStore('state')];
    // What fails half-way would otherwise be committed as far as it got.
    const acted = (async () => act({ plays, sums, state }))().catch((error: unknown) => {
      transaction.abort();
      throw error;
    });
    const [value] = await Promise.all([acted, committed(transaction)]);
    return value;
  };

  return {
    record: (ended, open) => transact(({ plays, state }) => {
      if (ended !== null) plays.put(ended);
      state.put(open, 'open');
      // How long the present play has lasted is not worth wearing the disk.
    }, ended === null ? 'relaxed' : 'strict'),

    recover: () => transact(async ({ plays, state }) => {
      const open = await answered<unknown>(state.get('open'));
      if (open) plays.put(open);
      state.put(null, 'open');
    }),

    take: (limit) => transact(async (tables) => {
      const aside = await answered<PlayReport | undefined>(tables.state.get('aside'));
      return aside ?? setAside(tables, limit);
    }),

    settle: (stored) => transact(async ({ state }) => {
      const aside = await answered<PlayReport | undefined>(state.get('aside'));
      if (aside === undefined) return;
      const safe = new Set(stored);
      const isOpen = ({ id }: Row) => !safe.has(id);
      const [plays, sums] = [aside.plays.filter(isOpen), aside.sums.filter(isOpen)];
      if (plays.length + sums.length === 0) state.delete('aside');
      else state.put({ plays, sums }, 'aside');
    }),

    shift: (ids, ms) => transact(async ({ plays }) => {
      for (const id of ids) {
        const play = await answered<Play | undefined>(plays.get(id));
        if (play !== undefined) plays.put({ ...play, from: play.from + ms });
      }
    }),

    fold: (bounds, sumsOf) => transact(async ({ plays, sums }) => {
      if (await answered(plays.count()) <= bounds.plays) return 0;
      const oldest = await answered<Play[]>(plays.getAll(null, bounds.step));
      for (const sum of sumsOf(oldest)) sums.put(sum);
      plays.delete(spanOf(oldest));
      const excess = await answered(sums.count()) - bounds.sums;
      if (excess <= 0) return 0;
      sums.delete(spanOf(await answered<PlaySum[]>(sums.getAll(null, excess))));
      return excess;
    }),
  };
}

/** Sums go first: they are the oldest. */
async function setAside({ plays, sums, state }: Tables, limit: number): Promise<PlayReport> {
  const old = await answered<PlaySum[]>(sums.getAll(null, limit));
  const report: PlayReport = old.length > 0 ? { plays: [], sums: old } : { plays: await answered<Play[]>(plays.getAll(null, limit)), sums: [] };
  if (report.plays.length > 0) plays.delete(spanOf(report.plays));
  if (report.sums.length > 0) sums.delete(spanOf(report.sums));
  if (report.plays.length + report.sums.length > 0) state.put(report, 'aside');
  return report;
}
