import type { Audience } from '../../content/model/audience.ts';
import { nobody } from '../../content/model/audience.ts';
import type { Category, Notice, Validity } from '../../content/model/notice.ts';
import { type ContentDraft, blankContent } from './categories.ts';

/** A notice while it is being written; `checkDraft` tells whether it may be saved. */
export type NoticeDraft = { content: ContentDraft; audience: Audience; validity: Validity; featured: boolean };

/** A new notice reaches nobody until somebody chooses whom. */
export const blankDraft = (category: Category): NoticeDraft => ({
  content: blankContent(category), audience: nobody, validity: { from: null, until: null }, featured: false,
});

export const draftFrom = ({ content, audience, validity, featured }: Notice): NoticeDraft => ({ content, audience, validity, featured });

/** The draft with one field of its content replaced. */
export function withField(draft: NoticeDraft, name: string, value: unknown): NoticeDraft {
  // The form offers exactly the fields of this category.
  return { ...draft, content: { ...draft.content, [name]: value } as ContentDraft };
}

/** What a field of the content holds now. */
export const fieldValue = (content: ContentDraft, name: string): unknown => (content as Record<string, unknown>)[name];

/** The same draft in another category: what both have is kept, as the title always is. */
export function withCategory(draft: NoticeDraft, category: Category): NoticeDraft {
  const blank = blankContent(category);
  const kept = Object.fromEntries(Object.entries(draft.content).filter(([name]) => name !== 'category' && name in blank));
  return { ...draft, content: { ...blank, ...kept } as ContentDraft };
}

/** Whether two drafts say the same; the order of keys does not matter. */
export const sameDraft = (one: NoticeDraft, other: NoticeDraft): boolean => canonical(one) === canonical(other);

export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner);
}
