import { expect, test } from 'vitest';
import {
  blankPlaylist, draftOf, inputOf, isChanged, moved, parseSeconds, withDuration, withItem, withoutItem,
} from '../../../admin/playlists/playlist-draft.ts';
import type { PlaylistItem } from '../../../content/model/playlist.ts';
import { ids, playlist } from '../../helpers/programme-builders.ts';

const media = (name: number): PlaylistItem => ({ kind: 'media', asset: ids.media(name), durationMs: null });
const stored = playlist('a', [media(1), media(2), media(3)]);
const draft = draftOf(stored);
const order = (of: typeof draft) => of.items.map(({ key }) => key);

test('an item moves to the place asked for, and no further than the ends', () => {
  expect(order(moved(draft, 0, 2))).toEqual([1, 2, 0]);
  expect(order(moved(draft, 2, 0))).toEqual([2, 0, 1]);
  expect(order(moved(draft, 1, 99))).toEqual([0, 2, 1]);
  expect(order(moved(draft, 7, 0))).toEqual([0, 1, 2]);
});

test('an added item gets a key that none has had', () => {
  const grown = withItem(withoutItem(draft, 2), media(4));
  expect(order(grown)).toEqual([0, 1, 3]);
});

test('a duration belongs to what has one', () => {
  const live = withItem(blankPlaylist, { kind: 'current-notices' });
  expect(withDuration(live, 0, 5_000)).toEqual(live);
  expect(inputOf(withDuration(draft, 1, 5_000)).items[1]).toMatchObject({ durationMs: 5_000 });
});

test('what was undone by hand is no change', () => {
  expect(isChanged(draft, stored)).toBe(false);
  expect(isChanged(moved(draft, 0, 1), stored)).toBe(true);
  expect(isChanged(moved(moved(draft, 0, 1), 0, 0), stored)).toBe(false);
  expect(isChanged({ ...draft, transition: 'slide' }, stored)).toBe(true);
  expect(isChanged(blankPlaylist, null)).toBe(false);
});

test.each([['', null], ['12', 12_000], ['1:30', 90_000], ['10:00', 600_000], ['8 s', 8_000]])('«%s» is a time', (text, ms) => {
  expect(parseSeconds(text)).toBe(ms);
});

test.each(['1', '10:01', 'mucho', '-5', '1:2:3'])('«%s» is no time for an item', (text) => {
  expect(parseSeconds(text)).toBeUndefined();
});
