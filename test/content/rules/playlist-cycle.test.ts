import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaylistCycle } from '../../../content/rules/playlist-cycle.ts';
import { ids, playlist } from '../../helpers/programme-builders.ts';

const includes = (name: string | number, ...inner: (string | number)[]) =>
  playlist(name, [{ kind: 'current-notices' }, ...inner.map((one) => ({ kind: 'playlist' as const, playlist: ids.playlist(one) }))]);

describe('findPlaylistCycle', () => {
  it('finds none where every list ends, however often one is used', () => {
    expect(findPlaylistCycle([])).toBeNull();
    expect(findPlaylistCycle([includes('a', 'b', 'c', 'b'), includes('b', 'c'), includes('c')])).toBeNull();
  });

  it('does not follow a list that does not exist', () => {
    expect(findPlaylistCycle([includes('a', 'gone')])).toBeNull();
  });

  it('finds a list in itself', () => {
    expect(findPlaylistCycle([includes('a', 'a')])).toEqual([ids.playlist('a')]);
  });

  it('names a longer circle in its order, without what only leads to it', () => {
    const cycle = findPlaylistCycle([includes('start', 'a'), includes('a', 'b'), includes('b', 'c'), includes('c', 'a')]);
    expect(cycle).toEqual([ids.playlist('a'), ids.playlist('b'), ids.playlist('c')]);
  });

  it('gives only lists that really include the next, and null only when sorting them is possible', () => {
    const lists = fc.array(fc.tuple(fc.nat(5), fc.array(fc.nat(5), { maxLength: 3 })), { maxLength: 6 })
      .map((pairs) => [...new Map(pairs)].map(([name, inner]) => includes(name, ...inner)));
    fc.assert(fc.property(lists, (playlists) => {
      const included = (id: string) => playlists.find((list) => list.id === id)?.items.flatMap((item) => (item.kind === 'playlist' ? [item.playlist as string] : [])) ?? [];
      const cycle = findPlaylistCycle(playlists);
      for (const [n, id] of (cycle ?? []).entries()) expect(included(id)).toContain(cycle?.[(n + 1) % cycle.length]);
      if (cycle !== null) return;
      const open = new Set<string>(playlists.map(({ id }) => id));
      for (const _round of playlists) for (const id of open) if (included(id).every((inner) => !open.has(inner))) open.delete(id);
      expect(open.size).toBe(0);
    }));
  });
});
