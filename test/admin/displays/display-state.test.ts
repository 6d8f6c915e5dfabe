import { expect, test } from 'vitest';
import { stateOf } from '../../../admin/displays/display-state.ts';
import { file } from '../../helpers/programme-builders.ts';
import { display, liveState } from './rows.ts';

const screen = display('a');

test('a paired display that shows its programme is online', () => {
  expect(stateOf(screen, liveState('a'))).toBe('online');
});

test('a display that should show another programme is updating', () => {
  expect(stateOf(screen, liveState('a', { target: file('otro', 1, 1).hash }))).toBe('updating');
  expect(stateOf(screen, liveState('a', { showing: null }))).toBe('updating');
});

test('what a display complains about comes before its update, and a lost connection before both', () => {
  const troubled = { errors: ['Sin espacio'], showing: null };
  expect(stateOf(screen, liveState('a', troubled))).toBe('warning');
  expect(stateOf(screen, liveState('a', { ...troubled, online: false }))).toBe('offline');
});

test('a display without a player is not offline', () => {
  expect(stateOf(screen, liveState('a', { paired: false, online: false }))).toBe('unpaired');
});

test('a board on paper has no connection to lose, and a screen nobody has told of is not judged', () => {
  expect(stateOf(display('a', { medium: 'paper' }), undefined)).toBe('paper');
  expect(stateOf(screen, undefined)).toBe('unknown');
});
