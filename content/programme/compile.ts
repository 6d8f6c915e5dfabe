import type { DisplayId, Hash } from '../ids.ts';
import { compileClass } from './compile-class.ts';
import { displayClasses } from './display-classes.ts';
import type { Library, Place } from './library.ts';
import type { HashText, Programme } from './objects.ts';
import { openWorkshop } from './workshop.ts';

/** The programmes of many displays. Displays of equal revision share one `Programme` value. */
export type Compiled = { programmes: readonly Programme[]; byDisplay: ReadonlyMap<DisplayId, Programme> };

/**
 * Compiles for every display that has a screen, once per class of like displays. `now` only chooses the local day on
 * which programmes start: compiling again on the same day gives the same revisions.
 * @throws RangeError for a center whose time zone does not exist
 */
export function compileAll(places: readonly Place[], library: Library, now: number, hashText: HashText): Compiled {
  const workshop = openWorkshop(library, now, hashText);
  const byRevision = new Map<Hash, Programme>();
  const byDisplay = new Map<DisplayId, Programme>();
  for (const cls of displayClasses(places.filter(({ display }) => display.medium === 'screen'), library)) {
    const compiled = compileClass(cls, workshop);
    const programme = byRevision.get(compiled.revision) ?? compiled;
    byRevision.set(programme.revision, programme);
    for (const display of cls.displays) byDisplay.set(display, programme);
  }
  return { programmes: [...byRevision.values()], byDisplay };
}

/** Compiles for one display, whatever its medium: the same programme that `compileAll` gives it. */
export function compileFor(place: Place, library: Library, now: number, hashText: HashText): Programme {
  const { byDisplay } = compileAll([{ ...place, display: { ...place.display, medium: 'screen' } }], library, now, hashText);
  const programme = byDisplay.get(place.display.id);
  if (programme === undefined) throw new Error(`No programme was compiled for ${place.display.id}`);
  return programme;
}
