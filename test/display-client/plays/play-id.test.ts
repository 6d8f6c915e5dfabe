import { expect, test } from 'vitest';
import { PlayId } from '../../../content/ids.ts';
import { newPlayId } from '../../../display-client/plays/play-id.ts';
import { noon } from '../../helpers/programme-builders.ts';

test('ids of plays are well-formed, never the same, and sort by time, in 2001 as in 2040', () => {
  const times = [Date.UTC(2001, 0), noon - 1, noon, noon + 1, Date.UTC(2040, 0)];
  const ids = times.map(newPlayId);
  expect(ids.map((id) => PlayId.parse(id))).toEqual([...ids].sort());
  expect(new Set(Array.from({ length: 10_000 }, () => newPlayId(noon))).size).toBe(10_000);
});
