import type { Audience, AudienceClause } from '../../content/model/audience.ts';

/**
 * A clause while it is being chosen. It counts only once its place is `placed`: nothing reaches the whole
 * country because somebody chose a format and forgot the rest.
 */
export type ClauseDraft = { clause: AudienceClause; placed: boolean };
export type AudienceDraft = { include: ClauseDraft[]; exclude: ClauseDraft[] };

export const emptyClauseDraft: ClauseDraft = { clause: {}, placed: false };

const placedDraft = (clause: AudienceClause): ClauseDraft => ({ clause, placed: true });

/** The audience as drafts; nobody becomes one clause still to be placed. */
export function draftOf({ include, exclude }: Audience): AudienceDraft {
  return {
    include: include.length === 0 ? [emptyClauseDraft] : include.map(placedDraft),
    exclude: exclude.map(placedDraft),
  };
}

const placedClauses = (drafts: readonly ClauseDraft[]): AudienceClause[] =>
  drafts.filter(({ placed }) => placed).map(({ clause }) => clause);

/** What is chosen so far; clauses that are not placed yet are left out. */
export function audienceOf({ include, exclude }: AudienceDraft): Audience {
  return { include: placedClauses(include), exclude: placedClauses(exclude) };
}

type Facet = keyof AudienceClause;
/** The facets that say where; choosing any of them places the clause. */
const placeFacets: readonly Facet[] = ['departments', 'centers', 'tags', 'displays'];

/** The draft with one facet replaced; an empty list lifts the facet. */
export function withFacet<F extends Facet>({ clause, placed }: ClauseDraft, facet: F, values: NonNullable<AudienceClause[F]>): ClauseDraft {
  const { [facet]: _replaced, ...rest } = clause;
  const next: AudienceClause = values.length === 0 ? rest : { ...rest, [facet]: values };
  if (!placeFacets.includes(facet)) return { clause: next, placed };
  return { clause: next, placed: placeFacets.some((place) => next[place] !== undefined) };
}

/** The draft with or without an explicit "todo el país", which lifts every facet that says where. */
export function withWholeCountry({ clause }: ClauseDraft, chosen: boolean): ClauseDraft {
  const { departments: _d, centers: _c, tags: _t, displays: _s, ...rest } = clause;
  return { clause: rest, placed: chosen };
}

export const isWholeCountry = ({ clause, placed }: ClauseDraft): boolean =>
  placed && placeFacets.every((facet) => clause[facet] === undefined);
