import { CenterId, DisplayId, PlaylistId } from '../../content/ids.ts';
import type { Change } from '../../server/catalogue/catalogue.ts';

type Put<Name extends Change['collection']> = Extract<Change, { collection: Name; op: 'put' }>;

/** Writes a center called `name`. */
export const putCenter = (id: string, version: number, name: string): Put<'centers'> => ({
  collection: 'centers', op: 'put', version,
  value: {
    id: CenterId.parse(`ctr_${id}`), name, kind: 'hospital', department: 'San Salvador', municipality: 'San Salvador',
    zone: 'America/El_Salvador', tags: [],
  },
});

/** Writes a board that hangs in the center of `center`. */
export const putDisplay = (id: string, version: number, center: string): Put<'displays'> => ({
  collection: 'displays', op: 'put', version,
  value: {
    id: DisplayId.parse(`dsp_${id}`), center: CenterId.parse(`ctr_${center}`), name: 'Cartelera', place: '', format: 'board', medium: 'screen',
    rotation: 0, resolution: { width: 1080, height: 1920 }, panelInches: 43, readingDistanceM: 1.5, tags: [],
  },
});

/** Writes an empty playlist called `name`. */
export const putPlaylist = (id: string, version: number, name: string): Put<'playlists'> => ({
  collection: 'playlists', op: 'put', version,
  value: { id: PlaylistId.parse(`pls_${id}`), name, items: [], transition: 'fade', arrangedAt: 1 },
});
