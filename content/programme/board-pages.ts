import type { Hash } from '../ids.ts';
import type { Orientation } from '../model/display.ts';
import { wordsOf } from '../rules/reading-time.ts';
import { bestShape, fitsOnePage } from './known-pages.ts';
import type { Card, NoticeObject } from './objects.ts';

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

/**
 * Lays notices out on as few pages as hold them, in the order given, with about as many on each. A notice too long to stand
 * beside others gets a page of its own.
 */
export function boardPages(notices: readonly BoardNotice[], orientation: Orientation): BoardPage[] {
  const pages: BoardPage[] = [];
  let rest = notices;
  for (let left = countPages(notices, orientation); rest.length > 0; left -= 1) {
    const page = rest.slice(0, evenCount(rest, left, orientation));
    pages.push({ rows: rowsOf(page, orientation), durationMs: durationOf(page) });
    rest = rest.slice(page.length);
  }
  return pages;
}

/** How many notices the next page takes, so that `left` pages hold them all and none is much fuller than another. */
function evenCount(notices: readonly BoardNotice[], left: number, orientation: Orientation): number {
  const most = greatestCount(notices, orientation);
  for (let count = Math.min(most, Math.ceil(notices.length / left)); count < most; count += 1) {
    const fits = fitsOnePage(notices.slice(0, count), orientation);
    if (fits && countPages(notices.slice(count), orientation) < left) return count;
  }
  return most;
}

function countPages(notices: readonly BoardNotice[], orientation: Orientation): number {
  let pages = 0;
  for (let rest = notices; rest.length > 0; rest = rest.slice(greatestCount(rest, orientation))) pages += 1;
  return pages;
}

/** How many of the first notices one page holds. */
function greatestCount(notices: readonly BoardNotice[], orientation: Orientation): number {
  for (let count = Math.min(notices.length, mostCards); count > 1; count -= 1) {
    if (fitsOnePage(notices.slice(0, count), orientation)) return count;
  }
  return 1;
}

function rowsOf(notices: readonly BoardNotice[], orientation: Orientation): Card[][] {
  return bestShape(notices, orientation).map((row) => row.flatMap(({ place, size }): Card[] => {
    const notice = notices[place];
    return notice === undefined ? [] : [{ notice: notice.hash, size, validFrom: notice.validFrom, validUntil: notice.validUntil }];
  }));
}

function durationOf(notices: readonly BoardNotice[]): number {
  const words = notices.reduce((sum, { object }) => sum + wordsOf(object.content), 0);
  return Math.min(mostMs, Math.max(leastMs, Math.ceil(words * msPerWord + notices.length * noticingMs)));
}
