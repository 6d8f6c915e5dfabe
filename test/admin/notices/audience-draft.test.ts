import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { Audience, everyone, nobody } from '../../../content/model/audience.ts';
import { centerKinds, departments } from '../../../content/model/center.ts';
import {
  type ClauseDraft, audienceOf, draftOf, emptyClauseDraft, isWholeCountry, withFacet, withWholeCountry,
} from '../../../admin/notices/audience-draft.ts';
import { optionsOf } from '../../../admin/notices/audience-directory.ts';
import { ids } from '../../helpers/programme-builders.ts';
import { directory } from './directory.ts';

const some = <Value>(values: readonly Value[]) => fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), { nil: undefined });
const clauses = fc.array(fc.record({
  formats: some(['tv', 'board'] as const), kinds: some(centerKinds), departments: some(departments), tags: some(['farmacia', 'piloto']),
  centers: some([ids.center(1), ids.center(2)]), displays: some([ids.display(1), ids.display(2)]),
}, { requiredKeys: [] }), { maxLength: 4 });

test('every audience of the model comes back from its draft unchanged', () => {
  fc.assert(fc.property(clauses, clauses, (include, exclude) => {
    const audience = Audience.parse({ include, exclude });
    expect(audienceOf(draftOf(audience))).toEqual(audience);
  }));
});

describe('a new audience', () => {
  test('offers one clause and reaches nobody until it is placed', () => {
    const draft = draftOf(nobody);
    expect(draft.include).toEqual([emptyClauseDraft]);
    expect(audienceOf(draft)).toEqual(nobody);
  });

  test('does not become the whole country by choosing formats or kinds alone', () => {
    const chosen = withFacet(withFacet(emptyClauseDraft, 'formats', ['tv']), 'kinds', ['hospital']);
    expect(audienceOf({ include: [chosen], exclude: [] })).toEqual(nobody);
  });

  test('is the whole country only when somebody says so', () => {
    const chosen = withWholeCountry(emptyClauseDraft, true);
    expect(isWholeCountry(chosen)).toBe(true);
    expect(audienceOf({ include: [chosen], exclude: [] })).toEqual(everyone);
  });
});

describe('choosing where', () => {
  const placed: ClauseDraft = withFacet({ clause: { formats: ['tv'] }, placed: false }, 'departments', ['La Paz']);

  test('places the clause and keeps the other facets', () => {
    expect(placed).toEqual({ clause: { formats: ['tv'], departments: ['La Paz'] }, placed: true });
  });

  test('an emptied menu lifts its facet, and the last one leaves the clause without a place', () => {
    expect(withFacet(placed, 'departments', [])).toEqual({ clause: { formats: ['tv'] }, placed: false });
  });

  test('the whole country lifts every place and keeps formats', () => {
    expect(withWholeCountry(placed, true)).toEqual({ clause: { formats: ['tv'] }, placed: true });
    expect(isWholeCountry(placed)).toBe(false);
  });
});

test('menus offer what exists, by name', () => {
  const options = optionsOf(directory);
  expect(options.departments.map(({ label }) => label)).toEqual(['San Salvador']);
  expect(options.centers.map(({ label }) => label)).toEqual(['Hospital Roma', 'Ilopango', 'Unidad Médica Apopa']);
  expect(options.tags.map(({ label }) => label)).toEqual(['farmacia', 'piloto']);
  expect(options.displays[0]?.label).toBe('Cartelera de entrada, Hospital Roma');
});
