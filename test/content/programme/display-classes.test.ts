import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayClasses } from '../../../content/programme/display-classes.ts';
import type { AudienceClause } from '../../../content/model/audience.ts';
import { isPublished } from '../../../content/programme/library.ts';
import { reaches } from '../../../content/rules/audience.ts';
import { libraryNear, placeArbitrary } from '../../helpers/programme-arbitraries.ts';
import { hour, ids, library, noon, notice, place } from '../../helpers/programme-builders.ts';
import type { PlaceParts } from '../../helpers/programme-builders.ts';

const idsIn = (values: readonly { id: string }[]) => values.map(({ id }) => id).sort();

describe('displayClasses', () => {
  it('gives every display exactly the notices and entries whose audience reaches it', () => {
    const places = fc.uniqueArray(placeArbitrary, { maxLength: 8, selector: ({ display }) => display.id });
    fc.assert(fc.property(places, libraryNear(noon), (somewhere, from) => {
      const classes = displayClasses(somewhere, from);
      expect(classes.flatMap(({ displays }) => displays).sort()).toEqual(idsIn(somewhere.map(({ display }) => display)));
      for (const one of somewhere) {
        const found = classes.find(({ displays }) => displays.includes(one.display.id));
        const playable = from.entries.filter((entry) => from.playlists.some(({ id }) => id === entry.playlist));
        expect(idsIn(found?.notices ?? [])).toEqual(idsIn(from.notices.filter((n) => isPublished(n) && reaches(n.audience, one))));
        expect(idsIn(found?.entries ?? [])).toEqual(idsIn(playable.filter((entry) => reaches(entry.audience, one))));
        expect(found).toMatchObject({ format: one.display.format, zone: one.center.zone });
      }
    }));
  });

  it('makes one class of displays that differ only in what no audience asks about', () => {
    const places = Array.from({ length: 50 }, (_, n) => place({
      display: { id: ids.display(n), tags: [`sala-${n}`], resolution: { width: 1280 + n, height: 720 } },
      center: { id: ids.center(n), kind: n % 2 === 0 ? 'hospital' : 'tower', tags: [`zona-${n}`] },
    }));
    expect(displayClasses(places, library({ notices: [notice(1)] }))).toHaveLength(1);
  });

  it('sets apart a display that only one notice addresses', () => {
    const places = [1, 2, 3].map((n) => place({ display: { id: ids.display(n) } }));
    const only = notice(1, { audience: { include: [{ displays: [ids.display(2)] }], exclude: [] } });
    expect(displayClasses(places, library({ notices: [only] })).map(({ displays }) => displays)).toEqual([[ids.display(1), ids.display(3)], [ids.display(2)]]);
  });

  it.each<[string, AudienceClause, PlaceParts]>([
    ['center', { centers: [ids.center(9)] }, { center: { id: ids.center(9) } }],
    ['kind', { kinds: ['tower'] }, { center: { kind: 'tower' } }],
    ['department', { departments: ['La Paz'] }, { center: { department: 'La Paz' } }],
    ['tag of the center', { tags: ['piloto'] }, { center: { tags: ['piloto', 'otra'] } }],
    ['tag of the display', { tags: ['piloto'] }, { display: { tags: ['otra', 'piloto'] } }],
  ])('sets apart displays of another %s once an audience asks about it', (_, clause, parts) => {
    const places = [place(), place({ ...parts, display: { ...parts.display, id: ids.display(2) } })];
    for (const audience of [{ include: [clause], exclude: [] }, { include: [{}], exclude: [clause] }]) {
      const reached = displayClasses(places, library({ notices: [notice(1, { audience })] })).map(({ displays, notices }) => [displays, notices.length]);
      const addressed = audience.exclude.length === 0 ? ids.display(2) : ids.display(1);
      expect(reached).toHaveLength(2);
      expect(reached).toContainEqual([[addressed], 1]);
    }
  });

  it.each<[string, PlaceParts]>([
    ['format', { display: { format: 'board' } }],
    ['orientation', { display: { resolution: { width: 1080, height: 1920 } } }],
    ['resolution', { display: { resolution: { width: 3840, height: 2160 } } }],
    ['zone', { center: { zone: 'America/Guatemala' } }],
  ])('sets apart displays of another %s', (_, parts) => {
    const other = place({ ...parts, display: { id: ids.display(2), ...parts.display } });
    expect(displayClasses([place(), other], library())).toHaveLength(2);
  });

  it('orders notices: featured first, then the newest, then by id', () => {
    const notices = [
      notice('old', { publishedAt: noon - 9 * hour }), notice('b', { publishedAt: noon }), notice('a', { publishedAt: noon }),
      notice('star', { publishedAt: noon - 99 * hour, featured: true }),
    ];
    const [only] = displayClasses([place()], library({ notices }));
    expect(only?.notices.map(({ id }) => id)).toEqual(['star', 'a', 'b', 'old'].map(ids.notice));
  });
});
