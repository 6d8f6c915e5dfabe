import { CenterId } from '../../content/ids.ts';
import type { Center, CenterInput, CenterKind, Department } from '../../content/model/center.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type By, commitAndGet, deleting, found, putting, type Seen } from './entities.ts';
import { byName, pageOf, type Page, type PageRequest, refuseIfUsed } from './listing.ts';
import { mintId } from './mint.ts';
import { names, refuseFaults } from './references.ts';
import type { InTurn } from './turns.ts';

export interface Centers {
  list(query: PageRequest & { kind?: CenterKind | undefined; department?: Department | undefined }): Page<Center>;
  read(id: CenterId): Center;
  create(input: CenterInput, by: By): Promise<Center>;
  update(seen: Seen<CenterId>, input: CenterInput, by: By): Promise<Center>;
  /** @throws AppError `in-use`, naming where */
  remove(seen: Seen<CenterId>, by: By): Promise<void>;
}

/** The centers of care, where displays hang. */
export function createCenters({ catalogue, inTurn }: { catalogue: Catalogue; inTurn: InTurn }): Centers {
  return {
    list: ({ kind, department, ...page }) => pageOf(
      byName(catalogue.all('centers').filter((center) =>
        (kind === undefined || center.kind === kind) && (department === undefined || center.department === department)), ({ name }) => name),
      page,
      ({ name, department, municipality, tags }) => [name, department, municipality, ...tags].join(' '),
    ),

    read: (id) => found(catalogue, 'centers', id),

    async create(input, by) {
      refuseUnknownZone(input.zone);
      return commitAndGet(catalogue, 'centers', [putting('centers', 0, { id: CenterId.parse(mintId('centers')), ...input })], by);
    },

    async update({ id, version }, input, by) {
      refuseUnknownZone(input.zone);
      found(catalogue, 'centers', id);
      return commitAndGet(catalogue, 'centers', [putting('centers', version, { id, ...input })], by);
    },

    remove: ({ id, version }, by) => inTurn(async () => {
      const { name } = found(catalogue, 'centers', id);
      refuseIfUsed(`el centro «${name}»`, {
        'en las pantallas': catalogue.all('displays').filter(({ center }) => center === id).map((display) => display.name),
        'en las cuentas': catalogue.all('accounts').filter(({ center }) => center === id).map((account) => account.name),
        'como destinatario de los avisos': catalogue.all('notices').filter(({ state, audience }) => state !== 'withdrawn' && names(audience, id))
          .map(({ content }) => content.title),
        'como destinatario de las listas': playlistsFor(catalogue, id),
      });
      await catalogue.commit([deleting('centers', { id, version })], by);
    }),
  };
}

/** Names of the playlists scheduled for an audience that names this id. */
export const playlistsFor = (catalogue: Catalogue, id: string): string[] =>
  catalogue.all('entries').filter(({ audience }) => names(audience, id)).map(({ playlist }) => catalogue.get('playlists', playlist)?.name ?? playlist);

function refuseUnknownZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    refuseFaults([{ field: 'zone', message: `No existe la zona horaria «${timeZone}». Use un nombre IANA, por ejemplo America/El_Salvador.` }]);
  }
}
