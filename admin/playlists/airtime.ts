import { CenterId, DisplayId, EntryId, PlaylistId } from '../../content/ids.ts';
import { everyone } from '../../content/model/audience.ts';
import type { Playlist, PlaylistItem } from '../../content/model/playlist.ts';
import { usualTransition } from '../../content/model/transition.ts';
import { compileFor } from '../../content/programme/compile.ts';
import type { Library, Place } from '../../content/programme/library.ts';
import { visibleAt, whatsOn } from '../../content/programme/whats-on.ts';
import { hashText } from '../hash-text.ts';

/** A TV that no one has, for lists that play nowhere yet. */
const imaginaryTv: Place = {
  display: { id: DisplayId.parse('dsp_imaginaria'), format: 'tv', medium: 'screen', resolution: { width: 1920, height: 1080 }, tags: [] },
  center: { id: CenterId.parse('ctr_imaginario'), kind: 'hospital', department: 'San Salvador', tags: [], zone: 'America/El_Salvador' },
};

export type Trial = {
  /** The TV on which the items are tried: what is current depends on it. */
  place: Place | null;
  library: Library;
  now: number;
};

/**
 * How long these items take on a TV now, by the compiler that screens are served by: notices that are not on view,
 * or not for this TV, count nothing.
 */
export function airtimeOf(items: readonly PlaylistItem[], { place, library, now }: Trial): number {
  if (items.length === 0) return 0;
  const stored = { version: 1, updatedAt: 0, updatedBy: 'system' as const };
  const trial: Playlist = { id: PlaylistId.parse('pls_prueba'), name: 'Prueba', items: [...items], transition: usualTransition, arrangedAt: 0, ...stored };
  const entry = { id: EntryId.parse('sch_prueba'), playlist: trial.id, audience: everyone, arrangedAt: 0, ...stored };
  const programme = compileFor(place ?? imaginaryTv, { ...library, playlists: [...library.playlists, trial], entries: [entry] }, now, hashText);
  const loop = whatsOn(programme, now)['main']?.loop;
  return (loop?.items ?? []).reduce((sum, item) => sum + (visibleAt(item, now) === null ? 0 : item.durationMs), 0);
}

/** Remembers each item's time for as long as the catalogue and the place are the same. */
export function airtimes(trial: Trial): (item: PlaylistItem) => number {
  const known = new Map<string, number>();
  return (item) => {
    const name = JSON.stringify(item);
    const time = known.get(name) ?? airtimeOf([item], trial);
    known.set(name, time);
    return time;
  };
}
