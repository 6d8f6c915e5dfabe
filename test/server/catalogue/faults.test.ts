import { mkdir, mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../content/model/audit-entry.ts';
import type { Catalogue } from '../../../server/catalogue/catalogue.ts';
import { migrations, type Migration } from '../../../server/catalogue/migrations.ts';
import { openCatalogue } from '../../../server/catalogue/open-catalogue.ts';
import { seal, unseal } from '../../../server/catalogue/sealed-text.ts';
import { createLog } from '../../../server/log.ts';
import { putCenter, putPlaylist } from '../../helpers/stored-values.ts';

const by = { actor: 'system', action: 'centers.put' } as const;

let folder: string;
let opened: Catalogue[];
let audited: AuditEntry[];
let ledgerRefuses: boolean;
const ledger = {
  append(entries: readonly AuditEntry[]): void {
    if (ledgerRefuses) throw new Error('the ledger has no room');
    audited.push(...entries.filter(({ id }) => audited.every((known) => known.id !== id)));
  },
};
const open = async (table = migrations) => {
  const log = createLog({ write: () => undefined });
  const catalogue = await openCatalogue({ folder, clock: { now: () => 1 }, ledger, log, migrations: table });
  opened.push(catalogue);
  return catalogue;
};
const names = (catalogue: Catalogue) => catalogue.all('centers').map(({ name }) => name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'faults-'));
  opened = [];
  audited = [];
  ledgerRefuses = false;
});
afterEach(async () => {
  await Promise.all(opened.map((catalogue) => catalogue.close()));
  await rm(folder, { recursive: true });
});

describe('a write that fails', () => {
  it('rejects its commits, changes nothing, and leaves the next ones to work', async () => {
    const catalogue = await open();
    await catalogue.commit([putCenter('one1', 0, 'Uno')], by);
    // Where the temporary file should go there is a folder: the operating system refuses.
    await mkdir(path.join(folder, 'catalogue.json.tmp'));
    const doomed = [catalogue.commit([putCenter('two2', 0, 'Dos')], by), catalogue.commit([putCenter('one1', 1, 'Otro')], by)];
    const results = await Promise.allSettled(doomed);
    expect(results).toMatchObject([1, 2].map(() => ({ status: 'rejected', reason: { code: 'unavailable' } })));
    expect(names(catalogue)).toEqual(['Uno']);
    expect(audited).toHaveLength(1);

    await rmdir(path.join(folder, 'catalogue.json.tmp'));
    await catalogue.commit([putCenter('one1', 1, 'Uno, corregido')], by);
    await catalogue.close();
    expect(names(await open())).toEqual(['Uno, corregido']);
    expect(audited).toHaveLength(2);
  });

  it('late, after the temporary file, loses neither generation', async () => {
    const catalogue = await open();
    await catalogue.commit([putCenter('one1', 0, 'Uno')], by);
    await catalogue.commit([putCenter('one1', 1, 'Dos')], by);
    await mkdir(path.join(folder, 'catalogue.json.prev.tmp'));
    await expect(catalogue.commit([putCenter('one1', 2, 'Tres')], by)).rejects.toMatchObject({ code: 'unavailable' });
    await rmdir(path.join(folder, 'catalogue.json.prev.tmp'));
    await catalogue.close();
    expect(names(await open())).toEqual(['Dos']);
  });
});

describe('a ledger that refuses', () => {
  it('delays the audit trail and loses none of it, even over a restart', async () => {
    const catalogue = await open();
    ledgerRefuses = true;
    await catalogue.commit([putCenter('one1', 0, 'Uno')], by);
    await catalogue.commit([putCenter('two2', 0, 'Dos')], by);
    expect(names(catalogue)).toEqual(['Uno', 'Dos']);
    await catalogue.close();
    ledgerRefuses = false;
    await open();
    expect(audited.map(({ subject }) => subject)).toEqual(['ctr_one1', 'ctr_two2']);
  });

  it('gets what it missed with the next commit', async () => {
    const catalogue = await open();
    ledgerRefuses = true;
    await catalogue.commit([putCenter('one1', 0, 'Uno')], by);
    ledgerRefuses = false;
    await catalogue.commit([putCenter('two2', 0, 'Dos')], by);
    expect(audited.map(({ subject }) => subject)).toEqual(['ctr_one1', 'ctr_two2']);
  });
});

describe('a folder in use', () => {
  it('refuses a second writer at once and takes one when the first has closed', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow(/Otro servidor de Cartelera ya usa la carpeta.*DATA_DIR/);
    await first.commit([putCenter('one1', 0, 'Uno')], by);
    await first.close();
    expect(names(await open())).toEqual(['Uno']);
  });

  it('is free again when opening it has failed', async () => {
    await writeFile(path.join(folder, 'catalogue.json'), 'dañado');
    await expect(open()).rejects.toMatchObject({ code: 'unavailable' });
    await rm(path.join(folder, 'catalogue.json'));
    expect(names(await open())).toEqual([]);
  });
});

describe('the format of the document', () => {
  const file = () => path.join(folder, 'catalogue.json');
  const rewrite = async (change: (document: string) => string) =>
    writeFile(file(), seal(change(unseal(await readFile(file(), 'utf8'))?.body ?? ''), 9));
  const rename = (from: string, to: string): Migration => (document) => JSON.parse(JSON.stringify(document).replaceAll(from, to));

  beforeEach(async () => {
    const catalogue = await open();
    await catalogue.commit([putCenter('one1', 0, 'Uno')], by);
    await catalogue.close();
  });

  it('is brought up to date step by step, once, and stays readable afterwards', async () => {
    const steps = [...migrations, rename('Uno', 'Dos'), rename('Dos', 'Tres')];
    const migrated = await open(steps);
    expect(names(migrated)).toEqual(['Tres']);
    await migrated.commit([putCenter('two2', 0, 'Uno')], by);
    await migrated.close();
    expect(names(await open(steps))).toEqual(['Tres', 'Uno']);
  });

  it('has lists fade that were written before there was a choice', async () => {
    const before = await open();
    await before.commit([putPlaylist('main', 0, 'TV')], by);
    await before.close();
    await rewrite((body) => body.replace('"version":2', '"version":1').replaceAll(',"transition":"fade"', ''));
    expect(await readFile(file(), 'utf8')).not.toContain('transition');
    const migrated = await open();
    expect(migrated.get('playlists', 'pls_main')).toMatchObject({ name: 'TV', transition: 'fade' });
  });

  it('is refused when a later version wrote it, and left as it is', async () => {
    const migrated = await open([...migrations, rename('Uno', 'Dos')]);
    await migrated.commit([putCenter('two2', 0, 'Uno')], by);
    await migrated.close();
    const before = await readFile(file());
    await expect(open()).rejects.toThrow(/versión más nueva de Cartelera \(formato 3; esta conoce hasta 2\)/);
    expect(await readFile(file())).toEqual(before);
  });

  it('is refused, naming the place, when it holds what the model does not know', async () => {
    await rewrite((body) => body.replace('"hospital"', '"palacio"'));
    await expect(open()).rejects.toThrow(/collections\.centers\.0\.kind/);
    await rewrite(() => '{"format":"something-else"}');
    await expect(open()).rejects.toThrow(/no entiende \(format/);
  });

  it('has every collection, also those that came after it was written', async () => {
    await rewrite((body) => body.replace('"playlists":[],', ''));
    expect((await open()).all('playlists')).toEqual([]);
  });
});
