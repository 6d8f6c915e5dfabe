import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetsAt, assetsOf } from '../../../content/programme/assets-of.ts';
import { compileAll, compileFor } from '../../../content/programme/compile.ts';
import { whatsOn } from '../../../content/programme/whats-on.ts';
import { instantNear, sceneArbitrary } from '../../helpers/programme-arbitraries.ts';
import { file, hashText, ids, image, library, noon, notice, playlist, entry, tv, video } from '../../helpers/programme-builders.ts';

/** Every media file anywhere in a value, found by its shape: knows nothing of how programmes are built. */
function filesAnywhere(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('mime' in value && 'bytes' in value && 'hash' in value && typeof value.hash === 'string') found.add(value.hash);
  for (const child of Object.values(value)) filesAnywhere(child, found);
  return found;
}

const hashes = (files: readonly { hash: string }[]) => files.map(({ hash }) => hash);

describe('assetsOf', () => {
  it('lists every file that the tree references, each once, and none besides', () => {
    fc.assert(fc.property(sceneArbitrary, ({ places, library, now }) => {
      for (const programme of compileAll(places, library, now, hashText).programmes) {
        const listed = hashes(assetsOf(programme));
        expect(new Set(listed).size).toBe(listed.length);
        expect([...listed].sort()).toEqual([...filesAnywhere([programme.root, ...programme.objects.values()])].sort());
      }
    }));
  });

  it('lists first what is needed first, a poster before its video', () => {
    const programme = compileFor(tv, library({
      media: [image('later'), image('first'), video('film')],
      notices: [notice(1, {
        content: { category: 'poster', title: 'Jornada', picture: { asset: ids.media('later'), alt: '' } },
        validity: { from: '2026-12-01T08:00', until: null }, featured: true,
      })],
      playlists: [playlist(1, [
        { kind: 'current-notices' }, { kind: 'media', asset: ids.media('film'), durationMs: null }, { kind: 'media', asset: ids.media('first'), durationMs: null },
      ])],
      entries: [entry(1, 1)],
    }), noon, hashText);
    const inOrder = [file('poster film', 1920, 1080), file('video film', 1920, 1080), file('first at 1920', 1920, 1080), file('later at 1920', 1920, 1080)];
    expect(hashes(assetsOf(programme))).toEqual(hashes(inOrder));
  });
});

describe('assetsAt', () => {
  it('lists what is on at that instant among what the programme lists', () => {
    const scenes = sceneArbitrary.chain((scene) => fc.record({ scene: fc.constant(scene), instant: instantNear(scene.now) }));
    fc.assert(fc.property(scenes, ({ scene: { places, library, now }, instant }) => {
      for (const programme of compileAll(places, library, now, hashText).programmes) {
        const needed = hashes(assetsAt(programme, instant));
        expect(hashes(assetsOf(programme))).toEqual(expect.arrayContaining(needed));
        for (const { item } of Object.values(whatsOn(programme, instant))) {
          expect(needed).toEqual(expect.arrayContaining([...filesAnywhere(item?.what)]));
        }
      }
    }));
  });
});
