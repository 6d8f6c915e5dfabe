import type { PlaylistId } from '../ids.ts';
import type { PlaylistItem } from '../model/playlist.ts';
import { usualTransition } from '../model/transition.ts';
import type { Transition } from '../model/transition.ts';
import type { DisplayClass } from './display-classes.ts';
import type { PublishedNotice } from './library.ts';
import type { LoopItem } from './objects.ts';
import { mediaTurns, noticeTurns } from './turns.ts';
import type { Turn } from './turns.ts';
import type { DrawnNotice, Workshop } from './workshop.ts';

/** Playlists within playlists multiply; what comes after this many steps and turns would not be seen in a day. */
const MOST_STEPS = 5_000;

/** One turn in a loop as its item; `notice` is what a board lays out on its pages instead. */
export type Slot = { item: LoopItem; notice: DrawnNotice | null };

/** The turns of a class in order, whatever their validity, and when they were last arranged. */
export type Source = { slots: Slot[]; arrangedAt: number };

/** A turn, and how the list that it comes from lets it on. */
type Entrance = Turn & { transition: Transition };

/** The current notices of a class, for displays that no schedule entry addresses. */
export function currentNotices(cls: DisplayClass, workshop: Workshop): Source {
  const turns = turnsOf({ kind: 'current-notices' }, cls, workshop).map((turn) => ({ ...turn, transition: usualTransition }));
  return { slots: asSlots(turns, workshop), arrangedAt: 0 };
}

/**
 * The playlists of a class's entries, one after the other, nested lists and current notices expanded in place.
 * What is missing or not published is left out; a list inside itself is cut there. A notice that a list names plays
 * wherever the list does.
 */
export function playlistTurns(cls: DisplayClass, workshop: Workshop): Source {
  const turns: Entrance[] = [];
  let arrangedAt = 0;
  let steps = 0;

  const walk = (id: PlaylistId, path: readonly PlaylistId[]): void => {
    const playlist = workshop.playlists.get(id);
    if (playlist === undefined || path.includes(id)) return;
    arrangedAt = Math.max(arrangedAt, playlist.arrangedAt);
    for (const item of playlist.items) {
      steps += 1;
      if (steps + turns.length > MOST_STEPS) return;
      if (item.kind === 'playlist') walk(item.playlist, [...path, id]);
      else turns.push(...turnsOf(item, cls, workshop).map((turn) => ({ ...turn, transition: playlist.transition })));
    }
  };
  for (const entry of cls.entries) {
    arrangedAt = Math.max(arrangedAt, entry.arrangedAt);
    walk(entry.playlist, []);
  }
  return { slots: asSlots(turns, workshop), arrangedAt };
}

function turnsOf(item: Exclude<PlaylistItem, { kind: 'playlist' }>, cls: DisplayClass, workshop: Workshop): Turn[] {
  const play = (notice: PublishedNotice, durationMs: number | null): Turn[] => {
    const drawn = workshop.draw(notice, cls.resolution, cls.zone);
    return drawn === null ? [] : noticeTurns(drawn, durationMs);
  };
  switch (item.kind) {
    case 'media': {
      const asset = workshop.media.get(item.asset);
      return asset === undefined ? [] : mediaTurns(asset, item.durationMs, cls.resolution);
    }
    case 'notice': {
      const notice = workshop.notices.get(item.notice);
      return notice === undefined ? [] : play(notice, item.durationMs);
    }
    case 'current-notices': return cls.notices.flatMap((notice) => play(notice, null));
  }
}

/** Numbers the repeats of each source, so that every item of the loop has a name of its own. */
function asSlots(turns: readonly Entrance[], workshop: Workshop): Slot[] {
  const seen = new Map<string, number>();
  return turns.map(({ id, what, durationMs, notice, transition }) => {
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    const item: LoopItem = {
      key: nth === 1 ? id : `${id}#${nth}`,
      what, durationMs,
      validFrom: notice?.validFrom ?? null, validUntil: notice?.validUntil ?? null,
      transition,
    };
    workshop.remember(item);
    return { item, notice };
  });
}
