import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAll, createCompiler } from '../../../content/programme/compile.ts';
import type { Library } from '../../../content/programme/library.ts';
import { sceneArbitrary } from '../../helpers/programme-arbitraries.ts';
import { board, entry, hashText, hour, ids, image, library, message, noon, notice, place, playlist, tv } from '../../helpers/programme-builders.ts';

const { notices, media } = library({
  media: [image('photo')],
  notices: [
    notice('all'),
    notice('boards', { audience: { include: [{ formats: ['board'] }], exclude: [] } }),
    notice('poster', { audience: { include: [{ formats: ['tv'] }], exclude: [] }, content: { category: 'poster', title: 'Jornada', picture: { asset: ids.media('photo'), alt: '' } } }),
  ],
});
const before = library({ notices, media });
const revised = (name: string): Library['notices'] => notices.map((one) => (one.id === ids.notice(name) ? { ...one, content: message('Otro') } : one));

/** Whether TV and board keep the very programme they had when `before` becomes `after`. */
function kept(after: Library, { from = before, now = noon } = {}) {
  const compile = createCompiler(hashText);
  const [first, second] = [compile([tv, board], from, noon), compile([tv, board], after, now)];
  return [tv, board].map(({ display: { id } }) => first.byDisplay.get(id) === second.byDisplay.get(id));
}

describe('a compiler that remembers', () => {
  it('gives what compiling afresh gives, whatever it compiled before', () => {
    fc.assert(fc.property(fc.array(sceneArbitrary, { minLength: 2, maxLength: 3 }), ([first, ...others]) => {
      const compile = createCompiler(hashText);
      if (first === undefined) return;
      const { now, places } = first;
      const [other = first] = others;
      const mixed: Library = { ...first.library, media: other.library.media };
      const arranged: Library = { ...first.library, playlists: other.library.playlists };
      for (const from of [first.library, mixed, arranged, other.library, first.library]) {
        for (const at of [now, now + 24 * hour]) {
          const revisions = (compiled: ReturnType<typeof compile>) => [...compiled.byDisplay].map(([id, { revision }]) => [id, revision]);
          expect(revisions(compile(places, from, at))).toEqual(revisions(compileAll(places, from, at, hashText)));
        }
      }
    }), { numRuns: 25 });
  });

  it.each<[string, Library, boolean[]]>([
    ['nothing', { ...before, notices: [...notices] }, [true, true]],
    ['a notice for boards', { ...before, notices: revised('boards') }, [true, false]],
    ['a notice for all', { ...before, notices: revised('all') }, [false, false]],
    ['a file that only TVs draw', { ...before, media: [image('photo', [1921])] }, [false, true]],
    ['a file that nobody draws', { ...before, media: [...media, image('unused')] }, [true, true]],
    ['a further notice for boards', { ...before, notices: [...notices, notice('more', { audience: { include: [{ formats: ['board'] }], exclude: [] } })] }, [true, false]],
  ])('compiles again only what is touched by a change of %s', (_, after, same) => {
    expect(kept(after)).toEqual(same);
  });

  it('compiles everything again on the next day, and under an entry after any change', () => {
    expect(kept(before, { now: noon + 24 * hour })).toEqual([false, false]);
    const scheduled = { ...before, playlists: [playlist(1, [{ kind: 'notice', notice: ids.notice('boards'), durationMs: null }])], entries: [entry(1, 1, { audience: { include: [{ formats: ['tv'] }], exclude: [] } })] };
    expect(kept({ ...scheduled }, { from: scheduled })).toEqual([true, true]);
    expect(kept({ ...scheduled, notices: revised('boards') }, { from: scheduled })).toEqual([false, false]);
    expect(kept({ ...scheduled, playlists: [playlist(1, [])] }, { from: scheduled })).toEqual([false, true]);
  });

  it('forgets displays that are gone', () => {
    const compile = createCompiler(hashText);
    compile([tv, board, place({ display: { id: ids.display(3) } })], before, noon);
    expect([...compile([board], before, noon).byDisplay.keys()]).toEqual([board.display.id]);
  });
});
