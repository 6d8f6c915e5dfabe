import type Database from 'libsql';
import * as z from 'zod/mini';
import { AppError } from '../app-error.ts';

const Version = z.object({ version: z.int() });

/** What brings a ledger from version n to n + 1, in order. Only ever appended to. */
export const ledgerMigrations: readonly string[] = [
  `CREATE TABLE audit (
     seq INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     at INTEGER NOT NULL,
     actor TEXT NOT NULL,
     action TEXT NOT NULL,
     subject TEXT NOT NULL,
     before TEXT,
     after TEXT,
     search TEXT NOT NULL
   ) STRICT;
   CREATE INDEX audit_by_time ON audit (at, seq);
   CREATE INDEX audit_by_subject ON audit (subject, at, seq);`,
  // What was shown repeats thousands of times: `showings` holds it once, and a play is a short row.
  `CREATE TABLE showings (
     id INTEGER PRIMARY KEY,
     revision TEXT NOT NULL,
     item TEXT NOT NULL,
     contents TEXT NOT NULL,
     UNIQUE (revision, item, contents)
   ) STRICT;
   CREATE TABLE showing_contents (content TEXT NOT NULL, showing INTEGER NOT NULL, PRIMARY KEY (content, showing)) STRICT, WITHOUT ROWID;
   CREATE TABLE plays (
     seq INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     display TEXT NOT NULL,
     showing INTEGER NOT NULL,
     at INTEGER NOT NULL,
     duration INTEGER NOT NULL,
     count INTEGER NOT NULL,
     ending TEXT,
     reason TEXT
   ) STRICT;
   CREATE INDEX plays_by_display ON plays (display, at, seq);
   CREATE INDEX plays_by_showing ON plays (showing, at);`,
];

/**
 * Brings the ledger up to date, each step in its own transaction.
 * @throws AppError `unavailable` when the ledger was written by a later version of this program
 */
export function migrateLedger(database: Database.Database, migrations: readonly string[] = ledgerMigrations): void {
  const { version } = Version.parse(database.prepare('SELECT user_version AS version FROM pragma_user_version').get());
  if (version > migrations.length) {
    throw new AppError('unavailable',
      `El registro de auditoría es de una versión más nueva de Cartelera (formato ${version}; esta conoce hasta ${migrations.length}). `
      + 'Instale esa versión o una posterior; no se ha cambiado nada.');
  }
  for (const [step, sql] of migrations.entries()) {
    if (step < version) continue;
    database.transaction(() => {
      database.exec(sql);
      database.exec(`PRAGMA user_version = ${step + 1}`);
    })();
  }
}
