import type { DisplayId, Hash } from '../../content/ids.ts';
import { compileAll, compileFor, type Compiled } from '../../content/programme/compile.ts';
import type { Library, Place } from '../../content/programme/library.ts';
import type { Programme } from '../../content/programme/objects.ts';
import { dayBounds } from '../../content/rules/civil-time.ts';
import type { Delivery } from '../../content/wire/events.ts';
import type { Catalogue, CollectionName, Committed } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Timers } from '../timers.ts';
import { found } from './entities.ts';
import { createRecentProgrammes } from './recent-programmes.ts';
import { sha256 } from './mint.ts';

/** What each display should show; displays missing here have none. */
export type Targets = ReadonlyMap<DisplayId, Programme>;

export interface Programmes {
  targets(): Targets;
  /** The programme of any display, also of one on paper. @throws AppError `not-found` */
  of(display: DisplayId): Programme;
  /** A programme that is or lately was some display's. */
  recent(revision: Hash): Programme | undefined;
  /** Does `act` and tells which displays got another revision by it. */
  delivering<Result>(act: () => Promise<Result>): Promise<[Result, Delivery]>;
  /** Called with the displays whose revision changed. Returns the way to stop. */
  onChange(listener: (changed: Targets) => void): () => void;
  close(): void;
}

/** Collections a programme is compiled from. */
const sources: ReadonlySet<CollectionName> = new Set(['centers', 'displays', 'media', 'notices', 'playlists', 'entries']);

type Parts = { catalogue: Catalogue; clock: Clock; timers: Timers; log: Log };

/**
 * Keeps the programme of every screen compiled: again after each commit that could matter, once per turn however many
 * there are, and at every local midnight, when the horizon moves on.
 */
export function createProgrammes({ catalogue, clock, timers, log }: Parts): Programmes {
  const recent = createRecentProgrammes();
  const listeners = new Set<(changed: Targets) => void>();
  let compiled: Compiled = { programmes: [], byDisplay: new Map() };
  let stale = false;
  let stopWaiting = (): void => undefined;

  const refresh = (): void => {
    if (!stale) return;
    stale = false;
    const before = compiled.byDisplay;
    try {
      compiled = compileAll(placesOf(catalogue), libraryOf(catalogue), clock.now(), sha256);
      waitForMidnight();
    } catch (err) {
      // The screens go on with the last good programmes; a fault in one document must not stop the rest of the server.
      log.error({ err }, 'The programmes could not be compiled');
      return;
    }
    recent.keep(compiled.programmes);
    const changed = changes(before, compiled.byDisplay);
    if (changed.size > 0) for (const listener of listeners) listener(changed);
  };

  const waitForMidnight = (): void => {
    stopWaiting();
    const midnight = nextMidnight(catalogue, clock.now());
    if (midnight !== null) stopWaiting = timers.after(midnight - clock.now(), recompile);
  };

  const recompile = (): void => {
    stale = true;
    refresh();
  };

  const onCommit = (committed: readonly Committed[]): void => {
    if (stale || !committed.some(({ collection }) => sources.has(collection))) return;
    stale = true;
    queueMicrotask(refresh);
  };

  const stopListening = catalogue.onCommit(onCommit);
  recompile();

  return {
    targets: () => compiled.byDisplay,
    of: (display) => compiled.byDisplay.get(display) ?? compileFor(placeOf(catalogue, display), libraryOf(catalogue), clock.now(), sha256),
    recent: recent.get,

    async delivering(act) {
      refresh();
      const before = compiled.byDisplay;
      const result = await act();
      refresh();
      const delivery = Array.from(changes(before, compiled.byDisplay), ([display, { revision }]) => ({ display, target: revision }));
      return [result, delivery];
    },

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    close() {
      stopListening();
      stopWaiting();
    },
  };
}

function changes(before: Targets, after: Targets): Targets {
  return new Map([...after].filter(([display, { revision }]) => before.get(display)?.revision !== revision));
}

function placesOf(catalogue: Catalogue): Place[] {
  return catalogue.all('displays').flatMap((display) => {
    const center = catalogue.get('centers', display.center);
    return center === undefined ? [] : [{ display, center }];
  });
}

function placeOf(catalogue: Catalogue, id: DisplayId): Place {
  const display = found(catalogue, 'displays', id);
  return { display, center: found(catalogue, 'centers', display.center) };
}

const libraryOf = (catalogue: Catalogue): Library => ({
  notices: catalogue.all('notices'),
  playlists: catalogue.all('playlists'),
  entries: catalogue.all('entries'),
  media: catalogue.all('media'),
});

function nextMidnight(catalogue: Catalogue, now: number): number | null {
  const zones = new Set(catalogue.all('centers').map(({ zone }) => zone));
  const midnights = Array.from(zones, (zone) => dayBounds(now, zone, 1)[1] ?? now);
  return midnights.length === 0 ? null : Math.min(...midnights);
}
