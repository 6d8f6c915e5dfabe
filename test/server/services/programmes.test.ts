import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CenterId, DisplayId, type Hash } from '../../../content/ids.ts';
import type { Programme } from '../../../content/programme/objects.ts';
import type { Catalogue } from '../../../server/catalogue/catalogue.ts';
import { openCatalogue } from '../../../server/catalogue/open-catalogue.ts';
import { createLog } from '../../../server/log.ts';
import { putting } from '../../../server/services/entities.ts';
import { Programmes, type Targets } from '../../../server/services/programmes.ts';
import { createRecentProgrammes } from '../../../server/services/recent-programmes.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { centerInput, displayInput } from '../../helpers/institution.ts';

const id = CenterId.parse('ctr_prueba');
const tv = DisplayId.parse('dsp_prueba');
const by = { actor: 'system' as const, action: 'test' };
const day = 24 * 3_600_000;

let time: FakeTime;
let folder: string;
let catalogue: Catalogue;
let programmes: Programmes;
let told: Targets[];
const logged: string[] = [];

beforeEach(async () => {
  time = fakeTime(Date.UTC(2026, 10, 21, 15));
  folder = await mkdtemp(path.join(tmpdir(), 'cartelera-programmes-'));
  catalogue = await openCatalogue({ folder, ledger: { append: () => undefined }, clock: time.clock });
  programmes = new Programmes({ ...time, catalogue, log: createLog({ write: (line: string) => { logged.push(line); } }) });
  told = [];
  programmes.onChange((changed) => { told.push(changed); });
  await catalogue.commit([
    putting('centers', 0, { id, ...centerInput('Hospital') }),
    putting('displays', 0, { id: tv, ...displayInput({ id }, 'tv') }),
  ], by);
});
afterEach(async () => {
  programmes.close();
  await catalogue.close();
  await rm(folder, { recursive: true, force: true });
});

const zoned = (version: number, zone: string) => putting('centers', version, { id, ...centerInput('Hospital'), zone });

describe('programmes', () => {
  it('are there as soon as the commit that needs them is', () => {
    expect(told.map((changed) => [...changed.keys()])).toEqual([[tv]]);
    expect(programmes.targets().get(tv)).toBe(programmes.recent(programmes.of(tv).revision));
  });

  it('are compiled once for commits made together', async () => {
    const another = (n: number) => putting('displays', 0, { id: DisplayId.parse(`dsp_otra-${n}`), ...displayInput({ id }, 'board') });
    await Promise.all([1, 2, 3].map((n) => catalogue.commit([another(n)], by)));
    expect(told.slice(1).map(({ size }) => size)).toEqual([3]);
  });

  it('are numbered as they are compiled, by the clock, and upwards where that goes back', async () => {
    const before = programmes.issued;
    time.advance(-day);
    await catalogue.commit([zoned(1, 'America/Guatemala')], by);
    expect(programmes.issued).toBe(before + 1);
    time.advance(2 * day);
    await catalogue.commit([zoned(2, 'America/El_Salvador')], by);
    expect(programmes.issued).toBe(time.clock.now());
  });

  it('do not change for a commit that no screen could show', async () => {
    await catalogue.commit([putting('centers', 1, { id, ...centerInput('Otro nombre') })], by);
    expect(told).toHaveLength(1);
  });

  it('say who got another revision by an act, and which', async () => {
    const [result, delivery] = await programmes.delivering(async () => {
      await catalogue.commit([zoned(1, 'America/Guatemala')], by);
      return 'hecho';
    });
    expect(result).toBe('hecho');
    expect(delivery).toEqual([{ display: tv, target: programmes.of(tv).revision }]);
  });

  it('move on at the midnight of each zone, and no longer once closed', async () => {
    await catalogue.commit([
      putting('centers', 0, { id: CenterId.parse('ctr_lejos'), ...centerInput('Consulado'), zone: 'Europe/Madrid' }),
      putting('displays', 0, { id: DisplayId.parse('dsp_lejos'), ...displayInput({ id: CenterId.parse('ctr_lejos') }, 'tv') }),
    ], by);
    told = [];
    time.advance(day);
    expect(told.map((changed) => [...changed.keys()])).toEqual([['dsp_lejos'], [tv]]);
    programmes.close();
    time.advance(day);
    expect(told).toHaveLength(2);
  });

  it('go on as they were when the catalogue cannot be compiled', async () => {
    const before = programmes.of(tv);
    await catalogue.commit([zoned(1, 'Nunca/Jamas')], by);
    expect(programmes.targets().get(tv)).toBe(before);
    expect(logged.at(-1)).toContain('could not be compiled');
    await catalogue.commit([zoned(2, 'America/Guatemala')], by);
    expect(programmes.of(tv).root.zone).toBe('America/Guatemala');
  });
});

describe('recent programmes', () => {
  const programme = (n: number) => ({ revision: n.toString(16).padStart(64, '0') as Hash }) as Programme;

  it('forget the oldest, and never a current one', () => {
    const recent = createRecentProgrammes();
    const lasting = programme(0);
    for (let n = 1; n <= 500; n += 1) recent.keep([lasting, programme(n)]);
    expect(recent.get(lasting.revision)).toBe(lasting);
    expect(recent.get(programme(500).revision)).toBeDefined();
    expect(recent.get(programme(400).revision)).toBeDefined();
    expect(recent.get(programme(300).revision)).toBeUndefined();
  });
});
