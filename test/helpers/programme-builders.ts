import { createHash } from 'node:crypto';
import { CenterId, DisplayId, EntryId, Hash, MediaId, NoticeId, PlaylistId } from '../../content/ids.ts';
import { everyone } from '../../content/model/audience.ts';
import type { MediaAsset, MediaFile } from '../../content/model/media-asset.ts';
import type { Notice, NoticeContent } from '../../content/model/notice.ts';
import type { Playlist, PlaylistItem, ScheduleEntry } from '../../content/model/playlist.ts';
import type { Library, Place } from '../../content/programme/library.ts';
import type { LoopItem, Programme } from '../../content/programme/objects.ts';
import { noticeIn, noticesOf } from '../../content/programme/references.ts';

/** Plain values for the compiler's tests: each builder fills in everything but what the test is about. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

export const noon = Date.UTC(2026, 10, 21, 18);
export const hour = 60 * 60 * 1000;
export const salvador = 'America/El_Salvador';

const stored = { version: 1, updatedAt: noon, updatedBy: 'system' as const };

/** Ids from small names: `ids.notice('a')` is `ntc_000a`. */
export const ids = {
  center: (name: string | number) => CenterId.parse(`ctr_${String(name).padStart(4, '0')}`),
  display: (name: string | number) => DisplayId.parse(`dsp_${String(name).padStart(4, '0')}`),
  media: (name: string | number) => MediaId.parse(`med_${String(name).padStart(4, '0')}`),
  notice: (name: string | number) => NoticeId.parse(`ntc_${String(name).padStart(4, '0')}`),
  playlist: (name: string | number) => PlaylistId.parse(`pls_${String(name).padStart(4, '0')}`),
  entry: (name: string | number) => EntryId.parse(`sch_${String(name).padStart(4, '0')}`),
};

export type PlaceParts = { display?: Partial<Place['display']>; center?: Partial<Place['center']> };

export function place({ display, center }: PlaceParts = {}): Place {
  return {
    display: { id: ids.display(1), format: 'tv', medium: 'screen', resolution: { width: 1920, height: 1080 }, tags: [], ...display },
    center: { id: ids.center(1), kind: 'hospital', department: 'San Salvador', tags: [], zone: salvador, ...center },
  };
}

export const tv = place();
export const board = place({ display: { id: ids.display(2), format: 'board', resolution: { width: 1080, height: 1920 } } });

export const message = (title: string): NoticeContent => ({ category: 'message', title, body: 'Traiga su DUI y su tarjeta de afiliación.' });

export function notice(name: string | number, parts: Partial<Notice> = {}): Notice {
  return {
    id: ids.notice(name), content: message(`Aviso ${name}`), audience: everyone, validity: { from: null, until: null }, featured: false,
    state: 'published', publishedAt: noon - hour, withdrawal: null, ...stored, ...parts,
  };
}

export function file(name: string, width: number, height: number, mime: MediaFile['mime'] = 'image/webp'): MediaFile {
  return { hash: Hash.parse(hashText(name)), bytes: 1000 + name.length, mime, width, height };
}

const shared = (name: string | number) => ({
  sha256: Hash.parse(hashText(`original ${name}`)), originalName: 'foto.jpg', originalMime: 'image/jpeg', originalBytes: 9000,
  width: 3840, height: 2160, blur: 'data:image/webp;base64,AAAA', thumbnail: file(`thumbnail ${name}`, 320, 180),
});

/** A picture with a rendition for each long edge. */
export function image(name: string | number, edges: readonly number[] = [960, 1920, 3840], parts: Partial<MediaAsset> = {}): MediaAsset {
  const renditions = edges.map((edge) => file(`${name} at ${edge}`, edge, (edge * 9) / 16));
  const fallback = file(`fallback ${name}`, 1920, 1080, 'image/jpeg');
  return { id: ids.media(name), name: `Foto ${name}`, alt: `Qué muestra ${name}`, tags: [], details: { kind: 'image', ...shared(name), renditions, fallback }, ...stored, ...parts };
}

export function video(name: string | number, durationMs = 15_000): MediaAsset {
  return {
    id: ids.media(name), name: `Video ${name}`, alt: '', tags: [], ...stored,
    details: {
      kind: 'video', ...shared(name), file: file(`video ${name}`, 1920, 1080, 'video/mp4'), poster: file(`poster ${name}`, 1920, 1080),
      durationMs, videoCodec: 'avc', audioCodec: null,
    },
  };
}

export function playlist(name: string | number, items: PlaylistItem[], parts: Partial<Playlist> = {}): Playlist {
  return { id: ids.playlist(name), name: `Lista ${name}`, items, transition: 'fade', arrangedAt: noon - 2 * hour, ...stored, ...parts };
}

export function entry(name: string | number, playlistName: string | number, parts: Partial<ScheduleEntry> = {}): ScheduleEntry {
  return { id: ids.entry(name), playlist: ids.playlist(playlistName), audience: everyone, arrangedAt: noon - 3 * hour, ...stored, ...parts };
}

export const library = (parts: Partial<Library> = {}): Library => ({ notices: [], playlists: [], entries: [], media: [], ...parts });

/** The notices that an item draws, by id, in reading order. */
export const noticeIdsOf = (programme: Programme, item: LoopItem): NoticeId[] =>
  noticesOf(item.what).map((hash) => noticeIn(programme, hash).notice);
