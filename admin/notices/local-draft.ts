import * as z from 'zod/mini';
import { Audience } from '../../content/model/audience.ts';
import { Category, Validity } from '../../content/model/notice.ts';
import { blankDraft, type NoticeDraft } from './notice-draft.ts';

/** What this browser keeps of a notice that was not saved yet, and the version it was based on (`null`: new). */
export type LocalDraft = { draft: NoticeDraft; version: number | null; keptAt: number };

const Kept = z.object({
  version: z.nullable(z.number()),
  keptAt: z.number(),
  draft: z.object({
    content: z.looseObject({ category: Category }),
    audience: Audience,
    validity: z.object({ from: z.nullable(z.string()), until: z.nullable(z.string()) }),
    featured: z.boolean(),
  }),
});

type Keys = { account: string; notice: string };
const keyOf = ({ account, notice }: Keys): string => `cartelera:aviso:${account}:${notice}`;

/** Keeps a draft; a browser without room or permission keeps nothing, and the page still warns before leaving. */
export function keepDraft(keys: Keys, kept: LocalDraft, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(keyOf(keys), JSON.stringify(kept));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** The draft kept for this person and notice, or `null`; one that this version cannot read is dropped. */
export function keptDraft(keys: Keys, storage: Storage = localStorage): LocalDraft | null {
  const text = storage.getItem(keyOf(keys));
  if (text === null) return null;
  const parsed = Kept.safeParse(parsedJson(text));
  if (!parsed.success) return null;
  const { version, keptAt, draft } = parsed.data;
  const blank = blankDraft(draft.content.category);
  // Only fields that the category has, and only of the type it has them in.
  const content = Object.fromEntries(Object.entries(blank.content).map(([name, empty]: [string, unknown]) => {
    const value = draft.content[name];
    return [name, value !== undefined && (empty === null || Array.isArray(value) === Array.isArray(empty) && typeof value === typeof empty) ? value : empty];
  })) as NoticeDraft['content'];
  const validity = Validity.safeParse(draft.validity);
  return { version, keptAt, draft: { content, audience: draft.audience, featured: draft.featured, validity: validity.success ? validity.data : draft.validity } };
}

export function forgetDraft(keys: Keys, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(keys));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
