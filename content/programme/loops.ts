import { usualTransition } from '../model/transition.ts';
import { boardPages } from './board-pages.ts';
import type { DisplayClass } from './display-classes.ts';
import type { LoopItem, LoopObject } from './objects.ts';
import type { Slot } from './slots.ts';
import type { DrawnNotice } from './workshop.ts';

/** An item, and when what it shows last became news: published, corrected, or begun to be valid. */
type Piece = { item: LoopItem; event: number };

/**
 * The loop that these slots make at the instant `at`: one item per slot on a TV, pages of cards on a board.
 *
 * The anchor puts the item with the latest news on screen at the instant of that news, and the first item at the
 * instant of a later rearrangement: what was published last shows at once, on all screens alike.
 */
export function loopOf(slots: readonly Slot[], { at, arrangedAt, format, orientation }: LoopSetting): LoopObject {
  const pieces = format === 'board' ? boardPieces(slots, at, orientation) : slots.map((slot) => ({ item: slot.item, event: eventOf(slot.notice, at) }));
  return { kind: 'loop', anchor: anchorOf(pieces, arrangedAt), items: pieces.map(({ item }) => item) };
}

export type LoopSetting = Pick<DisplayClass, 'format' | 'orientation'> & { at: number; arrangedAt: number };

function anchorOf(pieces: readonly Piece[], arrangedAt: number): number {
  if (pieces.length === 0) return 0;
  const latest = Math.max(...pieces.map(({ event }) => event));
  if (latest <= arrangedAt) return arrangedAt;
  const newest = pieces.findIndex(({ event }) => event === latest);
  const offset = pieces.slice(0, newest).reduce((sum, { item }) => sum + item.durationMs, 0);
  return Math.max(0, latest - offset);
}

/** The last news of a notice at `at`; what begins later is none yet. */
function eventOf(notice: DrawnNotice | null, at: number): number {
  if (notice === null) return 0;
  const { publishedAt, validFrom } = notice;
  return validFrom !== null && validFrom <= at ? Math.max(publishedAt, validFrom) : publishedAt;
}

/** Runs of notices become pages, which come on as the first of the run would; a picture or a video between them keeps its own turn. */
function boardPieces(slots: readonly Slot[], at: number, orientation: DisplayClass['orientation']): Piece[] {
  const pieces: Piece[] = [];
  let run = new Map<string, DrawnNotice>();
  let transition = usualTransition;
  let pages = 0;
  const closeRun = (): void => {
    const events = new Map([...run.values()].map((notice) => [notice.hash, eventOf(notice, at)]));
    for (const { rows, durationMs } of run.size === 0 ? [] : boardPages([...run.values()], orientation)) {
      pages += 1;
      const item: LoopItem = { key: `page#${pages}`, what: { kind: 'page', rows }, durationMs, validFrom: null, validUntil: null, transition };
      pieces.push({ item, event: Math.max(...rows.flat().map((card) => events.get(card.notice) ?? 0)) });
    }
    run = new Map();
  };
  for (const { item, notice } of slots) {
    if (notice === null) {
      closeRun();
      pieces.push({ item, event: 0 });
    } else {
      if (run.size === 0) transition = item.transition;
      run.set(notice.hash, run.get(notice.hash) ?? notice);
    }
  }
  closeRun();
  return pieces;
}
