import { expect, test } from 'vitest';
import {
  areChanged, audiencesOf, draftOfEntries, rebased, withAssignment, withAudience, withoutAssignment,
} from '../../../admin/playlists/assignment-draft.ts';
import { everyone, nobody } from '../../../content/model/audience.ts';
import { entry } from '../../helpers/programme-builders.ts';

const stored = entry('a', 'p');
const tvs = { include: [{ formats: ['tv' as const] }], exclude: [] };

test('an assignment without an audience yet is nothing to save', () => {
  expect(areChanged(withAssignment(draftOfEntries([stored])))).toBe(false);
  expect(areChanged(withAudience(withAssignment(draftOfEntries([])), 0, everyone))).toBe(true);
});

test('taking one out is a change, unless it was never saved', () => {
  expect(areChanged(withoutAssignment(draftOfEntries([stored]), 0))).toBe(true);
  expect(areChanged(withoutAssignment(withAssignment(draftOfEntries([])), 0))).toBe(false);
});

test('after a collision mine stands on the newer version', () => {
  const current = { ...stored, version: 5, audience: nobody };
  const kept = rebased(withAudience(draftOfEntries([stored]), 0, tvs), current, 'mine').kept[0];
  expect(kept).toMatchObject({ stored: { version: 5 }, audience: tvs });
});

test('after a collision theirs takes the place of mine, even of one I had taken out', () => {
  const current = { ...stored, version: 5, audience: tvs };
  expect(audiencesOf(rebased(withAudience(draftOfEntries([stored]), 0, nobody), current, 'theirs'))).toEqual([tvs]);
  expect(audiencesOf(rebased(withoutAssignment(draftOfEntries([stored]), 0), current, 'theirs'))).toEqual([tvs]);
});
