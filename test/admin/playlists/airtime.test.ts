import { expect, test } from 'vitest';
import { airtimeOf, airtimes } from '../../../admin/playlists/airtime.ts';
import { image, library, noon, notice, ids, playlist, tv, video } from '../../helpers/programme-builders.ts';

const catalogue = library({
  notices: [notice(1), notice(2, { state: 'draft', publishedAt: null })],
  media: [image(1), video(2, 15_000)],
  playlists: [playlist('n', [{ kind: 'media', asset: ids.media(2), durationMs: null }])],
});
const trial = { place: tv, library: catalogue, now: noon };

test('a video takes its length unless the list says otherwise', () => {
  expect(airtimeOf([{ kind: 'media', asset: ids.media(2), durationMs: null }], trial)).toBe(15_000);
  expect(airtimeOf([{ kind: 'media', asset: ids.media(2), durationMs: 4_000 }], trial)).toBe(4_000);
});

test('a list inside counts as long as it is', () => {
  expect(airtimeOf([{ kind: 'playlist', playlist: ids.playlist('n') }, { kind: 'media', asset: ids.media(2), durationMs: null }], trial)).toBe(30_000);
});

test('current notices count what is on view now, and a draft nothing', () => {
  const timeOf = airtimes(trial);
  expect(timeOf({ kind: 'current-notices' })).toBe(timeOf({ kind: 'notice', notice: ids.notice(1), durationMs: null }));
  expect(timeOf({ kind: 'current-notices' })).toBeGreaterThan(0);
  expect(timeOf({ kind: 'notice', notice: ids.notice(2), durationMs: null })).toBe(0);
});

test('a list that plays nowhere yet is timed on an ordinary TV', () => {
  expect(airtimeOf([{ kind: 'media', asset: ids.media(1), durationMs: 7_000 }], { ...trial, place: null })).toBe(7_000);
  expect(airtimeOf([], { ...trial, place: null })).toBe(0);
});
