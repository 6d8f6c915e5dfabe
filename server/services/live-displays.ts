import type { DisplayId, Hash } from '../../content/ids.ts';
import type { LiveDisplay, Showing } from '../../content/wire/events.ts';
import type { Catalogue, Committed } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import type { Timers } from '../timers.ts';
import type { Programmes } from './programmes.ts';

/** What a display says of itself. */
type Report = {
  received?: Hash;
  /** `null` until it says so. */
  ready?: Hash | null;
  showing?: Showing | null;
  /** Why it would not take a programme; `null` once it has taken one. */
  refusal?: string | null;
  faults?: readonly string[];
};
type State = Required<{ [Key in keyof Report]: Report[Key] | null }> & {
  sockets: number; since: number | null; lastSeen: number | null; faults: readonly string[];
};
type Listener = (changed: LiveDisplay[]) => void;
type Parts = { catalogue: Catalogue; programmes: Programmes; clock: Clock; timers: Timers };

const batchMs = 100;
const unheard: State = {
  sockets: 0, since: null, lastSeen: null, received: null, ready: null, showing: null, refusal: null, faults: [],
};

/** What is known of each display right now. In memory only: after a restart the displays say it again. */
export class LiveDisplays {
  readonly #parts: Parts;
  readonly #states = new Map<DisplayId, State>();
  readonly #listeners = new Set<Listener>();
  readonly #changed = new Set<DisplayId>();
  #resting = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.programmes.onChange((targets) => {
      for (const display of targets.keys()) this.#touch(display);
    });
    parts.catalogue.onCommit((committed) => this.#follow(committed));
  }

  /** Every display with a screen. */
  all(): LiveDisplay[] {
    return this.#parts.catalogue.all('displays').filter(({ medium }) => medium === 'screen').map(({ id }) => this.#describe(id));
  }

  connected(display: DisplayId): void {
    this.#countSockets(display, 1);
  }

  disconnected(display: DisplayId): void {
    this.#countSockets(display, -1);
  }

  report(display: DisplayId, report: Report): void {
    this.#set(display, { ...report, lastSeen: this.#parts.clock.now() });
  }

  /** Called with the displays that changed, at once and then at most every 100 ms. Returns the way to stop. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #describe(display: DisplayId): LiveDisplay {
    const { catalogue, programmes } = this.#parts;
    const { sockets, refusal, faults, ...state } = this.#states.get(display) ?? unheard;
    return {
      display, ...state,
      paired: catalogue.get('pairings', display) !== undefined,
      online: sockets > 0,
      target: programmes.targets().get(display)?.revision ?? null,
      errors: refusal === null ? [...faults] : [refusal, ...faults],
    };
  }

  #countSockets(display: DisplayId, difference: 1 | -1): void {
    const now = this.#parts.clock.now();
    const { sockets: before, since } = this.#states.get(display) ?? unheard;
    const sockets = before + difference;
    const flipped = (before > 0) !== (sockets > 0);
    this.#set(display, { sockets, since: flipped ? now : since, lastSeen: now });
  }

  #set(display: DisplayId, part: Partial<State>): void {
    this.#states.set(display, { ...this.#states.get(display) ?? unheard, ...part });
    this.#touch(display);
  }

  #follow(committed: readonly Committed[]): void {
    for (const change of committed) {
      if (change.collection === 'displays' && change.after === null) this.#states.delete(change.id as DisplayId);
      if (change.collection === 'displays' || change.collection === 'pairings') this.#touch(change.id as DisplayId);
    }
  }

  #touch(display: DisplayId): void {
    this.#changed.add(display);
    if (!this.#resting) this.#tell();
  }

  #tell(): void {
    const { catalogue, timers } = this.#parts;
    const batch = [...this.#changed].filter((id) => catalogue.get('displays', id)?.medium === 'screen').map((id) => this.#describe(id));
    this.#changed.clear();
    this.#resting = batch.length > 0;
    if (!this.#resting) return;
    timers.after(batchMs, () => this.#tell());
    for (const listener of this.#listeners) listener(batch);
  }
}
