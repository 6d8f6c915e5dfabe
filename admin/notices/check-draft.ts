import type * as z from 'zod/mini';
import { NoticeInput } from '../../content/model/notice.ts';
import type { FieldError } from '../../content/wire/problem.ts';
import { countOf } from '../format.ts';
import { type Field, fieldsOf } from './fields.ts';
import type { NoticeDraft } from './notice-draft.ts';

/** Messages by path in the notice: `content.title`, `content.requirements.2`, `validity.until`. */
export type FieldErrors = ReadonlyMap<string, string>;
export type Checked = { input: NoticeInput; errors: null } | { input: null; errors: FieldErrors };

/** Checks a draft by the schema that the server uses, and words what is wrong for the person who writes. */
export function checkDraft(draft: NoticeDraft): Checked {
  const parsed = NoticeInput.safeParse(sendable(draft));
  if (parsed.success) return { input: parsed.data, errors: null };
  const errors = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const path = issue.path.join('.');
    if (!errors.has(path)) errors.set(path, wordsFor(issue, draft));
  }
  return { input: null, errors };
}

/** Lines left empty are not requirements. */
function sendable(draft: NoticeDraft): unknown {
  const { content } = draft;
  if (content.category !== 'procedure') return draft;
  return { ...draft, content: { ...content, requirements: content.requirements.filter((line) => line.trim() !== '') } };
}

function wordsFor(issue: z.core.$ZodIssue, { content }: NoticeDraft): string {
  if (issue.path[0] !== 'content') return issue.message;
  const field = fieldsOf(content.category).find(({ name }) => name === issue.path[1]);
  if (field === undefined) return issue.message;
  if (issue.path[2] === 'alt') return 'Acorte el texto alternativo.';
  if (issue.code === 'too_big') return tooLong(field, issue);
  return field.kind === 'picture' ? 'Elija una imagen de la biblioteca.' : `Escriba ${complement(field)}.`;
}

function tooLong(field: Field, { path, maximum }: z.core.$ZodIssueTooBig): string {
  if (field.kind === 'lines' && path.length === 2) return `Deje ${countOf(Number(maximum), 'línea', 'líneas')} o menos.`;
  return `Acorte a ${countOf(Number(maximum), 'carácter', 'caracteres')} o menos.`;
}

const complements: Record<string, string> = {
  'Título': 'un título', 'Titular': 'un titular', 'Texto': 'el texto', 'Resumen': 'el resumen', 'Consejo': 'el consejo',
  'Dónde': 'dónde se hace', 'Cuándo': 'cuándo se hace',
};
const complement = ({ label }: Field): string => complements[label] ?? `«${label}»`;

/** The server's field errors by the same paths: a body may carry the notice under `notice`. */
export function serverErrors(errors: readonly FieldError[]): FieldErrors {
  return new Map(errors.map(({ field, message }) => [field.replace(/^(body\.)?(notice\.)?/, ''), message]));
}

/** The label of the field that a path points at. */
export function labelOf(path: string, { content }: Pick<NoticeDraft, 'content'>): string {
  const [area, name] = path.split('.');
  if (area === 'audience') return 'Destinatarios';
  if (area === 'validity') return name === 'from' ? 'Desde' : 'Hasta';
  if (area === 'featured') return 'Destacado';
  return fieldsOf(content.category).find((field) => field.name === name)?.label ?? 'Contenido';
}
