import type { Audience, AudienceClause } from '../model/audience.ts';
import type { Center } from '../model/center.ts';
import type { Display } from '../model/display.ts';

/** A display and the center it hangs in: all that an audience can ask about. */
export type Addressee = {
  display: Pick<Display, 'id' | 'format' | 'tags'>;
  center: Pick<Center, 'id' | 'kind' | 'department' | 'tags'>;
};

/** Whether `audience` addresses this display: some included clause holds and no excluded one does. */
export function reaches(audience: Audience, place: Addressee): boolean {
  return audience.include.some((clause) => holds(clause, place)) && !audience.exclude.some((clause) => holds(clause, place));
}

function holds(clause: AudienceClause, { display, center }: Addressee): boolean {
  return accepts(clause.centers, center.id)
    && accepts(clause.kinds, center.kind)
    && accepts(clause.departments, center.department)
    && accepts(clause.formats, display.format)
    && accepts(clause.displays, display.id)
    && (clause.tags === undefined || clause.tags.some((tag) => display.tags.includes(tag) || center.tags.includes(tag)));
}

/** A facet that is not asked about accepts anything. */
function accepts<Value>(facet: readonly Value[] | undefined, value: Value): boolean {
  return facet === undefined || facet.includes(value);
}
