import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { AuditSink, Catalogue } from './catalogue.ts';
import { emptyState, fromDocument, toDocument, type State } from './document.ts';
import { DurableFile } from './durable-file.ts';
import { LowdbCatalogue } from './lowdb-catalogue.ts';
import { migrations as productionMigrations, type Migration } from './migrations.ts';
import { takeWriterLock } from './writer-lock.ts';

type Options = {
  folder: string;
  ledger: AuditSink;
  clock: Clock;
  log?: Log | undefined;
  /** `previous`: go on from the generation before a damaged one. */
  recover?: 'previous' | null;
  migrations?: readonly Migration[];
};

/**
 * Opens the catalogue in `folder`, creating it when there is none, as its only writer. Audit entries that a crash
 * kept from the ledger are handed over now.
 * @throws AppError `unavailable`, saying what to do, when the folder is in use or its catalogue cannot be read whole
 */
export async function openCatalogue({ folder, ledger, clock, log, recover = null, migrations = productionMigrations }: Options): Promise<Catalogue> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = takeWriterLock(folder);
  try {
    const low = new Low<State>(new DurableFile({
      file: path.join(folder, 'catalogue.json'),
      parse: (raw) => fromDocument(raw, migrations),
      format: (state) => toDocument(state, migrations),
      recover, now: clock.now, log,
    }), emptyState);
    await low.read();
    return new LowdbCatalogue({ low, ledger, clock, lock, log });
  } catch (error) {
    lock.release();
    throw error;
  }
}
