import { isDeepStrictEqual } from 'node:util';
import { PlaylistId } from '../../content/ids.ts';
import type { Playlist, PlaylistInput } from '../../content/model/playlist.ts';
import { findPlaylistCycle } from '../../content/rules/playlist-cycle.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import { type By, commitAndGet, deleting, found, putting, type Seen } from './entities.ts';
import { byName, pageOf, type Page, type PageRequest, quoted, refuseIfUsed } from './listing.ts';
import { mintId } from './mint.ts';
import { itemFaults, refuseFaults } from './references.ts';
import type { InTurn } from './turns.ts';

export interface Playlists {
  list(query: PageRequest): Page<Playlist>;
  read(id: PlaylistId): Playlist;
  create(input: PlaylistInput, by: By): Promise<Playlist>;
  update(seen: Seen<PlaylistId>, input: PlaylistInput, by: By): Promise<Playlist>;
  /** @throws AppError `in-use`, naming where */
  remove(seen: Seen<PlaylistId>, by: By): Promise<void>;
}

type Parts = { catalogue: Catalogue; clock: Clock; inTurn: InTurn };

/** What TV ISSS plays, in order. */
export function createPlaylists({ catalogue, clock, inTurn }: Parts): Playlists {
  const put = (version: number, value: PlaylistInput & { id: PlaylistId }, by: By) => inTurn(async () => {
    refuseFaults(itemFaults(catalogue, value.items));
    refuseCycle(catalogue, value);
    const before = catalogue.get('playlists', value.id);
    const sameItems = before !== undefined && isDeepStrictEqual(before.items, value.items);
    const arrangedAt = sameItems ? before.arrangedAt : clock.now();
    return commitAndGet(catalogue, 'playlists', [putting('playlists', version, { ...value, arrangedAt })], by);
  });

  return {
    list: (query) => pageOf(byName(catalogue.all('playlists'), ({ name }) => name), query, ({ name }) => name),
    read: (id) => found(catalogue, 'playlists', id),
    create: (input, by) => put(0, { id: PlaylistId.parse(mintId('playlists')), ...input }, by),

    async update({ id, version }, input, by) {
      found(catalogue, 'playlists', id);
      return put(version, { id, ...input }, by);
    },

    remove: ({ id, version }, by) => inTurn(async () => {
      const { name } = found(catalogue, 'playlists', id);
      const scheduled = catalogue.all('entries').filter(({ playlist }) => playlist === id).length;
      refuseIfUsed(`la lista «${name}»`, {
        'en las listas': catalogue.all('playlists')
          .filter(({ items }) => items.some((item) => item.kind === 'playlist' && item.playlist === id)).map((list) => list.name),
        'en la programación:': scheduled === 0 ? [] : [scheduled === 1 ? 'una asignación' : `${scheduled} asignaciones`],
      });
      await catalogue.commit([deleting('playlists', { id, version })], by);
    }),
  };
}

/** A playlist that came to contain itself would never end. */
function refuseCycle(catalogue: Catalogue, changed: Pick<Playlist, 'id' | 'name' | 'items'>): void {
  const others = catalogue.all('playlists').filter(({ id }) => id !== changed.id);
  const cycle = findPlaylistCycle([...others, changed]);
  if (cycle === null) return;
  const nameOf = (id: string): string => [changed, ...others].find((playlist) => playlist.id === id)?.name ?? id;
  refuseFaults([{
    field: 'items', message: `La lista se contendría a sí misma: ${quoted(cycle.map(nameOf), cycle.length)}. Quite una de esas inclusiones.`,
  }]);
}
