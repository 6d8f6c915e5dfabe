import { copyFile, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../content/model/audit-entry.ts';
import type { Catalogue } from '../../../server/catalogue/catalogue.ts';
import { openCatalogue } from '../../../server/catalogue/open-catalogue.ts';
import { createLog } from '../../../server/log.ts';
import { putCenter } from '../../helpers/stored-values.ts';

const by = { actor: 'system', action: 'centers.put' } as const;
const clock = { now: () => Date.UTC(2026, 10, 21, 20) };

let folder: string;
let file: string;
let audited: AuditEntry[];
let logged: string;
let opened: Catalogue[];
const open = async (options: { recover?: 'previous'; append?: (entries: readonly AuditEntry[]) => void } = {}) => {
  const append = options.append ?? ((entries: readonly AuditEntry[]) => void audited.push(...entries));
  const log = createLog({ write: (line) => void (logged += line) });
  const catalogue = await openCatalogue({ folder, clock, log, ledger: { append }, recover: options.recover ?? null });
  opened.push(catalogue);
  return catalogue;
};
const names = (catalogue: Catalogue) => catalogue.all('centers').map(({ name }) => name);

/** Leaves a catalogue of two generations: with `Uno`, then with `Uno` and `Dos`. */
async function twoGenerations(): Promise<void> {
  const catalogue = await open();
  await catalogue.commit([putCenter('one1', 0, 'Uno')], by);
  await catalogue.commit([putCenter('two2', 0, 'Dos')], by);
  await catalogue.close();
}

const refused = async () => {
  const error = await open().then(() => undefined, (reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'unavailable' });
  return String(error);
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'damage-'));
  file = path.join(folder, 'catalogue.json');
  audited = [];
  logged = '';
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((catalogue) => catalogue.close()));
  await rm(folder, { recursive: true });
});

const damages: Record<string, () => Promise<void>> = {
  'cut short': async () => truncate(file, (await readFile(file)).length - 40),
  'cut by its last byte': async () => truncate(file, (await readFile(file)).length - 1),
  'with one byte flipped': async () => {
    const bytes = await readFile(file);
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
    await writeFile(file, bytes);
  },
  'with its seal damaged': async () => writeFile(file, (await readFile(file, 'utf8')).replace('"generation":2', '"generation";2')),
  'empty': () => truncate(file, 0),
  'missing, with its previous generation there': () => rm(file),
};

describe.each(Object.entries(damages))('a catalogue %s', (_name, damage) => {
  beforeEach(async () => {
    await twoGenerations();
    await damage();
  });

  it('is refused, saying how to recover, and nothing is touched', async () => {
    const read = () => Promise.all([readdir(folder), readFile(`${file}.prev`)]);
    const before = await read();
    expect(await refused()).toContain('RECOVER=previous npm start');
    expect(await read()).toEqual(before);
  });

  it('goes on from its previous generation when told to, and says so', async () => {
    const catalogue = await open({ recover: 'previous' });
    expect(names(catalogue)).toEqual(['Uno']);
    expect(logged).toContain('El último cambio guardado puede faltar');
    await catalogue.commit([putCenter('tres', 0, 'Tres')], by);
    await catalogue.close();
    expect(names(await open())).toEqual(['Uno', 'Tres']);
  });
});

describe('a damaged catalogue', () => {
  it('is kept aside when the previous generation takes over', async () => {
    await twoGenerations();
    await truncate(file, 50);
    await open({ recover: 'previous' });
    expect(await readdir(folder)).toContain('catalogue.json.damaged-2026-11-21T20-00-00-000Z');
  });

  it('is refused for good when the previous generation is damaged too', async () => {
    await twoGenerations();
    await Promise.all([truncate(file, 50), truncate(`${file}.prev`, 50)]);
    expect(await refused()).toContain('Restaure un respaldo');
    await expect(open({ recover: 'previous' })).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('never comes from what a crash leaves beside it', async () => {
    await twoGenerations();
    await Promise.all([writeFile(`${file}.tmp`, '{"half'), copyFile(file, `${file}.prev.tmp`)]);
    const catalogue = await open();
    expect(names(catalogue)).toEqual(['Uno', 'Dos']);
    await catalogue.commit([putCenter('tres', 0, 'Tres')], by);
    await catalogue.close();
    expect((await readdir(folder)).toSorted()).toEqual(['catalogue.json', 'catalogue.json.prev', 'catalogue.lock']);
  });

  it('is not found where all is well: RECOVER changes nothing then', async () => {
    await twoGenerations();
    expect(names(await open({ recover: 'previous' }))).toEqual(['Uno', 'Dos']);
    expect(logged).toContain('RECOVER=previous no hizo falta');
  });
});
