import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AccountId, CenterId, DisplayId, NoticeId } from '../../content/ids.ts';
import type { Center } from '../../content/model/center.ts';
import type { Display } from '../../content/model/display.ts';
import { everyone } from '../../content/model/audience.ts';
import { openCatalogue } from '../../server/catalogue/open-catalogue.ts';
import type { Change, Unstored } from '../../server/catalogue/catalogue.ts';
import { systemClock } from '../../server/clock.ts';
import { openLedger } from '../../server/ledger/open-ledger.ts';

/** A token that is known before it is granted, so that simulated screens need not pair one by one. */
export const tokenOf = (index: number): string => `bench-token-${index}`;
export const benchNotice = NoticeId.parse('ntc_bench-notice');

const zone = 'America/El_Salvador';
const center = (index: number): Unstored<Center> => ({
  id: CenterId.parse(`ctr_bench-${String(index).padStart(4, '0')}`), name: `Centro ${index}`, kind: 'medical-unit', department: 'San Salvador', municipality: '', zone, tags: [],
});
export const benchDisplay = (index: number, centers: number): Unstored<Display> => ({
  id: DisplayId.parse(`dsp_bench-${String(index).padStart(5, '0')}`), center: center(index % centers).id, name: `Cartelera ${index}`, place: '',
  format: 'board', medium: 'screen', rotation: 0, resolution: { width: 1080, height: 1920 }, panelInches: 43, readingDistanceM: 1.5, tags: [],
});

const noticeTexts = ['Abrimos una sala de fisioterapia', 'Pida su cita por teléfono', 'Retire su medicina a tiempo', 'Vacúnese contra la influenza', 'Actualice sus datos'];

/** A data folder with `count` paired displays in 50 centers and 15 published notices for everyone. */
export async function crowdedFolder(count: number): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cartelera-bench-'));
  const ledger = openLedger(path.join(folder, 'ledger.db'));
  const catalogue = await openCatalogue({ folder, ledger, clock: systemClock });
  const displays = Array.from({ length: count }, (_, index) => benchDisplay(index, 50));
  const changes: Change[] = [
    ...Array.from({ length: 50 }, (_, index): Change => ({ collection: 'centers', op: 'put', version: 0, value: center(index) })),
    ...displays.map((value): Change => ({ collection: 'displays', op: 'put', version: 0, value })),
    ...displays.map(({ id }, index): Change => ({
      collection: 'pairings', op: 'put', version: 0,
      value: { id, tokenHash: createHash('sha256').update(tokenOf(index)).digest('hex'), pairedAt: Date.now() },
    })),
    ...Array.from({ length: 15 }, (_, index): Change => ({
      collection: 'notices', op: 'put', version: 0,
      value: {
        id: index === 0 ? benchNotice : NoticeId.parse(`ntc_bench-${index}-notice`), state: 'published', publishedAt: Date.now() - index * 60_000, withdrawal: null,
        featured: false, validity: { from: null, until: null }, audience: everyone,
        content: { category: 'message', title: noticeTexts[index % noticeTexts.length] ?? '', body: 'De lunes a viernes, de 7 a. m. a 3 p. m. Pregunte en la ventanilla de su centro de atención y traiga su DUI vigente.' },
      },
    })),
  ];
  await catalogue.commit(changes, { actor: AccountId.parse('acc_bench'), action: 'bench.seed' });
  await catalogue.close();
  ledger.close();
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
