import type { MediaId, NoticeId, PlaylistId } from '../ids.ts';
import type { MediaAsset } from '../model/media-asset.ts';
import type { Playlist } from '../model/playlist.ts';
import { dayBounds, instantOf } from '../rules/civil-time.ts';
import type { Drawing, Drawings } from './drawings.ts';
import { isPublished } from './library.ts';
import type { Library, PublishedNotice, Resolution } from './library.ts';

/** Local days that a programme plans ahead, the current one included. */
const HORIZON_DAYS = 35;

/** A notice as one kind of screen draws it, with its validity as instants. */
export type DrawnNotice = Drawing & { publishedAt: number; validFrom: number | null; validUntil: number | null };

/** What the classes of one compilation share, each part made once: look-ups, drawn notices, hashes, local days. */
export type Workshop = Pick<Drawings, 'hash' | 'remember'> & {
  media: ReadonlyMap<MediaId, MediaAsset>;
  playlists: ReadonlyMap<PlaylistId, Playlist>;
  notices: ReadonlyMap<NoticeId, PublishedNotice>;
  /** `null` when the notice cannot be drawn. */
  draw(notice: PublishedNotice, resolution: Resolution, zone: string): DrawnNotice | null;
  /** The bounds of the planned local days, from the start of today to the horizon. */
  days(zone: string): readonly number[];
};

export function openWorkshop(library: Library, now: number, { draw, hash, remember }: Drawings): Workshop {
  const media = new Map(library.media.map((asset) => [asset.id, asset]));
  const instantIn = memo((zone: string) => memo((civil: string) => instantOf(civil, zone)));
  const drawn = memo((resolution: Resolution) => memo((zone: string) => memo((notice: PublishedNotice): DrawnNotice | null => {
    const drawing = draw(notice, media, resolution);
    if (drawing === null) return null;
    const { publishedAt, validity: { from, until } } = notice;
    return {
      ...drawing, publishedAt,
      validFrom: from === null ? null : instantIn(zone)(from),
      validUntil: until === null ? null : instantIn(zone)(until),
    };
  })));

  return {
    hash, remember, media,
    playlists: new Map(library.playlists.map((playlist) => [playlist.id, playlist])),
    notices: new Map(library.notices.filter(isPublished).map((notice) => [notice.id, notice])),
    draw: (notice, resolution, zone) => drawn(resolution)(zone)(notice),
    days: memo((zone: string) => dayBounds(now, zone, HORIZON_DAYS)),
  };
}

/** `make`, called once per argument. */
function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as Value;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
