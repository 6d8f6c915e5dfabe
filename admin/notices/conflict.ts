import { formatList } from '../format.ts';
import { type AudienceNames, audienceSentence } from './audience-sentence.ts';
import { categoryLooks } from './categories.ts';
import { labelOf } from './check-draft.ts';
import { type NoticeDraft, canonical } from './notice-draft.ts';
import { whenWords } from './status.ts';

/** One field that both changed in different ways. */
export type Collision = { path: string; label: string; mine: string; theirs: string };
/** What two writers made of one notice: the fields that collide, and the draft with every other change of both. */
export type Merge = { collisions: Collision[]; merged: NoticeDraft };

type Context = { names: AudienceNames; now: number };

/**
 * Merges by field what `mine` and `theirs` changed since `base`. Fields that only one of them changed take that change;
 * fields that both changed differently collide and keep mine until the person chooses. A change of category collides whole.
 */
export function mergeDrafts(base: NoticeDraft, mine: NoticeDraft, theirs: NoticeDraft, context: Context): Merge {
  const paths = mine.content.category === theirs.content.category
    ? [...Object.keys(mine.content).filter((name) => name !== 'category').map((name) => `content.${name}`), 'audience', 'validity', 'featured']
    : ['content', 'audience', 'validity', 'featured'];
  const collisions: Collision[] = [];
  let merged = mine;
  for (const path of paths) {
    const [was, my, their] = [base, mine, theirs].map((draft) => canonical(at(draft, path)));
    if (my === their || their === was) continue;
    if (my === was) merged = withPath(merged, path, at(theirs, path));
    else collisions.push({ path, label: labelAt(path, mine), mine: shownAt(mine, path, context), theirs: shownAt(theirs, path, context) });
  }
  return { collisions, merged };
}

/** The merged draft with the other's value in the fields where theirs was chosen. */
export function resolve({ merged, collisions }: Merge, theirs: NoticeDraft, takeTheirs: ReadonlySet<string>): NoticeDraft {
  return collisions.filter(({ path }) => takeTheirs.has(path)).reduce((draft, { path }) => withPath(draft, path, at(theirs, path)), merged);
}

function at(draft: NoticeDraft, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], draft);
}

function withPath(draft: NoticeDraft, path: string, value: unknown): NoticeDraft {
  const [area, name] = path.split('.');
  // Paths come from the keys of a draft, so the result is a draft again.
  if (area === 'content' && name !== undefined) return { ...draft, content: { ...draft.content, [name]: value } as NoticeDraft['content'] };
  return { ...draft, [path]: value } as NoticeDraft;
}

const labelAt = (path: string, draft: NoticeDraft): string =>
  path === 'validity' ? 'Vigencia' : path === 'content' ? 'Tipo de aviso' : labelOf(path, draft);

function shownAt(draft: NoticeDraft, path: string, { names, now }: Context): string {
  if (path === 'audience') return `${audienceSentence(draft.audience, names)}.`;
  if (path === 'validity') return whenWords(draft.validity, now);
  if (path === 'featured') return draft.featured ? 'Destacado' : 'Sin destacar';
  if (path === 'content') return `${categoryLooks[draft.content.category].label}: ${draft.content.title}`;
  return textOf(at(draft, path));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'Nada' : formatList(value.map(String));
  if (typeof value === 'string') return value === '' ? 'Nada' : value;
  return value === null ? 'Sin imagen' : 'Otra imagen o su texto alternativo';
}
