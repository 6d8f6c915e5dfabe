import type { Because, LoopItem, LoopObject, Programme } from './objects.ts';
import { loopIn } from './references.ts';
import { sliceAt } from './slice.ts';
import type { Slice } from './slice.ts';

/** A day: no timer of a player need be longer, and none may be beyond 2^31 ms. */
const FARTHEST_MS = 24 * 60 * 60 * 1000;

/** What a region shows. Nothing is on when no item of the loop is valid: the player then shows its institutional screen. */
export type OnScreen = {
  /** The item as it is drawn at this instant, without the cards that are over. */
  item: LoopItem | null;
  /** Place of the item in `loop.items`. */
  index: number | null;
  loop: LoopObject;
  /** Why the loop plays; `null` past the horizon. */
  because: Because | null;
  /** When this turn began. It may be before the loop came on: a video joins at `instant - since`. */
  since: number;
  /** When the answer ends at the latest: the turn is over or what is drawn changes; `Infinity` if nothing is to come. */
  until: number;
};

/**
 * What is on at `instant` (UTC ms), by region: on the display, in the preview and in the reports alike. Before the
 * programme begins it is the opening loop, past its horizon the fallback; items are never shown outside their validity.
 */
export function whatsOn(programme: Programme, instant: number): Readonly<Record<string, OnScreen>> {
  const slice = sliceAt(programme, instant);
  return Object.fromEntries(
    Object.entries(slice.loops).map(([region, hash]) => [region, inLoop(loopIn(programme, hash), slice, instant)]),
  );
}

/** The next instant at which `whatsOn` answers something else or begins a new turn; at most a day ahead. */
export function nextChange(programme: Programme, instant: number): number {
  return Math.min(instant + FARTHEST_MS, ...Object.values(whatsOn(programme, instant)).map(({ until }) => until));
}

function inLoop(loop: LoopObject, slice: Slice, instant: number): OnScreen {
  const edges = loop.items.flatMap(edgesOf);
  const bound = Math.min(slice.until, ...edges.filter((edge) => edge > instant));
  const valid = loop.items.map((item) => visibleAt(item, instant));
  const total = valid.reduce((sum, item) => sum + (item?.durationMs ?? 0), 0);
  if (total > 0) {
    const position = modulo(instant - loop.anchor, total);
    let end = 0;
    for (const [index, item] of valid.entries()) {
      end += item?.durationMs ?? 0;
      if (item === null || position >= end) continue;
      const since = instant - position + end - item.durationMs;
      return { item, index, loop, because: slice.because, since, until: Math.min(since + item.durationMs, bound) };
    }
  }
  const since = Math.max(slice.from, ...edges.filter((edge) => edge <= instant));
  return { item: null, index: null, loop, because: slice.because, since, until: bound };
}

/** The item as drawn at `instant`: a page without its invalid cards; `null` when none of it is valid. */
export function visibleAt(item: LoopItem, instant: number): LoopItem | null {
  if (!isValid(item, instant)) return null;
  const { what } = item;
  if (what.kind !== 'page' || what.rows.every((row) => row.every((card) => isValid(card, instant)))) return item;
  const rows = what.rows.map((row) => row.filter((card) => isValid(card, instant))).filter((row) => row.length > 0);
  return rows.length === 0 ? null : { ...item, what: { kind: 'page', rows } };
}

type Validity = Pick<LoopItem, 'validFrom' | 'validUntil'>;

function isValid({ validFrom, validUntil }: Validity, instant: number): boolean {
  return (validFrom === null || validFrom <= instant) && (validUntil === null || instant < validUntil);
}

/** Every instant at which the item, or a card of it, becomes valid or ceases to be. */
function edgesOf(item: LoopItem): number[] {
  const parts: Validity[] = item.what.kind === 'page' ? [item, ...item.what.rows.flat()] : [item];
  return parts.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]).filter((edge) => edge !== null);
}

/** The remainder that is never negative, for instants before the anchor. */
const modulo = (value: number, by: number): number => ((value % by) + by) % by;
