import { describe, expect, test } from 'vitest';
import { modeOf, slotOf } from '../../display-client/mode.ts';

describe('modeOf()', () => {
  test.each([
    ['', { kind: 'play' }, 'play'],
    ['?preview', { kind: 'preview' }, 'preview'],
    ['?preview=1&demo=tv', { kind: 'preview' }, 'preview'],
    ['?probe', { kind: 'probe' }, 'probe'],
    ['?demo=tv', { kind: 'demo', format: 'tv' }, 'demo-tv'],
    ['?demo=board', { kind: 'demo', format: 'board' }, 'demo-board'],
    ['?demo=radio', { kind: 'play' }, 'play'],
    ['?demo', { kind: 'play' }, 'play'],
  ] as const)('reads %j', (search, mode, slot) => {
    expect(modeOf(search)).toEqual(mode);
    expect(slotOf(modeOf(search))).toBe(slot);
  });
});
