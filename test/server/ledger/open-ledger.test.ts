import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateLedger } from '../../../server/ledger/ledger-schema.ts';
import { openLedger } from '../../../server/ledger/open-ledger.ts';
import { ledgerContract } from '../../helpers/ledger-contract.ts';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'ledger-'));

ledgerContract('the SQLite ledger', () => {
  const folder = newFolder();
  return { open: () => openLedger(path.join(folder, 'ledger.sqlite')), dispose: () => rmSync(folder, { recursive: true }) };
});

describe('the file of the SQLite ledger', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = newFolder();
    file = path.join(folder, 'ledger.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is a write-ahead log', () => {
    openLedger(file).close();
    const database = new Database(file);
    expect(database.pragma('journal_mode', { simple: false })).toMatchObject([{ journal_mode: 'wal' }]);
    database.close();
  });

  it('is refused, and left alone, when it is no ledger', async () => {
    await writeFile(file, 'esto no es un registro de auditoría'.repeat(100));
    const before = await readFile(file);
    expect(() => openLedger(file)).toThrow(/dañado.*mv '/);
    expect(await readFile(file)).toEqual(before);
  });

  it('is refused when a later version wrote it', () => {
    const database = new Database(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openLedger(file)).toThrow(/versión más nueva de Cartelera \(formato 99/);
  });

  it('is brought up to date step by step, each step once and whole', () => {
    const database = new Database(file);
    const steps = ['CREATE TABLE a (n INTEGER)', 'INSERT INTO a VALUES (1)'];
    migrateLedger(database, steps.slice(0, 1));
    migrateLedger(database, steps);
    migrateLedger(database, steps);
    expect(() => migrateLedger(database, [...steps, 'INSERT INTO a VALUES (2); INSERT INTO nowhere VALUES (3)'])).toThrow();
    expect(database.prepare('SELECT n FROM a').all()).toMatchObject([{ n: 1 }]);
    expect(database.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 2 });
    database.close();
  });
});
