import type { DisplayId, Hash } from '../../content/ids.ts';
import type { LiveDisplay, Showing } from '../../content/wire/events.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import type { Timers } from '../timers.ts';
import type { Programmes } from './programmes.ts';

/** What a display last said of itself. */
type Report = {
  received?: Hash;
  ready?: Hash;
  showing?: Showing | null;
  /** Why it would not take a programme; `null` once it has taken one. */
  refusal?: string | null;
  faults?: readonly string[];
};
type State = {
  sockets: number; since: number | null; lastSeen: number | null;
  received: Hash | null; ready: Hash | null; showing: Showing | null; refusal: string | null; faults: readonly string[];
};

export interface LiveDisplays {
  /** Every display with a screen. */
  all(): LiveDisplay[];
  connected(display: DisplayId): void;
  disconnected(display: DisplayId): void;
  report(display: DisplayId, report: Report): void;
  /** Called with the displays that changed, at once and then at most every 100 ms. Returns the way to stop. */
  onChange(listener: (changed: LiveDisplay[]) => void): () => void;
}

const batchMs = 100;
const unheard: State = {
  sockets: 0, since: null, lastSeen: null, received: null, ready: null, showing: null, refusal: null, faults: [],
};

type Parts = { catalogue: Catalogue; programmes: Programmes; clock: Clock; timers: Timers };

/** What is known of each display right now. In memory only: after a restart the displays say it again. */
export function createLiveDisplays({ catalogue, programmes, clock, timers }: Parts): LiveDisplays {
  const states = new Map<DisplayId, State>();
  const listeners = new Set<(changed: LiveDisplay[]) => void>();
  const changed = new Set<DisplayId>();
  let resting = false;

  const describe = (display: DisplayId): LiveDisplay => {
    const { sockets, refusal, faults, ...state } = states.get(display) ?? unheard;
    return {
      display, ...state,
      paired: catalogue.get('pairings', display) !== undefined,
      online: sockets > 0,
      target: programmes.targets().get(display)?.revision ?? null,
      errors: refusal === null ? [...faults] : [refusal, ...faults],
    };
  };

  const isLive = (display: DisplayId): boolean => catalogue.get('displays', display)?.medium === 'screen';

  const tell = (): void => {
    const batch = [...changed].filter(isLive).map(describe);
    changed.clear();
    if (batch.length === 0) {
      resting = false;
      return;
    }
    resting = true;
    timers.after(batchMs, tell);
    for (const listener of listeners) listener(batch);
  };

  const touch = (display: DisplayId): void => {
    changed.add(display);
    if (!resting) tell();
  };

  const set = (display: DisplayId, part: Partial<State>): void => {
    states.set(display, { ...states.get(display) ?? unheard, ...part });
    touch(display);
  };

  const countSockets = (display: DisplayId, difference: 1 | -1): void => {
    const { sockets, since } = states.get(display) ?? unheard;
    const next = sockets + difference;
    const flipped = (sockets > 0) !== (next > 0);
    set(display, { sockets: next, since: flipped ? clock.now() : since, lastSeen: clock.now() });
  };

  programmes.onChange((targets) => {
    for (const display of targets.keys()) touch(display);
  });
  catalogue.onCommit((committed) => {
    for (const { collection, id, after } of committed) {
      if (collection === 'displays' && after === null) states.delete(id as DisplayId);
      if (collection === 'displays' || collection === 'pairings') touch(id as DisplayId);
    }
  });

  return {
    all: () => catalogue.all('displays').filter(({ medium }) => medium === 'screen').map(({ id }) => describe(id)),
    connected: (display) => countSockets(display, 1),
    disconnected: (display) => countSockets(display, -1),
    report: (display, report) => set(display, { ...report, lastSeen: clock.now() }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
