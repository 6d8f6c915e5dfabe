import type { MediaAsset } from '../../content/model/media-asset.ts';
import { fileUrl } from '../../content/model/media-asset.ts';
import type { Notice } from '../../content/model/notice.ts';
import { picturesOf } from '../../content/model/notice.ts';
import type { Playlist, PlaylistItem } from '../../content/model/playlist.ts';
import type { NowShowing } from '../displays/now-showing.ts';
import { countOf } from '../format.ts';
import { categoryLooks } from '../notices/categories.ts';

/** An item as a line: what it is called, what it is, its picture, and why it may not be seen. */
export type ItemWords = { title: string; kind: string; thumbnail: NowShowing['thumbnail']; trouble: string };

type Lookups = {
  media: { get: (id: MediaAsset['id']) => MediaAsset | undefined };
  notices: { get: (id: Notice['id']) => Notice | undefined };
  playlists: { get: (id: Playlist['id']) => Playlist | undefined };
};

const gone = (kind: string): ItemWords => ({ title: 'Ya no existe', kind, thumbnail: { kind: 'none' }, trouble: 'Quítelo de la lista.' });

/** Tells an item in words. */
export function wordsOf(item: PlaylistItem, { media, notices, playlists }: Lookups): ItemWords {
  switch (item.kind) {
    case 'media': {
      const asset = media.get(item.asset);
      if (asset === undefined) return gone('Archivo');
      const kind = asset.details.kind === 'video' ? 'Video' : 'Imagen';
      return { title: asset.name, kind, thumbnail: { kind: 'picture', url: fileUrl(asset.details.thumbnail) }, trouble: '' };
    }
    case 'notice': return noticeWords(notices.get(item.notice), media);
    case 'playlist': {
      const list = playlists.get(item.playlist);
      if (list === undefined) return gone('Lista');
      return { title: list.name, kind: `Lista, ${countOf(list.items.length, 'elemento', 'elementos')}`, thumbnail: { kind: 'list' }, trouble: '' };
    }
    case 'current-notices':
      return { title: 'Avisos vigentes', kind: 'Todos los avisos que corresponden a cada pantalla', thumbnail: { kind: 'page', rows: [1, 2, 1] }, trouble: '' };
  }
}

function noticeWords(notice: Notice | undefined, media: Lookups['media']): ItemWords {
  if (notice === undefined) return gone('Aviso');
  const { content, state } = notice;
  const [picture] = picturesOf(content);
  const asset = picture && media.get(picture.asset);
  return {
    title: content.title,
    kind: `Aviso, ${categoryLooks[content.category].label.toLowerCase()}`,
    thumbnail: asset === undefined ? { kind: 'notice', category: content.category } : { kind: 'picture', url: fileUrl(asset.details.thumbnail) },
    trouble: state === 'published' ? '' : `No se ve: ${state === 'draft' ? 'es un borrador' : 'está retirado'}.`,
  };
}
