import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import * as z from 'zod/mini';
import { AuditEntry } from '../../content/model/audit-entry.ts';
import type { Play, PlaySum } from '../../content/model/play.ts';
import { AppError } from '../app-error.ts';
import { migrateLedger } from './ledger-schema.ts';
import type { AuditQuery, Ledger } from './ledger.ts';
import { PlayLedger, type PlaysQuery, type PlayTotals, type ReportedPlays, type TotalsQuery } from './play-ledger.ts';
import { fold, likeAnywhere, valuesIn } from './search-text.ts';

const Row = z.object({
  id: z.string(), at: z.number(), actor: z.string(), action: z.string(), subject: z.string(),
  before: z.nullable(z.string()), after: z.nullable(z.string()),
});
const Count = z.object({ total: z.number() });

const toJson = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));
const fromJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

function toEntry(row: unknown): AuditEntry {
  const { before, after, ...rest } = Row.parse(row);
  return AuditEntry.parse({ ...rest, before: fromJson(before), after: fromJson(after) });
}

const insert = `INSERT OR IGNORE INTO audit (id, at, actor, action, subject, before, after, search)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

/** The ledger in one SQLite file. */
class SqliteLedger implements Ledger {
  readonly #database: Database.Database;
  readonly #insert: Database.Statement;
  readonly #plays: PlayLedger;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#insert = database.prepare(insert);
    this.#plays = new PlayLedger(database);
  }

  append(entries: readonly AuditEntry[]): void {
    if (entries.length === 0) return;
    this.#database.transaction(() => {
      for (const { id, at, actor, action, subject, before, after } of entries) {
        const search = fold([action, actor, subject, valuesIn(before), valuesIn(after)].join('\n'));
        this.#insert.run(id, at, actor, action, subject, toJson(before), toJson(after), search);
      }
    }).immediate();
  }

  audit({ q, subject, page, size }: AuditQuery): { items: AuditEntry[]; total: number } {
    const conditions = ['TRUE'];
    const values: string[] = [];
    if (subject !== undefined) {
      conditions.push('subject = ?');
      values.push(subject);
    }
    if (q !== undefined && q !== '') {
      conditions.push(String.raw`search LIKE ? ESCAPE '\'`);
      values.push(likeAnywhere(q));
    }
    const where = conditions.join(' AND ');
    const { total } = Count.parse(this.#database.prepare(`SELECT count(*) AS total FROM audit WHERE ${where}`).get(...values));
    const rows = this.#database
      .prepare(`SELECT id, at, actor, action, subject, before, after FROM audit WHERE ${where} ORDER BY at DESC, seq DESC LIMIT ? OFFSET ?`)
      .all(...values, size, (page - 1) * size);
    return { items: rows.map(toEntry), total };
  }

  storePlays(reports: readonly ReportedPlays[]): void {
    this.#plays.store(reports);
  }

  plays(query: PlaysQuery): { items: (Play | PlaySum)[]; total: number } {
    return this.#plays.list(query);
  }

  playTotals(query: TotalsQuery): PlayTotals {
    return this.#plays.totals(query);
  }

  close(): void {
    if (!this.#database.open) return;
    // Leaves one whole file for whoever copies the folder of a stopped server.
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#database.close();
  }
}

/**
 * Opens the ledger in `file`, creating it and its folder when there is none. What is appended survives a power cut.
 * @throws AppError `unavailable` when the file is not a ledger this version can read; it is left as it is
 */
export function openLedger(file: string): Ledger {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  let database: Database.Database | undefined;
  try {
    database = new Database(file);
    // First: after a crash, even the next line may have to wait for another reader to finish.
    database.exec('PRAGMA busy_timeout = 5000');
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    migrateLedger(database);
    return new SqliteLedger(database);
  } catch (error) {
    database?.close();
    if (error instanceof AppError) throw error;
    throw new AppError('unavailable',
      `No se puede abrir el registro de auditoría «${file}»: está dañado, no es un registro de Cartelera o falta el permiso de escribirlo. `
      + 'No se ha cambiado nada. Revise los permisos o restaure ese archivo desde un respaldo; si no hay respaldo, apártelo y comience uno '
      + `nuevo: mv '${file}' '${file}.dañado'`, { cause: error });
  }
}
