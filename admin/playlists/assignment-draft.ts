import type { EntryId, PlaylistId } from '../../content/ids.ts';
import { type Audience, nobody } from '../../content/model/audience.ts';
import type { ScheduleEntry } from '../../content/model/playlist.ts';
import { entryRoutes } from '../../content/wire/routes.ts';
import { call } from '../api.ts';
import { store } from '../store.ts';

/** Where a list plays, while it is being changed. `stored` is what it was based on; `null` for a new one. */
export type AssignmentDraft = { key: number; stored: ScheduleEntry | null; audience: Audience };

/** All the assignments of one list, and those taken out since they were loaded. */
export type AssignmentsDraft = { kept: readonly AssignmentDraft[]; removed: readonly ScheduleEntry[]; nextKey: number };

export const draftOfEntries = (entries: readonly ScheduleEntry[]): AssignmentsDraft =>
  ({ kept: entries.map((stored, key) => ({ key, stored, audience: stored.audience })), removed: [], nextKey: entries.length });

export const withAssignment = ({ kept, removed, nextKey }: AssignmentsDraft): AssignmentsDraft =>
  ({ kept: [...kept, { key: nextKey, stored: null, audience: nobody }], removed, nextKey: nextKey + 1 });

export function withoutAssignment({ kept, removed, nextKey }: AssignmentsDraft, key: number): AssignmentsDraft {
  const gone = kept.find((each) => each.key === key)?.stored;
  return { kept: kept.filter((each) => each.key !== key), removed: gone ? [...removed, gone] : removed, nextKey };
}

export const withAudience = (draft: AssignmentsDraft, key: number, audience: Audience): AssignmentsDraft =>
  ({ ...draft, kept: draft.kept.map((each) => (each.key === key ? { ...each, audience } : each)) });

const differs = ({ stored, audience }: AssignmentDraft): boolean =>
  stored === null ? audience.include.length > 0 : JSON.stringify(stored.audience) !== JSON.stringify(audience);

export const areChanged = ({ kept, removed }: AssignmentsDraft): boolean => removed.length > 0 || kept.some(differs);

/** The audiences as they will be once saved. */
export const audiencesOf = ({ kept }: AssignmentsDraft): Audience[] => kept.map(({ audience }) => audience);

/**
 * Saves what differs, one assignment after the other. @throws ProblemError at the first that fails; what was saved
 * before it is in the store.
 */
export async function saveAssignments(playlist: PlaylistId, { kept, removed }: AssignmentsDraft): Promise<void> {
  for (const { id, version } of removed) {
    if (store.entries.get(id) === undefined) continue;
    await call(entryRoutes.remove, { params: { id }, query: { version } });
    store.entries.drop(id);
  }
  for (const each of kept.filter(differs)) store.entries.put(await saveOne(playlist, each));
}

function saveOne(playlist: PlaylistId, { stored, audience }: AssignmentDraft): Promise<ScheduleEntry> {
  const entry = { playlist, audience };
  return stored === null
    ? call(entryRoutes.create, { body: entry })
    : call(entryRoutes.update, { params: { id: stored.id }, body: { version: stored.version, entry } });
}

/** Takes in an assignment that someone else saved: as the new base of mine, or in its place. */
export function rebased(draft: AssignmentsDraft, current: ScheduleEntry, keep: 'mine' | 'theirs'): AssignmentsDraft {
  const isIt = ({ id }: { id: EntryId }): boolean => id === current.id;
  const kept = draft.kept.map((each) => (each.stored !== null && isIt(each.stored)
    ? { ...each, stored: current, audience: keep === 'mine' ? each.audience : current.audience } : each));
  const removed = keep === 'mine' ? draft.removed.map((each) => (isIt(each) ? current : each)) : draft.removed.filter((each) => !isIt(each));
  const back = keep === 'theirs' && draft.removed.some(isIt);
  return back
    ? { kept: [...kept, { key: draft.nextKey, stored: current, audience: current.audience }], removed, nextKey: draft.nextKey + 1 }
    : { ...draft, kept, removed };
}
