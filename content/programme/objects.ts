import * as z from 'zod/mini';
import { EntryId, Hash, MediaId, NoticeId } from '../ids.ts';
import { MediaFile } from '../model/media-asset.ts';
import { Format } from '../model/display.ts';
import { Instant } from '../model/text.ts';
import { Transition } from '../model/transition.ts';

/**
 * A programme is a small tree of immutable objects, each named by the sha-256 of its canonical JSON, as in git:
 * root → days → segments → loops → notices. The hash of the root is the revision.
 */
const Blur = z.string();

/** A picture as a template draws it: the file chosen for this class of screens. */
export const DrawnPicture = z.strictObject({ file: MediaFile, alt: z.string(), blur: Blur });
export type DrawnPicture = z.infer<typeof DrawnPicture>;

const text = z.string();
const maybePicture = z.nullable(DrawnPicture);

/**
 * The fields of each category as they travel. How long a text may be is for whoever writes it: a display must not
 * refuse what was published under an earlier limit.
 */
export const DrawnContent = z.discriminatedUnion('category', [
  z.strictObject({ category: z.literal('message'), title: text, body: text }),
  z.strictObject({
    category: z.literal('procedure'), title: text, summary: text, place: text, hours: text, requirements: z.array(text), contact: text,
  }),
  z.strictObject({ category: z.literal('news'), title: text, summary: text, picture: maybePicture }),
  z.strictObject({ category: z.literal('health-tip'), title: text, advice: text, caution: text, picture: maybePicture }),
  z.strictObject({ category: z.literal('poster'), title: text, picture: DrawnPicture }),
]);
export type DrawnContent = z.infer<typeof DrawnContent>;

/** Everything a template needs to draw one notice. */
export const NoticeObject = z.strictObject({
  kind: z.literal('notice'),
  notice: NoticeId,
  content: DrawnContent,
  featured: z.boolean(),
  /** The notice wears its "Nuevo" mark before this instant. */
  newUntil: Instant,
});
export type NoticeObject = z.infer<typeof NoticeObject>;

const validity = { validFrom: z.nullable(Instant), validUntil: z.nullable(Instant) };

/** Card sizes of a board page, from the display design notes; the drawing decides the exact height. */
export const CardSize = z.enum(['hero', 'large', 'picture', 'medium', 'small']);
export type CardSize = z.infer<typeof CardSize>;

export const Card = z.strictObject({ notice: Hash, size: CardSize, ...validity });
export type Card = z.infer<typeof Card>;

export const What = z.discriminatedUnion('kind', [
  /** One notice, alone on the screen (TV). `screen` is an index of `tvScreens(content)`; absent, the first. */
  z.strictObject({ kind: z.literal('notice'), notice: Hash, screen: z.optional(z.int().check(z.nonnegative())) }),
  /** Several notices at once (board): rows from top to bottom on a portrait board, columns from left to right on a landscape one. */
  z.strictObject({ kind: z.literal('page'), rows: z.array(z.array(Card).check(z.minLength(1), z.maxLength(3))).check(z.minLength(1)) }),
  z.strictObject({ kind: z.literal('image'), asset: MediaId, file: MediaFile, alt: z.string(), blur: Blur }),
  z.strictObject({ kind: z.literal('video'), asset: MediaId, file: MediaFile, poster: MediaFile, alt: z.string() }),
]);
export type What = z.infer<typeof What>;

export const LoopItem = z.strictObject({
  /** Names the item within its loop, stable while its place in the source stays: `ntc_…`, its second screen `ntc_…/2`, `med_…#2`, `page#1`. */
  key: z.string(),
  what: What,
  durationMs: z.int().check(z.positive()),
  ...validity,
  /** How it takes the place of the item before it. */
  transition: Transition,
});
export type LoopItem = z.infer<typeof LoopItem>;

/** Position in a loop is `(now − anchor) mod duration`, so equal programmes are in step with no further protocol. */
export const LoopObject = z.strictObject({ kind: z.literal('loop'), anchor: Instant, items: z.array(LoopItem) });
export type LoopObject = z.infer<typeof LoopObject>;

/** The rule that chose a loop: schedule entries, or the current notices when none addresses the display. */
export const Because = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('entries'), entries: z.array(EntryId).check(z.minLength(1)) }),
  z.strictObject({ rule: z.literal('current-notices') }),
]);
export type Because = z.infer<typeof Because>;

/** Region name → loop. `tv-full` and `board-grid` have one region, `main`. */
const Loops = z.record(z.string(), Hash);

export const Segment = z.strictObject({ from: Instant, until: Instant, loops: Loops, because: Because });
export type Segment = z.infer<typeof Segment>;

/** Segments of one local day: sorted, half-open, no gap, no overlap. */
export const DayObject = z.strictObject({ kind: z.literal('day'), segments: z.array(Segment).check(z.minLength(1)) });
export type DayObject = z.infer<typeof DayObject>;

export const RootObject = z.strictObject({
  kind: z.literal('root'),
  zone: z.string(),
  format: Format,
  layout: z.enum(['tv-full', 'board-grid']),
  from: Instant,
  /** The days end here; past it the fallback plays, still honouring the validity of each item. */
  horizon: Instant,
  days: z.array(Hash).check(z.minLength(1)),
  fallback: Loops,
});
export type RootObject = z.infer<typeof RootObject>;

export const ProgrammeObject = z.discriminatedUnion('kind', [DayObject, LoopObject, NoticeObject]);
export type ProgrammeObject = z.infer<typeof ProgrammeObject>;

/** A whole programme in memory. `objects` holds exactly what `root` reaches. */
export type Programme = { revision: Hash; root: RootObject; objects: ReadonlyMap<Hash, ProgrammeObject> };

/** A programme, or the part of it that the receiver lacks, as it travels. */
export const ProgrammeUpdate = z.strictObject({ revision: Hash, root: RootObject, objects: z.record(z.string(), ProgrammeObject) });
export type ProgrammeUpdate = z.infer<typeof ProgrammeUpdate>;

/** sha-256 of a UTF-8 text as lower-case hex; passed in, so that content needs neither Node nor Web Crypto. */
export type HashText = (text: string) => string;
