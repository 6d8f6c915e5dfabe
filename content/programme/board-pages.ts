import type { Hash } from '../ids.ts';
import type { Orientation } from '../model/display.ts';
import { wordsOf } from '../rules/reading-time.ts';
import { fitsOnePage, pageShape } from './board-shape.ts';
import type { Card, CardSize, NoticeObject } from './objects.ts';

/** A current notice of a board, with the interval in which it may be seen. */
export type BoardNotice = {
  readonly hash: Hash;
  readonly object: NoticeObject;
  readonly validFrom: number | null;
  readonly validUntil: number | null;
};

/** Rows of cards on a portrait board, columns of cards on a landscape one, and how long they stay. */
export type BoardPage = { rows: Card[][]; durationMs: number };

/** More would leave a reader nothing to find. */
const mostCards = 8;

const leastMs = 15_000;
const mostMs = 40_000;
const noticingMs = 2_000;
const msPerWord = 60_000 / 140;

/** A page before it is known when its cards may be seen; `index` counts the notices of the board. */
type Plan = { readonly rows: readonly (readonly { readonly index: number; readonly size: CardSize }[])[]; readonly durationMs: number };
type Numbered = { readonly object: NoticeObject; readonly index: number };

/**
 * Lays notices out on as few pages as hold them, in the order given, with about as many on each. A notice too long to stand
 * beside others gets a page of its own.
 */
export function boardPages(notices: readonly BoardNotice[], orientation: Orientation): BoardPage[] {
  return plansOf(notices.map(({ object }) => object), orientation).map(({ rows, durationMs }) => ({
    durationMs,
    rows: rows.map((row) => row.flatMap(({ index, size }): Card[] => {
      const notice = notices[index];
      return notice === undefined ? [] : [{ notice: notice.hash, size, validFrom: notice.validFrom, validUntil: notice.validUntil }];
    })),
  }));
}

type Known = { readonly orientation: Orientation; readonly objects: readonly NoticeObject[]; readonly plans: readonly Plan[] };

// Most boards carry the same notices, and a programme asks again for every stretch of time: the search is made once.
const known = new WeakMap<NoticeObject, Known[]>();
const mostKnown = 50;

function plansOf(objects: readonly NoticeObject[], orientation: Orientation): readonly Plan[] {
  const [first] = objects;
  if (first === undefined) return [];
  const found = known.get(first)?.find((each) =>
    each.orientation === orientation && each.objects.length === objects.length && each.objects.every((object, index) => object === objects[index]));
  if (found !== undefined) return found.plans;
  const plans = plan(objects.map((object, index) => ({ object, index })), orientation);
  known.set(first, [{ orientation, objects, plans }, ...known.get(first) ?? []].slice(0, mostKnown));
  return plans;
}

function plan(notices: readonly Numbered[], orientation: Orientation): Plan[] {
  const plans: Plan[] = [];
  let rest = notices;
  for (let left = countPages(notices, orientation); rest.length > 0; left -= 1) {
    const count = evenCount(rest, left, orientation);
    const page = rest.slice(0, count);
    plans.push({ rows: pageShape(page, orientation), durationMs: durationOf(page) });
    rest = rest.slice(count);
  }
  return plans;
}

/** How many notices the next page takes, so that `left` pages hold them all and none is much fuller than another. */
function evenCount(notices: readonly Numbered[], left: number, orientation: Orientation): number {
  const most = greatestCount(notices, orientation);
  for (let count = Math.min(most, Math.ceil(notices.length / left)); count < most; count += 1) {
    const fits = fitsOnePage(notices.slice(0, count), orientation);
    if (fits && countPages(notices.slice(count), orientation) < left) return count;
  }
  return most;
}

function countPages(notices: readonly Numbered[], orientation: Orientation): number {
  let pages = 0;
  for (let rest = notices; rest.length > 0; rest = rest.slice(greatestCount(rest, orientation))) pages += 1;
  return pages;
}

/** How many of the first notices one page holds. */
function greatestCount(notices: readonly Numbered[], orientation: Orientation): number {
  for (let count = Math.min(notices.length, mostCards); count > 1; count -= 1) {
    if (fitsOnePage(notices.slice(0, count), orientation)) return count;
  }
  return 1;
}

function durationOf(notices: readonly Numbered[]): number {
  const words = notices.reduce((sum, { object }) => sum + wordsOf(object.content), 0);
  return Math.min(mostMs, Math.max(leastMs, Math.ceil(words * msPerWord + notices.length * noticingMs)));
}
