import type { DisplayId, Hash } from '../../content/ids.ts';
import { compileFor, createCompiler, type Compiled } from '../../content/programme/compile.ts';
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

/** Collections a programme is compiled from. */
const sources: ReadonlySet<CollectionName> = new Set(['centers', 'displays', 'media', 'notices', 'playlists', 'entries']);

type Parts = { catalogue: Catalogue; clock: Clock; timers: Timers; log: Log };

/**
 * Keeps the programme of every screen compiled: again after each commit that could matter, once per turn however many
 * there are, and at every local midnight, when the horizon moves on.
 */
export class Programmes {
  readonly #parts: Parts;
  readonly #compile = createCompiler(sha256);
  readonly #recent = createRecentProgrammes();
  readonly #listeners = new Set<(changed: Targets) => void>();
  readonly #stopListening: () => void;
  #stopWaiting = (): void => undefined;
  #compiled: Compiled = { programmes: [], byDisplay: new Map() };
  #stale = true;
  #issued = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#stopListening = parts.catalogue.onCommit((committed) => this.#follow(committed));
    this.#refresh();
  }

  targets(): Targets {
    return this.#compiled.byDisplay;
  }

  /**
   * Numbers the present targets: greater with every compilation, also where the clock goes back, and, by the clock, greater
   * than those of the server's lives before.
   */
  get issued(): number {
    return this.#issued;
  }

  /** The programme of any display, also of one on paper. @throws AppError `not-found` */
  of(display: DisplayId): Programme {
    const { catalogue, clock } = this.#parts;
    return this.targets().get(display) ?? compileFor(placeOf(catalogue, display), libraryOf(catalogue), clock.now(), sha256);
  }

  /** A programme that is or lately was some display's. */
  recent(revision: Hash): Programme | undefined {
    return this.#recent.get(revision);
  }

  /** Does `act` and tells which displays got another revision by it. */
  async delivering<Result>(act: () => Promise<Result>): Promise<[Result, Delivery]> {
    this.#refresh();
    const before = this.targets();
    const result = await act();
    this.#refresh();
    const delivery = Array.from(changes(before, this.targets()), ([display, { revision }]) => ({ display, target: revision }));
    return [result, delivery];
  }

  /** Called with the displays whose revision changed. Returns the way to stop. */
  onChange(listener: (changed: Targets) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#stopListening();
    this.#stopWaiting();
  }

  #follow(committed: readonly Committed[]): void {
    if (this.#stale || !committed.some(({ collection }) => sources.has(collection))) return;
    this.#stale = true;
    queueMicrotask(() => this.#refresh());
  }

  #refresh(): void {
    if (!this.#stale) return;
    this.#stale = false;
    const before = this.targets();
    try {
      const { catalogue, clock } = this.#parts;
      this.#compiled = this.#compile(placesOf(catalogue), libraryOf(catalogue), clock.now());
      this.#issued = Math.max(this.#issued + 1, clock.now());
      this.#waitForMidnight();
    } catch (err) {
      // The screens go on with the last good programmes; a fault in one document must not stop the rest of the server.
      this.#parts.log.error({ err }, 'The programmes could not be compiled');
      return;
    }
    this.#recent.keep(this.#compiled.programmes);
    const changed = changes(before, this.targets());
    if (changed.size > 0) for (const listener of this.#listeners) listener(changed);
  }

  #waitForMidnight(): void {
    const { catalogue, clock, timers } = this.#parts;
    const midnight = nextMidnight(catalogue, clock.now());
    this.#stopWaiting();
    if (midnight === null) return;
    this.#stopWaiting = timers.after(midnight - clock.now(), () => {
      this.#stale = true;
      this.#refresh();
    });
  }
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
