import type { Center } from '../../content/model/center.ts';
import type { Display } from '../../content/model/display.ts';
import type { LiveDisplay } from '../../content/wire/events.ts';
import { type DisplayState, displayStates, isConnected, isTrouble, stateOf } from './display-state.ts';

/** One display as a line of the list. */
export type DisplayRow = { display: Display; center: Center; live: LiveDisplay | undefined; state: DisplayState };

/** The displays of one center, worst first. */
export type DisplayGroup = { center: Center; rows: readonly DisplayRow[]; worst: DisplayState };

type Sources = {
  displays: readonly Display[];
  centers: { get: (id: Center['id']) => Center | undefined };
  live: ReadonlyMap<Display['id'], LiveDisplay>;
};

const collator = new Intl.Collator('es', { numeric: true });
const rank = (state: DisplayState): number => displayStates.indexOf(state);

/** Every display with its center and its live state. A display whose center is not known yet is left out. */
export function rowsOf({ displays, centers, live }: Sources): DisplayRow[] {
  return displays.flatMap((display): DisplayRow[] => {
    const center = centers.get(display.center);
    const state = live.get(display.id);
    return center === undefined ? [] : [{ display, center, live: state, state: stateOf(display, state) }];
  });
}

/** Rows by center: the worst center first, in each the worst display first, then by name. */
export function groupsOf(rows: readonly DisplayRow[]): DisplayGroup[] {
  const byCenter = new Map<string, DisplayRow[]>();
  for (const row of rows) {
    const members = byCenter.get(row.center.id);
    if (members === undefined) byCenter.set(row.center.id, [row]);
    else members.push(row);
  }
  const groups = [...byCenter.values()].flatMap((members): DisplayGroup[] => {
    const sorted = members.toSorted((one, other) =>
      rank(one.state) - rank(other.state) || collator.compare(one.display.name, other.display.name));
    const [worst] = sorted;
    return worst === undefined ? [] : [{ center: worst.center, rows: sorted, worst: worst.state }];
  });
  return groups.toSorted((one, other) => rank(one.worst) - rank(other.worst) || collator.compare(one.center.name, other.center.name));
}

/** As many centers as are taken in at a glance. */
const few = 12;

/**
 * The centers whose displays show at first: all of a few; of many those with trouble and, while these are few, those
 * with a player. The rest starts folded.
 */
export function openAtFirst(groups: readonly DisplayGroup[]): ReadonlySet<Center['id']> {
  if (groups.length <= few) return new Set(groups.map(({ center }) => center.id));
  const troubled = groups.filter(({ worst }) => isTrouble(worst));
  const calm = groups.filter(({ worst, rows }) => !isTrouble(worst) && rows.some(({ state }) => isConnected(state)));
  const open = calm.length + troubled.length <= few ? [...troubled, ...calm] : troubled;
  return new Set(open.map(({ center }) => center.id));
}

/** How many rows there are of each state. */
export function countStates(rows: readonly DisplayRow[]): Record<DisplayState, number> {
  const counts = { offline: 0, warning: 0, updating: 0, online: 0, unknown: 0, unpaired: 0, paper: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** Two screens of one center lost within this time of each other did not fail one by one. */
const sameMomentMs = 60_000;

/** Whether the screens that are offline in a center were lost together: then it is the line, not the screens. */
export function lostTogether(rows: readonly DisplayRow[]): boolean {
  const moments = rows.flatMap(({ state, live }) => (state === 'offline' && live?.since ? [live.since] : [])).toSorted((one, other) => one - other);
  return moments.some((moment, at) => moment - (moments[at - 1] ?? -Infinity) <= sameMomentMs);
}
