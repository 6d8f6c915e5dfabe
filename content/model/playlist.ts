import * as z from 'zod/mini';
import { EntryId, MediaId, NoticeId, PlaylistId } from '../ids.ts';
import { Audience } from './audience.ts';
import { storedFields } from './stored.ts';
import { Instant, line } from './text.ts';
import { Transition, usualTransition } from './transition.ts';

/** Milliseconds on screen; `null` takes the video's length, the reading time, or the default for a picture. */
const Duration = z.nullable(z.int().check(z.gte(2_000), z.lte(600_000)));

export const PlaylistItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('media'), asset: MediaId, durationMs: Duration }),
  z.strictObject({ kind: z.literal('notice'), notice: NoticeId, durationMs: Duration }),
  z.strictObject({ kind: z.literal('playlist'), playlist: PlaylistId }),
  /** Every current notice for the display, in board order. */
  z.strictObject({ kind: z.literal('current-notices') }),
]);
export type PlaylistItem = z.infer<typeof PlaylistItem>;

export const PlaylistInput = z.strictObject({
  name: line(80),
  items: z.array(PlaylistItem).check(z.maxLength(200)),
  /** How each of its own items comes on; those of a list within it come on as that list says. */
  transition: z._default(Transition, usualTransition),
});
export type PlaylistInput = z.infer<typeof PlaylistInput>;

export const Playlist = z.extend(PlaylistInput, {
  id: PlaylistId,
  transition: Transition,
  /** When the items last changed: the loop restarts from its first item then. Another transition restarts nothing: what plays goes on. */
  arrangedAt: Instant,
  ...storedFields,
});
export type Playlist = z.infer<typeof Playlist>;

/** What plays to which audience. It is always on. */
export const EntryInput = z.strictObject({ playlist: PlaylistId, audience: Audience });
export type EntryInput = z.infer<typeof EntryInput>;

export const ScheduleEntry = z.extend(EntryInput, { id: EntryId, arrangedAt: Instant, ...storedFields });
export type ScheduleEntry = z.infer<typeof ScheduleEntry>;
