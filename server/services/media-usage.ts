import type { MediaId } from '../../content/ids.ts';
import { picturesOf, type Notice } from '../../content/model/notice.ts';
import type { Playlist } from '../../content/model/playlist.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** The notices, in any state, that draw an asset. A withdrawn one may come back. */
export function noticesUsing(catalogue: Catalogue, id: MediaId): Notice[] {
  return catalogue.all('notices').filter(({ content }) => picturesOf(content).some(({ asset }) => asset === id));
}

/** The playlists that play an asset. */
export function playlistsUsing(catalogue: Catalogue, id: MediaId): Playlist[] {
  return catalogue.all('playlists').filter(({ items }) => items.some((item) => item.kind === 'media' && item.asset === id));
}
