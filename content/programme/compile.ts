import type { DisplayId, Hash } from '../ids.ts';
import { compileClass } from './compile-class.ts';
import { recall } from './compile-memory.ts';
import type { CompileMemory, Made } from './compile-memory.ts';
import { displayClasses } from './display-classes.ts';
import { createDrawings } from './drawings.ts';
import type { Library, Place } from './library.ts';
import type { HashText, Programme } from './objects.ts';
import { openWorkshop } from './workshop.ts';

/** The programmes of many displays. Displays of equal revision share one `Programme` value. */
export type Compiled = { programmes: readonly Programme[]; byDisplay: ReadonlyMap<DisplayId, Programme> };

export type Compiler = (places: readonly Place[], library: Library, now: number) => Compiled;

/**
 * A `compileAll` that keeps what it made, for whoever compiles after every change: only the classes that a change can touch
 * are compiled again. The values it is given must never be mutated.
 */
export function createCompiler(hashText: HashText): Compiler {
  const drawings = createDrawings(hashText);
  let memory: CompileMemory = new Map();

  return (places, library, now) => {
    const workshop = openWorkshop(library, now, drawings);
    const byRevision = new Map<Hash, Programme>();
    const byDisplay = new Map<DisplayId, Programme>();
    const made = new Map<string, Made>();
    for (const cls of displayClasses(places.filter(({ display }) => display.medium === 'screen'), library)) {
      const source = { cls, library, workshop };
      const compiled = recall(memory, source) ?? compileClass(cls, workshop);
      const programme = byRevision.get(compiled.revision) ?? compiled;
      byRevision.set(programme.revision, programme);
      made.set(cls.key, { ...source, programme });
      for (const display of cls.displays) byDisplay.set(display, programme);
    }
    memory = made;
    return { programmes: [...byRevision.values()], byDisplay };
  };
}

/**
 * Compiles for every display that has a screen, once per class of like displays. `now` only chooses the local day on
 * which programmes start: compiling again on the same day gives the same revisions.
 * @throws RangeError for a center whose time zone does not exist
 */
export function compileAll(places: readonly Place[], library: Library, now: number, hashText: HashText): Compiled {
  return createCompiler(hashText)(places, library, now);
}

/** Compiles for one display, whatever its medium: the same programme that `compileAll` gives it. */
export function compileFor(place: Place, library: Library, now: number, hashText: HashText): Programme {
  const { byDisplay } = compileAll([{ ...place, display: { ...place.display, medium: 'screen' } }], library, now, hashText);
  const programme = byDisplay.get(place.display.id);
  if (programme === undefined) throw new Error(`No programme was compiled for ${place.display.id}`);
  return programme;
}
