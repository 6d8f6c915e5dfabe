import { expect, it } from 'vitest';
import { comingNext } from '../../../display-client/templates/categories.ts';

it('says what comes next, each kind once and two at most', () => {
  expect(comingNext(['news', 'news', 'procedure', 'poster'])).toBe('Sigue: noticias y trámites');
  expect(comingNext(['health-tip'])).toBe('Sigue: consejos de salud');
  expect(comingNext([])).toBe('');
});
