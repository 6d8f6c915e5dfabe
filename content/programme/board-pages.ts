import type { Hash } from '../ids.ts';
import type { Orientation } from '../model/display.ts';
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

const cardsPerRow = 2;
const rowsPerPage = { portrait: 3, landscape: 3 } as const;

/** Lays notices out on pages, in the order given. */
export function boardPages(notices: readonly BoardNotice[], orientation: Orientation): BoardPage[] {
  const rows = chunksOf(notices.map(cardOf), cardsPerRow);
  return chunksOf(rows, rowsPerPage[orientation]).map((page) => ({ rows: page, durationMs: 20_000 }));
}

function cardOf({ hash, object, validFrom, validUntil }: BoardNotice, index: number): Card {
  const size: CardSize = object.featured && index === 0 ? 'hero' : 'medium';
  return { notice: hash, size, validFrom, validUntil };
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
