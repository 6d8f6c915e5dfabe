import { type CenterId, DisplayId } from '../../content/ids.ts';
import { orientationOf, type Display, type DisplayInput, type Format, type Medium } from '../../content/model/display.ts';
import type { Identity } from '../../content/wire/events.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { playlistsFor } from './centers.ts';
import { type By, commitAndGet, deleting, found, putting, type Seen } from './entities.ts';
import { byName, pageOf, type Page, type PageRequest, refuseIfUsed } from './listing.ts';
import { mintId } from './mint.ts';
import { names, refuseFaults } from './references.ts';
import type { InTurn } from './turns.ts';

type Filters = { center?: CenterId | undefined; format?: Format | undefined; medium?: Medium | undefined };

export interface Displays {
  list(query: PageRequest & Filters): Page<Display>;
  read(id: DisplayId): Display;
  create(input: DisplayInput, by: By): Promise<Display>;
  update(seen: Seen<DisplayId>, input: DisplayInput, by: By): Promise<Display>;
  /** Its player, if it has one, is trusted no longer. @throws AppError `in-use`, naming where */
  remove(seen: Seen<DisplayId>, by: By): Promise<void>;
}

/** The logical places where content appears; a display stays when its hardware is replaced. */
export function createDisplays({ catalogue, inTurn }: { catalogue: Catalogue; inTurn: InTurn }): Displays {
  const centerName = ({ center }: Display): string => catalogue.get('centers', center)?.name ?? '';
  const put = (version: number, value: DisplayInput & { id: DisplayId }, by: By) => inTurn(async () => {
    if (!catalogue.get('centers', value.center)) {
      refuseFaults([{ field: 'center', message: 'Ese centro de atención no existe. Elija uno de la lista.' }]);
    }
    // A board on paper has no player to trust.
    const pairing = value.medium === 'paper' ? catalogue.get('pairings', value.id) : undefined;
    return commitAndGet(catalogue, 'displays', [putting('displays', version, value), ...pairing ? [deleting('pairings', pairing)] : []], by);
  });

  return {
    list: ({ center, format, medium, ...page }) => pageOf(
      byName(
        catalogue.all('displays').filter((display) => (center === undefined || display.center === center)
          && (format === undefined || display.format === format) && (medium === undefined || display.medium === medium)),
        (display) => `${centerName(display)}\u0000${display.name}`,
      ),
      page,
      (display) => [display.name, display.place, centerName(display), ...display.tags].join(' '),
    ),

    read: (id) => found(catalogue, 'displays', id),
    create: (input, by) => put(0, { id: DisplayId.parse(mintId('displays')), ...input }, by),

    async update({ id, version }, input, by) {
      found(catalogue, 'displays', id);
      return put(version, { id, ...input }, by);
    },

    remove: ({ id, version }, by) => inTurn(async () => {
      const { name } = found(catalogue, 'displays', id);
      refuseIfUsed(`«${name}»`, {
        'como destinatario de los avisos': catalogue.all('notices').filter(({ state, audience }) => state !== 'withdrawn' && names(audience, id))
          .map(({ content }) => content.title),
        'como destinatario de las listas': playlistsFor(catalogue, id),
      });
      const pairing = catalogue.get('pairings', id);
      await catalogue.commit([deleting('displays', { id, version }), ...pairing ? [deleting('pairings', pairing)] : []], by);
    }),
  };
}

/** What a display is told about itself. @throws AppError `not-found` */
export function identityOf(catalogue: Catalogue, id: DisplayId): Identity {
  const { name, place, center, format, rotation, resolution } = found(catalogue, 'displays', id);
  const { name: centerName, zone } = found(catalogue, 'centers', center);
  return { display: id, name, place, centerName, zone, format, orientation: orientationOf(resolution), rotation };
}
