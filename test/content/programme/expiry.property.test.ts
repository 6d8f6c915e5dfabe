import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../content/model/notice.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import type { LoopObject, Programme } from '../../../content/programme/objects.ts';
import { nextChange, visibleAt, whatsOn } from '../../../content/programme/whats-on.ts';
import { instantNear, libraryNear, placeArbitrary, sceneArbitrary } from '../../helpers/programme-arbitraries.ts';
import { hashText, noon, noticeIdsOf, salvador } from '../../helpers/programme-builders.ts';

/** The wall clock of `zone`, by the host's own calendar: independent of how the compiler reads civil times. */
function wallClock(instant: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instant);
  return parts.replace(' ', 'T');
}

const isOver = ({ validity: { until } }: Notice, instant: number, zone: string) => until !== null && until <= wallClock(instant, zone);
const hasBegun = ({ validity: { from } }: Notice, instant: number, zone: string) => from === null || from <= wallClock(instant, zone);

function noticesInLoop(programme: Programme, loop: LoopObject, instant: number): Set<string> {
  const items = loop.items.map((item) => visibleAt(item, instant)).filter((item) => item !== null);
  return new Set(items.flatMap((item) => noticeIdsOf(programme, item)));
}

const atSomeInstants = sceneArbitrary.chain((scene) => fc.record({
  scene: fc.constant(scene), instants: fc.array(instantNear(scene.now), { minLength: 1, maxLength: 12 }),
}));

describe('what is on', () => {
  it('is never a notice that has expired, was withdrawn or is a draft: at any instant, change of clocks or not', () => {
    fc.assert(fc.property(atSomeInstants, ({ scene: { places, library, now }, instants }) => {
      for (const place of places) {
        const programme = compileFor(place, library, now, hashText);
        for (const instant of instants) {
          const { item } = whatsOn(programme, instant)['main'] ?? {};
          for (const id of item ? noticeIdsOf(programme, item) : []) {
            const notice = library.notices.find((candidate) => candidate.id === id);
            expect(notice?.state).toBe('published');
            if (notice !== undefined) expect(isOver(notice, instant, place.center.zone)).toBe(false);
          }
        }
      }
    }));
  });

  it('is never an expired notice in the very millisecond in which something changes', () => {
    fc.assert(fc.property(sceneArbitrary, ({ places, library, now }) => {
      for (const place of places) {
        const programme = compileFor(place, library, now, hashText);
        let instant = programme.root.from;
        for (let step = 0; step < 40; step += 1) {
          instant = nextChange(programme, instant);
          const { item } = whatsOn(programme, instant)['main'] ?? {};
          const shown = library.notices.filter(({ id }) => item && noticeIdsOf(programme, item).includes(id));
          expect(shown.filter((notice) => isOver(notice, instant, place.center.zone))).toEqual([]);
        }
      }
    }), { numRuns: 40 });
  });

  it('goes round exactly the published notices that are valid then and can be drawn', () => {
    const inSalvador = placeArbitrary.map((place) => ({ ...place, center: { ...place.center, zone: salvador } }));
    fc.assert(fc.property(inSalvador, libraryNear(noon), fc.array(instantNear(noon), { minLength: 1, maxLength: 8 }), (place, library, instants) => {
      const addressed = { ...library, entries: [], notices: library.notices.map((notice) => ({ ...notice, audience: { include: [{}], exclude: [] } })) };
      const programme = compileFor(place, addressed, noon, hashText);
      const pictures = new Set<string>(library.media.filter(({ details }) => details.kind === 'image').map(({ id }) => id));
      for (const instant of instants.filter((at) => at >= programme.root.from)) {
        const expected = addressed.notices
          .filter(({ state, content }) => state === 'published' && (content.category !== 'poster' || pictures.has(content.picture.asset)))
          .filter((notice) => hasBegun(notice, instant, salvador) && !isOver(notice, instant, salvador));
        const { loop } = whatsOn(programme, instant)['main'] ?? {};
        expect(loop && noticesInLoop(programme, loop, instant)).toEqual(new Set(expected.map(({ id }) => id)));
      }
    }));
  });
});
