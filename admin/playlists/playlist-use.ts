import type { PlaylistId } from '../../content/ids.ts';
import type { Playlist, ScheduleEntry } from '../../content/model/playlist.ts';
import type { Directory } from '../notices/audience-directory.ts';
import { type Reached, isScreen, reachedBy } from '../notices/reach.ts';

/** Where a playlist is used: its own assignments, the screens they reach, and the lists that include it. */
export type PlaylistUse = { entries: readonly ScheduleEntry[]; screens: readonly Reached[]; within: readonly Playlist[] };

type Sources = { entries: readonly ScheduleEntry[]; playlists: readonly Playlist[]; directory: Directory };

/** Finds where a playlist is used. */
export function useOf(id: PlaylistId, { entries, playlists, directory }: Sources): PlaylistUse {
  const own = entries.filter(({ playlist }) => playlist === id);
  return {
    entries: own,
    screens: screensOf(own.map(({ audience }) => audience), directory),
    within: playlists.filter(({ items }) => items.some((item) => item.kind === 'playlist' && item.playlist === id)),
  };
}

/** The screens that some of the audiences reach, each once. */
export function screensOf(audiences: readonly ScheduleEntry['audience'][], directory: Directory): Reached[] {
  const reached = audiences.flatMap((audience) => reachedBy(audience, directory)).filter(isScreen);
  return [...new Map(reached.map((each) => [each.display.id, each])).values()];
}
