import type { Audience } from '../../content/model/audience.ts';
import { picturesOf, type NoticeContent } from '../../content/model/notice.ts';
import type { PlaylistItem } from '../../content/model/playlist.ts';
import type { FieldError } from '../../content/wire/problem.ts';
import { AppError } from '../app-error.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** What is wrong with the references of an audience. */
export function audienceFaults(catalogue: Catalogue, audience: Audience): FieldError[] {
  return (['include', 'exclude'] as const).flatMap((side) => audience[side].flatMap(({ centers = [], displays = [] }, at) => [
    ...centers.filter((id) => !catalogue.get('centers', id)).map(() => ({
      field: `audience.${side}.${at}.centers`, message: 'Uno de los centros de atención ya no existe. Quítelo de los destinatarios.',
    })),
    ...displays.filter((id) => !catalogue.get('displays', id)).map(() => ({
      field: `audience.${side}.${at}.displays`, message: 'Una de las pantallas ya no existe. Quítela de los destinatarios.',
    })),
  ]));
}

/** What is wrong with the pictures of a notice: each must be a picture of the library. */
export function pictureFaults(catalogue: Catalogue, content: NoticeContent): FieldError[] {
  return picturesOf(content).flatMap(({ asset }) => {
    const kind = catalogue.get('media', asset)?.details.kind;
    if (kind === 'image') return [];
    const message = kind === undefined
      ? 'La imagen ya no está en la biblioteca. Elija otra.'
      : 'Un aviso lleva una imagen y este archivo es un video. Elija una imagen.';
    return [{ field: 'content.picture.asset', message }];
  });
}

/** What is wrong with the items of a playlist: each must name something that exists. */
export function itemFaults(catalogue: Catalogue, items: readonly PlaylistItem[]): FieldError[] {
  return items.flatMap((item, at) => {
    const message = itemFault(catalogue, item);
    return message === null ? [] : [{ field: `items.${at}`, message }];
  });
}

function itemFault(catalogue: Catalogue, item: PlaylistItem): string | null {
  switch (item.kind) {
    case 'media': return catalogue.get('media', item.asset) ? null : 'El archivo ya no está en la biblioteca. Quítelo de la lista.';
    case 'notice': return catalogue.get('notices', item.notice) ? null : 'El aviso ya no existe. Quítelo de la lista.';
    case 'playlist': return catalogue.get('playlists', item.playlist) ? null : 'La lista incluida ya no existe. Quítela.';
    case 'current-notices': return null;
  }
}

/** @throws AppError `invalid`, with the fields at fault, if there is any */
export function refuseFaults(faults: readonly FieldError[]): void {
  const [first] = faults;
  if (first) throw new AppError('invalid', first.message, { errors: [...faults] });
}

/** Whether an audience names an id, on either side. */
export const names = (audience: Audience, id: string): boolean =>
  [...audience.include, ...audience.exclude].some(({ centers = [], displays = [] }) =>
    [...centers, ...displays].some((named) => named === id));
