import { expect, test } from 'vitest';
import { foreignCharacter, tidyCode } from '../../../admin/displays/pairing-code.ts';

test('a code may be pasted in lower case, in groups and with more after it', () => {
  expect(tidyCode(' k7m-4px ')).toBe('K7M4PX');
  expect(tidyCode('k7m 4px 99')).toBe('K7M4PX');
});

test('a look-alike that no code has is named', () => {
  expect(foreignCharacter('K7M')).toBeNull();
  expect(foreignCharacter('K0M1')).toBe('0');
});
