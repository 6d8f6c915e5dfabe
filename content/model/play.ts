import * as z from 'zod/mini';
import { Hash, MediaId, NoticeId, PlayId } from '../ids.ts';
import { Instant } from './text.ts';

/** How a play ended: its turn was over, it was cut short, or it stopped working while it was on. */
export const Ending = z.enum(['completed', 'interrupted', 'broken']);
export type Ending = z.infer<typeof Ending>;

const durationMs = z.int().check(z.nonnegative());

/** What was on the screen: the item's name in its loop, and the notices drawn or the one image or video played. */
const shown = {
  revision: Hash,
  item: z.string().check(z.minLength(1), z.maxLength(200)),
  contents: z.array(z.union([NoticeId, MediaId])).check(z.maxLength(100)),
};

/** One item shown once, from its first painted frame: proof of play. Which display showed it is known from who reports it. */
export const Play = z.strictObject({
  id: PlayId,
  ...shown,
  /** On the server's clock, as well as the display knew it. */
  from: Instant,
  durationMs,
  ending: Ending,
  /** Why it did not complete: `news`, `removed`, `restarted`, `stopped`, or what broke. */
  reason: z.nullable(z.string().check(z.maxLength(200))),
});
export type Play = z.infer<typeof Play>;

/** Plays of one item within one hour, where a display that was long alone could not keep each of them. */
export const PlaySum = z.strictObject({
  id: PlayId,
  ...shown,
  /** When the hour (UTC) began. */
  hour: Instant,
  count: z.int().check(z.positive()),
  durationMs,
});
export type PlaySum = z.infer<typeof PlaySum>;

/** The most plays, and the most sums, in one report. */
export const mostInReport = 500;

/** Plays that wait to be stored. Sent again as it is until each id is acknowledged. */
export const PlayReport = z.strictObject({
  plays: z.array(Play).check(z.maxLength(mostInReport)),
  sums: z.array(PlaySum).check(z.maxLength(mostInReport)),
});
export type PlayReport = z.infer<typeof PlayReport>;
