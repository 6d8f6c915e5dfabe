import { isDeepStrictEqual } from 'node:util';
import { EntryId, type PlaylistId } from '../../content/ids.ts';
import type { EntryInput, ScheduleEntry } from '../../content/model/playlist.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import { type By, commitAndGet, deleting, found, putting, type Seen } from './entities.ts';
import { pageOf, type Page, type PageRequest } from './listing.ts';
import { mintId } from './mint.ts';
import { audienceFaults, refuseFaults } from './references.ts';
import type { InTurn } from './turns.ts';

export interface Entries {
  list(query: PageRequest & { playlist?: PlaylistId | undefined }): Page<ScheduleEntry>;
  create(input: EntryInput, by: By): Promise<ScheduleEntry>;
  update(seen: Seen<EntryId>, input: EntryInput, by: By): Promise<ScheduleEntry>;
  remove(seen: Seen<EntryId>, by: By): Promise<void>;
}

type Parts = { catalogue: Catalogue; clock: Clock; inTurn: InTurn };

/** What plays to which audience. */
export function createEntries({ catalogue, clock, inTurn }: Parts): Entries {
  const put = (version: number, value: EntryInput & { id: EntryId }, by: By) => inTurn(async () => {
    const faults = audienceFaults(catalogue, value.audience);
    if (!catalogue.get('playlists', value.playlist)) faults.push({ field: 'playlist', message: 'Esa lista ya no existe. Elija otra.' });
    refuseFaults(faults);
    const before = catalogue.get('entries', value.id);
    const same = before !== undefined && before.playlist === value.playlist && isDeepStrictEqual(before.audience, value.audience);
    const arrangedAt = same ? before.arrangedAt : clock.now();
    return commitAndGet(catalogue, 'entries', [putting('entries', version, { ...value, arrangedAt })], by);
  });

  return {
    list: ({ playlist, ...page }) => pageOf(
      catalogue.all('entries').filter((entry) => playlist === undefined || entry.playlist === playlist)
        .toSorted((one, other) => one.arrangedAt - other.arrangedAt || (one.id < other.id ? -1 : 1)),
      page,
      (entry) => catalogue.get('playlists', entry.playlist)?.name ?? '',
    ),

    create: (input, by) => put(0, { id: EntryId.parse(mintId('entries')), ...input }, by),

    async update({ id, version }, input, by) {
      found(catalogue, 'entries', id);
      return put(version, { id, ...input }, by);
    },

    async remove({ id, version }, by) {
      found(catalogue, 'entries', id);
      await catalogue.commit([deleting('entries', { id, version })], by);
    },
  };
}
