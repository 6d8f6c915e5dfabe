import * as z from 'zod/mini';
import { MediaId, NoticeId } from '../ids.ts';
import { Audience } from './audience.ts';
import { storedFields } from './stored.ts';
import { CivilDateTime, Instant, line, optionalText } from './text.ts';

/** A picture in a notice: the asset, and what it says for those who cannot see it. */
const Picture = z.strictObject({ asset: MediaId, alt: optionalText(300) });
export type Picture = z.infer<typeof Picture>;

/**
 * The fields of each category. Every category has a title: what to do or what changes. The limits are what a board holds on
 * one card and a TV on at most four screens.
 */
export const MessageContent = z.strictObject({
  category: z.literal('message'), title: line(60), body: line(300),
});
export const ProcedureContent = z.strictObject({
  category: z.literal('procedure'), title: line(60), summary: optionalText(140),
  place: line(70), hours: line(70), requirements: z.array(line(70)).check(z.maxLength(5)), contact: optionalText(70),
});
export const NewsContent = z.strictObject({
  category: z.literal('news'), title: line(70), summary: line(280), picture: z.nullable(Picture),
});
export const HealthTipContent = z.strictObject({
  category: z.literal('health-tip'), title: line(60), advice: line(200), caution: optionalText(90), picture: z.nullable(Picture),
});
export const PosterContent = z.strictObject({
  category: z.literal('poster'), title: line(80), picture: Picture,
});

export const NoticeContent = z.discriminatedUnion('category', [
  MessageContent, ProcedureContent, NewsContent, HealthTipContent, PosterContent,
]);
export type NoticeContent = z.infer<typeof NoticeContent>;

export const categories = ['message', 'procedure', 'news', 'health-tip', 'poster'] as const;
export const Category = z.enum(categories);
export type Category = z.infer<typeof Category>;

/** Half-open `[from, until)` on the wall clock of each center; `null` is open. */
export const Validity = z.strictObject({ from: z.nullable(CivilDateTime), until: z.nullable(CivilDateTime) })
  .check(z.refine(({ from, until }) => from === null || until === null || from < until, {
    path: ['until'], error: 'La vigencia debe terminar después de empezar.',
  }));
export type Validity = z.infer<typeof Validity>;

export const NoticeInput = z.strictObject({
  content: NoticeContent,
  audience: Audience,
  validity: Validity,
  /** Goes first and large. */
  featured: z.boolean(),
});
export type NoticeInput = z.infer<typeof NoticeInput>;

export const NoticeState = z.enum(['draft', 'published', 'withdrawn']);
export type NoticeState = z.infer<typeof NoticeState>;

export const Notice = z.extend(NoticeInput, {
  id: NoticeId,
  state: NoticeState,
  /** When what is on the screens was published or last corrected; `null` before the first time. */
  publishedAt: z.nullable(Instant),
  withdrawal: z.nullable(z.strictObject({ at: Instant, reason: z.string() })),
  ...storedFields,
});
export type Notice = z.infer<typeof Notice>;

/** The asset ids that a notice draws. */
export function picturesOf(content: NoticeContent): Picture[] {
  return 'picture' in content && content.picture !== null ? [content.picture] : [];
}
