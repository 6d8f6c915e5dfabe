import type { Center } from '../model/center.ts';
import type { Display } from '../model/display.ts';
import type { MediaAsset } from '../model/media-asset.ts';
import type { Notice } from '../model/notice.ts';
import type { Playlist, ScheduleEntry } from '../model/playlist.ts';

/** The catalogue values a programme is compiled from. Their order does not matter. */
export type Library = {
  notices: readonly Notice[];
  playlists: readonly Playlist[];
  entries: readonly ScheduleEntry[];
  media: readonly MediaAsset[];
};

/** A display and its center: as much of them as the compiler looks at. */
export type Place = {
  display: Pick<Display, 'id' | 'format' | 'medium' | 'resolution' | 'tags'>;
  center: Pick<Center, 'id' | 'kind' | 'department' | 'tags' | 'zone'>;
};

/** `hd` up to 1920 px on the long edge, `uhd` above: which rendition of a picture a screen gets. */
export type Resolution = 'hd' | 'uhd';

/** A notice that screens may show. */
export type PublishedNotice = Notice & { publishedAt: number };

/** Whether screens may show the notice, its validity apart. */
export function isPublished(notice: Notice): notice is PublishedNotice {
  return notice.state === 'published' && notice.publishedAt !== null;
}

/** The order on a board: featured first, then the newest, then by id so that it is always the same. */
export function inBoardOrder(a: PublishedNotice, b: PublishedNotice): number {
  return Number(b.featured) - Number(a.featured) || b.publishedAt - a.publishedAt || byId(a, b);
}

/** The order in which the playlists of several entries follow each other. */
export function inArrangedOrder(a: ScheduleEntry, b: ScheduleEntry): number {
  return a.arrangedAt - b.arrangedAt || byId(a, b);
}

function byId(a: { id: string }, b: { id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
