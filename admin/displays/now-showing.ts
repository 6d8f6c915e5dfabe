import type { MediaId, NoticeId } from '../../content/ids.ts';
import { type MediaAsset, fileUrl } from '../../content/model/media-asset.ts';
import { type Category, type Notice, picturesOf } from '../../content/model/notice.ts';
import { formatTime, plural } from '../format.ts';
import { type BoardProgrammes, type PageShape, pageOnView } from './board-programmes.ts';
import type { DisplayRow } from './display-groups.ts';

/** What a display shows, as far as is known: words, and what its small picture is made of. */
export type NowShowing = {
  title: string;
  /** When it came on, or how it is known. */
  note: string;
  thumbnail:
    | { kind: 'picture'; url: string }
    | { kind: 'notice'; category: Category }
    | { kind: 'page'; rows: PageShape }
    | { kind: 'list' }
    | { kind: 'none' };
};

export type Lookups = {
  notices: { get: (id: NoticeId) => Notice | undefined };
  media: { get: (id: MediaId) => MediaAsset | undefined };
  programmes: BoardProgrammes;
};

/** Tells what is on a display from the key of the item that it last reported; `null` when it never has. */
export function nowShowing({ live, state }: DisplayRow, lookups: Lookups): NowShowing | null {
  const showing = live?.showing;
  if (showing === null || showing === undefined || state === 'unpaired' || state === 'paper') return null;
  const note = state === 'offline' ? 'según su último contacto' : `desde ${formatTime(showing.since)}`;
  const [source = ''] = showing.item.split(/[#/]/);
  if (source === 'page') {
    const programme = lookups.programmes.get(showing.revision);
    return { ...pageNamed(programme === undefined ? null : pageOnView(programme, showing.item, showing.since)), note };
  }
  if (source.startsWith('ntc_')) return { ...noticeNamed(lookups.notices.get(source as NoticeId), lookups), note };
  if (source.startsWith('med_')) return { ...mediaNamed(lookups.media.get(source as MediaId)), note };
  return { title: 'Pantalla institucional', thumbnail: { kind: 'none' }, note };
}

type Named = Omit<NowShowing, 'note'>;

function pageNamed(rows: PageShape | null): Named {
  if (rows === null) return { title: 'Mural de avisos', thumbnail: { kind: 'page', rows: [1, 2, 1] } };
  const count = rows.reduce((sum, cards) => sum + cards, 0);
  return { title: `Mural de ${count} ${plural(count, 'aviso', 'avisos')}`, thumbnail: { kind: 'page', rows } };
}

function noticeNamed(notice: Notice | undefined, { media }: Lookups): Named {
  if (notice === undefined) return { title: 'Un aviso que ya no existe', thumbnail: { kind: 'none' } };
  const { content } = notice;
  const [picture] = picturesOf(content);
  const asset = picture && media.get(picture.asset);
  return {
    title: content.title,
    thumbnail: asset === undefined ? { kind: 'notice', category: content.category } : { kind: 'picture', url: fileUrl(asset.details.thumbnail) },
  };
}

function mediaNamed(asset: MediaAsset | undefined): Named {
  if (asset === undefined) return { title: 'Un archivo que ya no existe', thumbnail: { kind: 'none' } };
  return { title: asset.name, thumbnail: { kind: 'picture', url: fileUrl(asset.details.thumbnail) } };
}
