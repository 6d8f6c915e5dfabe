import type { Audience, AudienceClause } from '../../content/model/audience.ts';
import type { CenterKind } from '../../content/model/center.ts';
import type { Format } from '../../content/model/display.ts';
import { countOf, formatList } from '../format.ts';
import { capital } from './words.ts';

/** How centers and displays are called; an id that is gone is named so. */
export type AudienceNames = { center: (id: string) => string; display: (id: string) => string };

export const formatWords: Record<Format, string> = { board: 'carteleras', tv: 'TV ISSS' };
export const kindWords: Record<CenterKind, string> = {
  'hospital': 'hospitales',
  'medical-unit': 'unidades médicas',
  'community-clinic': 'clínicas comunales',
  'tower': 'la Torre Administrativa',
};

/** The parts of a clause as they stand in its sentence. `null`: the sentence reads better without it. */
export type ClausePhrases = { formats: string | null; kinds: string | null; where: string };

const disjunction = new Intl.ListFormat('es', { type: 'disjunction' });

/** `a, b y c`, or the count when the list would be longer than a person reads at a glance. */
function listOrCount(items: readonly string[], most: number, noun: string): string {
  return items.length > most ? `${items.length} ${noun}` : formatList(items);
}

const inOrder = <Key extends string>(words: Record<Key, string>, chosen: readonly Key[]): string[] =>
  (Object.keys(words) as Key[]).filter((key) => chosen.includes(key)).map((key) => words[key]);

function displayPhrase(ids: readonly string[], names: AudienceNames): string {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return `solo ${names.display(only)}`;
  return `solo ${ids.length} pantallas`;
}

function wherePhrase({ departments, centers, tags, displays }: AudienceClause, names: AudienceNames): string {
  const place = centers !== undefined
    ? listOrCount(centers.map(names.center), 2, 'centros de atención')
    : departments !== undefined ? listOrCount(departments, 3, 'departamentos') : 'todo el país';
  // Centers within departments both hold, so both are said.
  const within = centers !== undefined && departments !== undefined ? `, dentro de ${listOrCount(departments, 3, 'departamentos')}` : '';
  const tagged = tags === undefined ? '' : `, con la etiqueta ${disjunction.format(tags.map((tag) => `«${tag}»`))}`;
  const narrowed = displays === undefined ? '' : `, ${displayPhrase(displays, names)}`;
  return `${place}${within}${tagged}${narrowed}`;
}

/** The phrases of one clause. Kinds are left out when centers or displays already say which ones. */
export function clausePhrases(clause: AudienceClause, names: AudienceNames): ClausePhrases {
  const { formats, kinds, centers, displays } = clause;
  const named = centers !== undefined || displays !== undefined;
  return {
    formats: formats === undefined ? 'carteleras y TV ISSS' : formatList(inOrder(formatWords, formats)),
    kinds: kinds !== undefined ? formatList(inOrder(kindWords, kinds)) : named ? null : 'todos los centros',
    where: wherePhrase(clause, names),
  };
}

/** `carteleras de hospitales de San Salvador` */
export function clauseText(clause: AudienceClause, names: AudienceNames): string {
  const { formats, kinds, where } = clausePhrases(clause, names);
  return [formats, kinds, where].filter((part) => part !== null).join(' de ');
}

/** The whole audience as one sentence, without its final stop. */
export function audienceSentence({ include, exclude }: Audience, names: AudienceNames): string {
  if (include.length === 0) return 'Sin destinatarios';
  const shown = include.map((clause) => clauseText(clause, names)).join('; y además en ');
  const except = exclude.map((clause) => clauseText(clause, names)).join(', ni en ');
  return `Mostrar en ${shown}${except === '' ? ', sin excepciones' : `; excepto en ${except}`}`;
}

function shortClause(clause: AudienceClause, names: AudienceNames): string {
  const { formats, kinds, where } = clausePhrases(clause, names);
  const parts = [
    clause.formats === undefined ? null : formats,
    clause.kinds === undefined ? null : kinds,
    where === 'todo el país' && (clause.formats !== undefined || clause.kinds !== undefined) ? null : where,
  ];
  return capital(parts.filter((part) => part !== null).join(' de '));
}

/** For a line of a list: `Carteleras de hospitales y 1 grupo más, con 2 excepciones`. */
export function shortAudience({ include, exclude }: Audience, names: AudienceNames): string {
  const [first, ...others] = include;
  if (first === undefined) return 'Sin destinatarios';
  const more = others.length === 0 ? '' : ` y ${countOf(others.length, 'grupo', 'grupos')} más`;
  const except = exclude.length === 0 ? '' : `, con ${countOf(exclude.length, 'excepción', 'excepciones')}`;
  return `${shortClause(first, names)}${more}${except}`;
}
