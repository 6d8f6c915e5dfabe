import { expect, it } from 'vitest';
import { isQuiet } from '../../../display-client/shell/quiet-hours.ts';

it.each([
  ['2026-11-21T07:59:59Z', false], ['2026-11-21T08:00:00Z', true], ['2026-11-21T09:59:59Z', true], ['2026-11-21T10:00:00Z', false],
  ['2026-11-21T02:30:00Z', false], ['2026-11-21T06:10:00Z', false],
])('at %s it is quiet in San Salvador: %s', (instant, expected) => {
  expect(isQuiet(Date.parse(instant), 'America/El_Salvador')).toBe(expected);
});
