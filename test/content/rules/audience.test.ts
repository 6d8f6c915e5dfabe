import { describe, expect, it } from 'vitest';
import type { Audience, AudienceClause } from '../../../content/model/audience.ts';
import { everyone, nobody } from '../../../content/model/audience.ts';
import { reaches } from '../../../content/rules/audience.ts';
import { ids, place } from '../../helpers/programme-builders.ts';

const here = place({
  display: { id: ids.display('lobby'), format: 'board', tags: ['entrada'] },
  center: { id: ids.center('roma'), kind: 'hospital', department: 'San Salvador', tags: ['piloto'] },
});
const to = (...include: AudienceClause[]): Audience => ({ include, exclude: [] });
const except = (...exclude: AudienceClause[]): Audience => ({ include: [{}], exclude });

describe('an audience reaches a display', () => {
  it.each<[string, boolean, Audience]>([
    ['that everyone includes', true, everyone],
    ['never when it is nobody', false, nobody],
    ['of a center it names', true, to({ centers: [ids.center('otro'), ids.center('roma')] })],
    ['not of another center', false, to({ centers: [ids.center('otro')] })],
    ['of a kind it names', true, to({ kinds: ['tower', 'hospital'] })],
    ['not of another kind', false, to({ kinds: ['community-clinic'] })],
    ['in a department it names', true, to({ departments: ['San Salvador'] })],
    ['not in another department', false, to({ departments: ['La Unión'] })],
    ['of a format it names', true, to({ formats: ['board'] })],
    ['not of the other format', false, to({ formats: ['tv'] })],
    ['that it names', true, to({ displays: [ids.display('lobby')] })],
    ['not another one', false, to({ displays: [ids.display('hall')] })],
    ['with a tag of its own', true, to({ tags: ['entrada'] })],
    ['with a tag of its center', true, to({ tags: ['piloto', 'nocturno'] })],
    ['not without the tag', false, to({ tags: ['nocturno'] })],
    ['for which every facet of a clause holds', true, to({ kinds: ['hospital'], formats: ['board'], tags: ['piloto'] })],
    ['not when one facet fails', false, to({ kinds: ['hospital'], formats: ['tv'], tags: ['piloto'] })],
    ['for which one of several clauses holds', true, to({ formats: ['tv'] }, { kinds: ['hospital'] })],
    ['not one that is excluded', false, except({ displays: [ids.display('lobby')] })],
    ['when an exclusion holds only in part', true, except({ kinds: ['hospital'], formats: ['tv'] })],
    ['not when any of the exclusions holds', false, except({ formats: ['tv'] }, { tags: ['piloto'] })],
    ['not when only exclusions are given', false, { include: [], exclude: [{ formats: ['tv'] }] }],
  ])('%s: %s', (_, reached, audience) => {
    expect(reaches(audience, here)).toBe(reached);
  });
});
