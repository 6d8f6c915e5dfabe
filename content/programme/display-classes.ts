import type { DisplayId, PlaylistId } from '../ids.ts';
import type { Audience } from '../model/audience.ts';
import { orientationOf } from '../model/display.ts';
import type { Format, Orientation } from '../model/display.ts';
import type { ScheduleEntry } from '../model/playlist.ts';
import { reaches } from '../rules/audience.ts';
import { inArrangedOrder, inBoardOrder, isPublished } from './library.ts';
import type { Library, Place, PublishedNotice, Resolution } from './library.ts';

/** Displays that are alike in everything a programme depends on. */
export type DisplayClass = {
  /** Names the class by its looks and by the ids of what addresses it. */
  key: string;
  format: Format;
  orientation: Orientation;
  resolution: Resolution;
  zone: string;
  /** What addresses the class: published notices in board order, entries in arranged order. */
  notices: readonly PublishedNotice[];
  entries: readonly ScheduleEntry[];
  displays: DisplayId[];
};

/**
 * Sorts displays into classes. Audiences are evaluated once per distinct set of facets, not per display: among thousands
 * of displays few differ in anything that an audience asks about.
 */
export function displayClasses(places: readonly Place[], library: Library): DisplayClass[] {
  const notices = library.notices.filter(isPublished).sort(inBoardOrder);
  const playlists = new Set<PlaylistId>(library.playlists.map(({ id }) => id));
  const entries = library.entries.filter(({ playlist }) => playlists.has(playlist)).sort(inArrangedOrder);
  const asked = askedAbout([...notices, ...entries].map(({ audience }) => audience));

  const bySignature = new Map<string, DisplayClass>();
  const byMatches = new Map<string, DisplayClass>();
  for (const place of places) {
    const signature = signatureOf(place, asked);
    let found = bySignature.get(signature);
    if (found === undefined) {
      const matched = matches(place, notices, entries);
      const key = [...looksOf(place), ...matched.notices.map(({ id }) => id), ...matched.entries.map(({ id }) => id)].join(' ');
      found = byMatches.get(key) ?? newClass(key, place, matched);
      byMatches.set(key, found);
      bySignature.set(signature, found);
    }
    found.displays.push(place.display.id);
  }
  return [...byMatches.values()];
}

type Matched = Pick<DisplayClass, 'notices' | 'entries'>;

function matches(place: Place, notices: readonly PublishedNotice[], entries: readonly ScheduleEntry[]): Matched {
  return {
    notices: notices.filter(({ audience }) => reaches(audience, place)),
    entries: entries.filter(({ audience }) => reaches(audience, place)),
  };
}

function newClass(key: string, place: Place, matched: Matched): DisplayClass {
  const [format, orientation, resolution, zone] = looksOf(place);
  return { key, format, orientation, resolution, zone, ...matched, displays: [] };
}

/** What a programme depends on besides the audiences. */
function looksOf({ display, center }: Place): [Format, Orientation, Resolution, string] {
  const { width, height } = display.resolution;
  const resolution = Math.max(width, height) <= 1920 ? 'hd' : 'uhd';
  return [display.format, orientationOf(display.resolution), resolution, center.zone];
}

/** The single values that some audience names; whatever it does not name cannot tell two displays apart. */
type Asked = { centers: Set<string>; displays: Set<string>; tags: Set<string> };

function askedAbout(audiences: readonly Audience[]): Asked {
  const clauses = audiences.flatMap(({ include, exclude }) => [...include, ...exclude]);
  return {
    centers: new Set(clauses.flatMap(({ centers }) => centers ?? [])),
    displays: new Set(clauses.flatMap(({ displays }) => displays ?? [])),
    tags: new Set(clauses.flatMap(({ tags }) => tags ?? [])),
  };
}

/** Equal for displays that every audience treats alike and that look alike. */
function signatureOf(place: Place, asked: Asked): string {
  const { display, center } = place;
  const tags = [...display.tags, ...center.tags].filter((tag) => asked.tags.has(tag)).sort();
  return JSON.stringify([
    ...looksOf(place), center.kind, center.department,
    asked.centers.has(center.id) ? center.id : '', asked.displays.has(display.id) ? display.id : '', ...tags,
  ]);
}
