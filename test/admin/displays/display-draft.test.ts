import { expect, test } from 'vitest';
import { blankDisplay, checkDisplay, withFormat, withOrientation } from '../../../admin/displays/display-draft.ts';
import { ids } from '../../helpers/programme-builders.ts';

const named = { ...blankDisplay(ids.center('a')), name: ' Cartelera de entrada ' };

test('a complete draft is sent trimmed', () => {
  expect(checkDisplay(named)).toMatchObject({ input: { name: 'Cartelera de entrada', format: 'board' } });
});

test('what is missing is told field by field', () => {
  const checked = checkDisplay({ ...blankDisplay(null), panelInches: 3 });
  expect('errors' in checked && checked.errors.map(({ field }) => field).toSorted()).toEqual(['center', 'name', 'panelInches']);
});

test('a TV brings its usual panel and is never on paper', () => {
  expect(withFormat({ ...named, medium: 'paper' }, 'tv')).toMatchObject({ medium: 'screen', resolution: { width: 1920, height: 1080 }, readingDistanceM: 5 });
});

test('hanging the panel the other way swaps its sides, once', () => {
  const turned = withOrientation(named, 'landscape');
  expect(turned.resolution).toEqual({ width: 1920, height: 1080 });
  expect(withOrientation(turned, 'landscape')).toBe(turned);
});
