import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nobody } from '../../../content/model/audience.ts';
import type { Notice } from '../../../content/model/notice.ts';
import { compileAll, compileFor } from '../../../content/programme/compile.ts';
import type { Library } from '../../../content/programme/library.ts';
import { sceneArbitrary } from '../../helpers/programme-arbitraries.ts';
import type { Scene } from '../../helpers/programme-arbitraries.ts';
import { board, entry, hashText, hour, ids, image, library, message, noon, notice, playlist, tv, video } from '../../helpers/programme-builders.ts';

const revisions = ({ places, library, now }: Scene) => [...compileAll(places, library, now, hashText).byDisplay].map(([display, { revision }]) => [display, revision]);

/** Everything about a library that no viewer can see. */
function changedOutOfSight({ notices, playlists, entries, media }: Library): Library {
  const bookkeeping = { version: 77, updatedAt: noon + hour, updatedBy: 'system' as const };
  return {
    notices: [
      ...notices.map((notice) => ({ ...notice, ...bookkeeping })),
      notice('draft', { state: 'draft', publishedAt: null, validity: { from: '2026-11-25T08:00', until: null } }),
      notice('gone', { state: 'withdrawn', validity: { from: null, until: '2026-11-26T08:00' }, withdrawal: { at: noon, reason: 'Error' } }),
      notice('elsewhere', { audience: { include: [{ centers: [ids.center('far')] }], exclude: [] }, validity: { from: null, until: '2026-11-27T08:00' } }),
      notice('past', { validity: { from: null, until: '2025-01-01T00:00' } }),
    ],
    playlists: [...playlists.map((list) => ({ ...list, ...bookkeeping, name: 'Otro nombre' })), playlist('unused', [{ kind: 'current-notices' }])],
    entries: [...entries.map((one) => ({ ...one, ...bookkeeping })), entry('nobody', 'unused', { audience: nobody }), entry('dangling', 'no-such')],
    media: [...media.map((asset) => ({ ...asset, ...bookkeeping, name: 'Otro nombre', tags: ['nuevo'] })), image('unused')],
  };
}

describe('the revision', () => {
  it('stays when nothing changes that a viewer could see', () => {
    fc.assert(fc.property(sceneArbitrary, (scene) => {
      expect(revisions({ ...scene, library: changedOutOfSight(scene.library) })).toEqual(revisions(scene));
    }));
  });

  it('changes when any notice that the programme shows is worded otherwise', () => {
    fc.assert(fc.property(sceneArbitrary, ({ places, library, now }) => {
      for (const place of places) {
        const before = compileFor(place, library, now, hashText);
        const shown = new Set([...before.objects.values()].map((object) => (object.kind === 'notice' ? object.notice : null)));
        for (const { id } of library.notices) {
          const reworded = library.notices.map((notice) => (notice.id === id ? { ...notice, content: { ...notice.content, title: 'Otro título' } } : notice));
          const after = compileFor(place, { ...library, notices: reworded }, now, hashText);
          expect(after.revision === before.revision).toBe(!shown.has(id));
        }
      }
    }), { numRuns: 60 });
  });
});

const photo = image('photo');
const shown: Library = library({
  media: [photo, video('film')],
  notices: [
    notice('plain', { publishedAt: noon - 3 * hour }),
    notice('news', { publishedAt: noon - 4 * hour, content: { category: 'news', title: 'Nueva clínica', summary: 'Abre el lunes.', picture: { asset: photo.id, alt: 'La clínica' } } }),
  ],
  playlists: [playlist('main', [{ kind: 'current-notices' }, { kind: 'media', asset: ids.media('film'), durationMs: null }, { kind: 'media', asset: photo.id, durationMs: 9_000 }])],
});
const scheduled: Library = { ...shown, entries: [entry(1, 'main')] };

const withNotice = (parts: Partial<Notice>) => (from: Library): Library => ({ ...from, notices: from.notices.map((one) => (one.id === ids.notice('plain') ? { ...one, ...parts } : one)) });
const withItems = (change: (items: Library['playlists'][number]['items']) => Library['playlists'][number]['items']) => (from: Library): Library =>
  ({ ...from, playlists: from.playlists.map((list) => ({ ...list, items: change(list.items) })) });
const withPhoto = (changed: typeof photo) => (from: Library): Library => ({ ...from, media: [changed, video('film')] });

const everywhere: [string, (from: Library) => Library][] = [
  ['its title', withNotice({ content: message('Otro') })],
  ['its place in the order', withNotice({ featured: true })],
  ['when it was published', withNotice({ publishedAt: noon - 2 * hour })],
  ['when it begins', withNotice({ validity: { from: '2026-11-23T08:00', until: null } })],
  ['when it ends', withNotice({ validity: { from: null, until: '2026-12-01T16:00' } })],
  ['an end beyond the horizon, which the fallback honours', withNotice({ validity: { from: null, until: '2027-06-01T00:00' } })],
  ['that it is withdrawn', withNotice({ state: 'withdrawn' })],
  ['whom it is for', withNotice({ audience: nobody })],
  ['the pixels of a picture', withPhoto(image('photo', [1920, 3840].map((edge) => edge + 1), {}))],
  ['that a picture is gone', (from) => ({ ...from, media: from.media.filter(({ id }) => id !== photo.id) })],
];
const inPlaylists: [string, (from: Library) => Library][] = [
  ['the order of a playlist', withItems((items) => items.toReversed())],
  ['a duration', withItems((items) => items.map((item) => (item.kind === 'media' ? { ...item, durationMs: 10_000 } : item)))],
  ['how its items follow each other', (from) => ({ ...from, playlists: from.playlists.map((list) => ({ ...list, transition: 'slide' })) })],
  ['when it was arranged', (from) => ({ ...from, playlists: from.playlists.map((list) => ({ ...list, arrangedAt: noon })) })],
  ['the alternative text of a file', withPhoto({ ...photo, alt: 'Otra cosa' })],
  ['a further entry', (from) => ({ ...from, entries: [...from.entries, entry(2, 'main')] })],
  ['that the entry ends', (from) => ({ ...from, entries: [] })],
];

describe.each([['a TV', tv], ['a board', board]])('the revision of %s', (_, place) => {
  const revisionOf = (from: Library) => compileFor(place, from, noon, hashText).revision;

  it.each(everywhere)('changes with %s', (_, change) => {
    expect(revisionOf(change(shown))).not.toBe(revisionOf(shown));
  });

  it.each([...everywhere, ...inPlaylists])('under a schedule entry, changes with %s', (_, change) => {
    expect(revisionOf(change(scheduled))).not.toBe(revisionOf(scheduled));
  });
});
