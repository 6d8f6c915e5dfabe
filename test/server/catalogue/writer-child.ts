import { writeSync } from 'node:fs';
import path from 'node:path';
import { openCatalogue } from '../../../server/catalogue/open-catalogue.ts';
import type { Catalogue } from '../../../server/catalogue/catalogue.ts';
import { openLedger } from '../../../server/ledger/open-ledger.ts';
import { putCenter, putPlaylist } from '../../helpers/stored-values.ts';

/** Straight to the pipe: what was written is there even if the process dies in the next instruction. */
const say = (line: string) => writeSync(1, `${line}\n`);

const by = { actor: 'system', action: 'round.put' } as const;

/** Writes the same number into two collections, as fast as it can, and says each one that was acknowledged. */
async function writeForEver(catalogue: Catalogue, lane: number): Promise<never> {
  const id = `lane-${lane}`;
  for (;;) {
    const version = catalogue.get('centers', `ctr_${id}`)?.version ?? 0;
    const number = String(version + 1);
    await catalogue.commit([putCenter(id, version, number), putPlaylist(id, version, number)], by);
    say(`ack ${lane} ${number}`);
  }
}

/** Makes the document so large that the operating system takes it in several pieces, between which a kill may fall. */
async function addWeight(catalogue: Catalogue): Promise<void> {
  if (catalogue.get('credentials', 'weight') !== undefined) return;
  await catalogue.commit([{ collection: 'credentials', op: 'put', version: 0, value: { id: 'weight', passwordHash: 'x'.repeat(600_000) } }], by);
}

/** Grows the catalogue until the operating system refuses, then makes one small change. */
async function fillDisk(catalogue: Catalogue): Promise<void> {
  for (let count = 0; ; count += 1) {
    try {
      await catalogue.commit(Array.from({ length: 20 }, (_, n) => putCenter(`c${count}-${n}xx`, 0, 'Centro '.repeat(11).trim())), by);
      say(`ack ${count}`);
    } catch (error) {
      say(`refused ${count} ${catalogue.all('centers').length} ${String(error)}`);
      break;
    }
  }
  await catalogue.commit([{ collection: 'centers', op: 'delete', version: 1, id: 'ctr_c0-0xx' }], by);
  say('deleted');
  await catalogue.close();
}

const [folder = '', task = ''] = process.argv.slice(2);
say('begin');
const ledger = task === 'fill' ? { append: () => undefined } : openLedger(path.join(folder, 'ledger.sqlite'));
const catalogue = await openCatalogue({ folder, clock: { now: () => 1 }, ledger });
if (task === 'fill') await fillDisk(catalogue);
else {
  await addWeight(catalogue);
  await Promise.all([0, 1, 2].map((lane) => writeForEver(catalogue, lane)));
}
