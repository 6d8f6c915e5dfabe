import type { MediaId } from '../../content/ids.ts';
import { type Notice, picturesOf } from '../../content/model/notice.ts';
import type { Playlist } from '../../content/model/playlist.ts';
import { countOf } from '../format.ts';

/** Where one asset is used. */
export type Usage = { notices: readonly Notice[]; playlists: readonly Playlist[] };

export const unused: Usage = { notices: [], playlists: [] };

/** Where each asset is used; an asset that is not a key is used nowhere. */
export function usageOf(notices: readonly Notice[], playlists: readonly Playlist[]): Map<MediaId, Usage> {
  const usage = new Map<MediaId, { notices: Notice[]; playlists: Playlist[] }>();
  const at = (id: MediaId) => {
    const known = usage.get(id) ?? { notices: [], playlists: [] };
    usage.set(id, known);
    return known;
  };
  for (const notice of notices) for (const id of new Set(picturesOf(notice.content).map(({ asset }) => asset))) at(id).notices.push(notice);
  for (const playlist of playlists) {
    const assets = new Set(playlist.items.flatMap((item) => (item.kind === 'media' ? [item.asset] : [])));
    for (const id of assets) at(id).playlists.push(playlist);
  }
  return usage;
}

/** `En 1 aviso y 2 listas`, `Sin uso`. */
export function usageWords({ notices, playlists }: Usage): string {
  const places = [
    ...notices.length === 0 ? [] : [countOf(notices.length, 'aviso', 'avisos')],
    ...playlists.length === 0 ? [] : [countOf(playlists.length, 'lista', 'listas')],
  ];
  return places.length === 0 ? 'Sin uso' : `En ${places.join(' y ')}`;
}
