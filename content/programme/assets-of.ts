import type { Hash } from '../ids.ts';
import type { MediaFile } from '../model/media-asset.ts';
import type { LoopItem, NoticeObject, Programme } from './objects.ts';
import { dayIn, loopIn, noticeIn, noticesOf } from './references.ts';
import { sliceAt } from './slice.ts';

/** Every file that the programme can draw, each once, in the order in which it is first needed; a video's poster first. */
export function assetsOf(programme: Programme): MediaFile[] {
  const { days, fallback } = programme.root;
  const planned = days.flatMap((day) => dayIn(programme, day).segments).flatMap(({ loops }) => Object.values(loops));
  return filesIn(programme, [...planned, ...Object.values(fallback)]);
}

/** The files that the loops playing at `instant` draw, each once, in loop order: what a display needs before it switches. */
export function assetsAt(programme: Programme, instant: number): MediaFile[] {
  return filesIn(programme, Object.values(sliceAt(programme, instant).loops));
}

function filesIn(programme: Programme, loops: readonly Hash[]): MediaFile[] {
  const files = [...new Set(loops)].flatMap((hash) => loopIn(programme, hash).items).flatMap((item) => itemFiles(programme, item));
  return [...new Map(files.map((file) => [file.hash, file])).values()];
}

/** The files that one item draws; a video's poster first. */
export function itemFiles(programme: Programme, { what }: LoopItem): MediaFile[] {
  if (what.kind === 'image') return [what.file];
  if (what.kind === 'video') return [what.poster, what.file];
  return noticesOf(what).flatMap((hash) => noticeFiles(noticeIn(programme, hash)));
}

function noticeFiles({ content }: NoticeObject): MediaFile[] {
  return 'picture' in content && content.picture !== null ? [content.picture.file] : [];
}
