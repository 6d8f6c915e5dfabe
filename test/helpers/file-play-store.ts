import Database from 'libsql';
import type { Play, PlayReport, PlaySum } from '../../content/model/play.ts';
import type { OpenPlayStore } from './outbox-contract.ts';

/** A store of plays in a file, and everything that ever came into it: the truth that the server's ledger is held against. */
export type FilePlayStore = OpenPlayStore & {
  recordedCount(): number;
  everRecorded(): { id: string; durationMs: number }[];
};

const tables = `
  CREATE TABLE IF NOT EXISTS plays (id TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS sums (id TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS ever (id TEXT PRIMARY KEY, duration INTEGER NOT NULL);`;

type Row = { id: string; value: string };

/** Stands in for IndexedDB in Node: the same promises, kept through kill -9. `:memory:` keeps nothing. */
export function openFilePlayStore(file: string): FilePlayStore {
  const database = new Database(file);
  // A killed process loses nothing that the system has taken; the tests cut no power.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  database.exec(tables);
  const put = {
    plays: database.prepare('INSERT OR REPLACE INTO plays VALUES (?, ?)'),
    sums: database.prepare('INSERT OR REPLACE INTO sums VALUES (?, ?)'),
    state: database.prepare('INSERT OR REPLACE INTO state VALUES (?, ?)'),
    ever: database.prepare('INSERT INTO ever VALUES (?, ?)'),
  };
  const findPlay = database.prepare('SELECT value FROM plays WHERE id = ?');
  const find = database.prepare('SELECT value FROM state WHERE name = ?');
  const stateOf = <Value>(name: string): Value | null => {
    const row = find.get(name) as Pick<Row, 'value'> | undefined;
    return row === undefined ? null : JSON.parse(row.value) as Value;
  };
  const setState = (name: string, value: unknown) => put.state.run(name, JSON.stringify(value));
  const oldest = <Value>(table: 'plays' | 'sums', limit: number): Value[] =>
    (database.prepare(`SELECT value FROM ${table} ORDER BY id LIMIT ?`).all(limit) as Row[]).map(({ value }) => JSON.parse(value) as Value);
  const remove = (table: 'plays' | 'sums', rows: readonly { id: string }[]) =>
    database.prepare(`DELETE FROM ${table} WHERE id BETWEEN ? AND ?`).run(rows[0]?.id ?? '', rows.at(-1)?.id ?? '');
  const count = (table: string): number => (database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
  const add = (play: Play) => {
    put.plays.run(play.id, JSON.stringify(play));
    put.ever.run(play.id, play.durationMs);
  };
  const transact = async <Value>(act: () => Value): Promise<Value> => database.transaction(act).immediate() as Value;

  return {
    record: (ended, open) => transact(() => {
      if (ended !== null) add(ended);
      setState('open', open);
    }),
    recover: () => transact(() => {
      const open = stateOf<Play>('open');
      if (open !== null) add(open);
      setState('open', null);
    }),
    take: (limit) => transact(() => {
      const aside = stateOf<PlayReport>('aside');
      if (aside !== null) return aside;
      const sums = oldest<PlaySum>('sums', limit);
      const plays = sums.length > 0 ? [] : oldest<Play>('plays', limit);
      remove('sums', sums);
      remove('plays', plays);
      if (plays.length + sums.length > 0) setState('aside', { plays, sums });
      return { plays, sums };
    }),
    settle: (stored) => transact(() => {
      const aside = stateOf<PlayReport>('aside');
      if (aside === null) return;
      const safe = new Set(stored);
      const [plays, sums] = [aside.plays.filter(({ id }) => !safe.has(id)), aside.sums.filter(({ id }) => !safe.has(id))];
      setState('aside', plays.length + sums.length === 0 ? null : { plays, sums });
    }),
    shift: (ids, ms) => transact(() => {
      for (const id of ids) {
        const row = findPlay.get(id) as Pick<Row, 'value'> | undefined;
        if (row === undefined) continue;
        const play = JSON.parse(row.value) as Play;
        put.plays.run(id, JSON.stringify({ ...play, from: play.from + ms }));
      }
    }),
    fold: (bounds, sumsOf) => transact(() => {
      if (count('plays') <= bounds.plays) return 0;
      const old = oldest<Play>('plays', bounds.step);
      for (const sum of sumsOf(old)) put.sums.run(sum.id, JSON.stringify(sum));
      remove('plays', old);
      const excess = Math.max(0, count('sums') - bounds.sums);
      if (excess > 0) remove('sums', oldest<PlaySum>('sums', excess));
      return excess;
    }),
    recordedCount: () => count('ever'),
    everRecorded: () => database.prepare('SELECT id, duration AS durationMs FROM ever').all() as { id: string; durationMs: number }[],
    async waiting() {
      const aside = stateOf<PlayReport>('aside');
      return { plays: count('plays'), sums: count('sums'), aside: aside === null ? 0 : aside.plays.length + aside.sums.length };
    },
    close: () => database.close(),
  };
}
