import type { MediaAsset } from '../model/media-asset.ts';
import { fileFor } from './draw-notice.ts';
import type { Resolution } from './library.ts';
import type { What } from './objects.ts';
import type { DrawnNotice } from './workshop.ts';

/** A picture stays long enough to be looked at. */
const PICTURE_MS = 12_000;

/** What one source puts on screen once. `id` names the source; `notice` is what a board lays out on its pages instead. */
export type Turn = { id: string; what: What; durationMs: number; notice: DrawnNotice | null };

/** A notice: one turn for each screen it takes on a TV. A duration of the playlist's is shared out among them. */
export function noticeTurns(drawn: DrawnNotice, durationMs: number | null): Turn[] {
  const { object: { notice }, hash, screens } = drawn;
  const own = screens.reduce((sum, screen) => sum + screen.durationMs, 0);
  const scale = durationMs === null ? 1 : durationMs / own;
  return screens.map((screen, n) => ({
    id: n === 0 ? notice : `${notice}/${n + 1}`,
    what: { kind: 'notice', notice: hash, ...(n > 0 && { screen: n }) },
    durationMs: Math.max(1, Math.round(screen.durationMs * scale)),
    notice: drawn,
  }));
}

/** A picture or a video: one turn, or none when no file of it can be shown. */
export function mediaTurns({ id, alt, details }: MediaAsset, durationMs: number | null, resolution: Resolution): Turn[] {
  if (details.kind === 'video') {
    const { file, poster } = details;
    return [{ id, what: { kind: 'video', asset: id, file, poster, alt }, durationMs: durationMs ?? details.durationMs, notice: null }];
  }
  const file = fileFor(details.renditions, resolution);
  if (file === null) return [];
  return [{ id, what: { kind: 'image', asset: id, file, alt, blur: details.blur }, durationMs: durationMs ?? PICTURE_MS, notice: null }];
}
