import type { PlaylistId } from '../ids.ts';
import type { Playlist } from '../model/playlist.ts';

/**
 * Playlists that contain one another in a circle, each named once in the order in which they include the next; one alone
 * includes itself. `null` when every list ends.
 */
export function findPlaylistCycle(playlists: readonly Pick<Playlist, 'id' | 'items'>[]): PlaylistId[] | null {
  const byId = new Map(playlists.map((playlist) => [playlist.id, playlist]));
  const finished = new Set<PlaylistId>();

  const visit = (id: PlaylistId, path: readonly PlaylistId[]): PlaylistId[] | null => {
    if (path.includes(id)) return path.slice(path.indexOf(id));
    if (finished.has(id)) return null;
    for (const item of byId.get(id)?.items ?? []) {
      const cycle = item.kind === 'playlist' ? visit(item.playlist, [...path, id]) : null;
      if (cycle !== null) return cycle;
    }
    finished.add(id);
    return null;
  };

  for (const { id } of playlists) {
    const cycle = visit(id, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
