import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAll, compileFor } from '../../../content/programme/compile.ts';
import type { Programme } from '../../../content/programme/objects.ts';
import { dayIn, referencesOf } from '../../../content/programme/references.ts';
import { startOfDay } from '../../../content/rules/civil-time.ts';
import { sceneArbitrary } from '../../helpers/programme-arbitraries.ts';
import type { Scene } from '../../helpers/programme-arbitraries.ts';
import { hashText, hour } from '../../helpers/programme-builders.ts';

const compile = ({ places, library, now }: Scene) => compileAll(places, library, now, hashText);
const revisions = (scene: Scene) => [...compile(scene).byDisplay].map(([display, { revision }]) => `${display} ${revision}`).sort();
const segmentsOf = (programme: Programme) => programme.root.days.flatMap((day) => dayIn(programme, day).segments);

describe('a compiled programme', () => {
  it('covers every instant from the local day of now to the horizon once, sorted', () => {
    fc.assert(fc.property(sceneArbitrary, (scene) => {
      for (const programme of compile(scene).programmes) {
        const { from, horizon, zone } = programme.root;
        expect(from).toBe(startOfDay(scene.now, zone));
        let reached = from;
        for (const segment of segmentsOf(programme)) {
          expect(segment.from).toBe(reached);
          expect(segment.until).toBeGreaterThan(segment.from);
          reached = segment.until;
        }
        expect(reached).toBe(horizon);
      }
    }));
  });

  it('plans 35 local days, each beginning at the start of its day', () => {
    fc.assert(fc.property(sceneArbitrary, (scene) => {
      for (const programme of compile(scene).programmes) {
        const starts = programme.root.days.map((day) => dayIn(programme, day).segments[0]?.from ?? NaN);
        expect(starts).toHaveLength(35);
        expect(starts.map((start) => startOfDay(start, programme.root.zone))).toEqual(starts);
      }
    }));
  });

  it('holds exactly the objects that its root reaches, each under its own hash', () => {
    fc.assert(fc.property(sceneArbitrary, (scene) => {
      for (const programme of compile(scene).programmes) {
        const reached = new Set<string>();
        const walk = (object: Parameters<typeof referencesOf>[0]): void => {
          for (const { hash, kind } of referencesOf(object)) {
            const child = programme.objects.get(hash);
            expect(child?.kind).toBe(kind);
            if (child !== undefined && !reached.has(hash)) {
              reached.add(hash);
              walk(child);
            }
          }
        };
        walk(programme.root);
        expect([...programme.objects.keys()].sort()).toEqual([...reached].sort());
      }
    }));
  });

  it('names every item of a loop differently', () => {
    fc.assert(fc.property(sceneArbitrary, (scene) => {
      for (const { objects } of compile(scene).programmes) {
        for (const object of objects.values()) {
          if (object.kind === 'loop') expect(new Set(object.items.map(({ key }) => key)).size).toBe(object.items.length);
        }
      }
    }));
  });
});

describe('compiling', () => {
  it('gives the same revisions whatever the order of displays, notices, playlists, entries and files', () => {
    const shuffled = <Value>(values: readonly Value[]) => fc.shuffledSubarray([...values], { minLength: values.length });
    const twins = sceneArbitrary.chain((scene) => fc.record({
      scene: fc.constant(scene),
      twin: fc.record({
        now: fc.constant(scene.now),
        places: shuffled(scene.places),
        library: fc.record({
          notices: shuffled(scene.library.notices), playlists: shuffled(scene.library.playlists),
          entries: shuffled(scene.library.entries), media: shuffled(scene.library.media),
        }),
      }),
    }));
    fc.assert(fc.property(twins, ({ scene, twin }) => {
      expect(revisions(twin)).toEqual(revisions(scene));
    }));
  });

  it('gives the same revision at any instant of the same local day, and another on the next day', () => {
    fc.assert(fc.property(sceneArbitrary, fc.nat(), ({ places, library, now }, offset) => {
      for (const place of places) {
        const { revision, root } = compileFor(place, library, now, hashText);
        const nextDay = startOfDay(root.from + 30 * hour, place.center.zone);
        const later = root.from + (offset % (nextDay - root.from));
        expect(compileFor(place, library, later, hashText).revision).toBe(revision);
        expect(compileFor(place, library, nextDay, hashText).revision).not.toBe(revision);
      }
    }));
  });

  it('gives each screen among others the programme it gets alone, and paper boards none', () => {
    fc.assert(fc.property(sceneArbitrary, (scene) => {
      const { byDisplay } = compile(scene);
      for (const place of scene.places) {
        const alone = compileFor(place, scene.library, scene.now, hashText).revision;
        expect(byDisplay.get(place.display.id)?.revision).toBe(place.display.medium === 'screen' ? alone : undefined);
      }
    }));
  });

  it('shares one programme value among displays of equal revision', () => {
    fc.assert(fc.property(sceneArbitrary, (scene) => {
      const { byDisplay, programmes } = compile(scene);
      expect(new Set(programmes.map(({ revision }) => revision)).size).toBe(programmes.length);
      expect(new Set(byDisplay.values())).toEqual(new Set(programmes));
    }));
  });
});
