import type { PlaylistId } from '../../content/ids.ts';
import { Playlist, ScheduleEntry } from '../../content/model/playlist.ts';
import { playlistRoutes } from '../../content/wire/routes.ts';
import { call } from '../api.ts';
import { Observable } from '../observable.ts';
import { ProblemError, messageOf } from '../problem-error.ts';
import { store } from '../store.ts';
import { type AssignmentsDraft, areChanged, draftOfEntries, rebased, saveAssignments } from './assignment-draft.ts';
import { type PlaylistDraft, blankPlaylist, draftOf, inputOf, isChanged } from './playlist-draft.ts';

/** What someone else saved meanwhile. */
export type Collision = { kind: 'playlist'; current: Playlist } | { kind: 'entry'; current: ScheduleEntry };

/** One list being edited: what it was based on, what it is becoming, and how saving it goes. */
export class PlaylistWork extends Observable {
  /** What the draft is based on; `null` while the list is new. */
  base: Playlist | null = null;
  draft: PlaylistDraft = blankPlaylist;
  assignments: AssignmentsDraft = draftOfEntries([]);
  collision: Collision | null = null;
  failure = '';
  busy = false;

  get listChanged(): boolean {
    return isChanged(this.draft, this.base);
  }

  get dirty(): boolean {
    return this.listChanged || areChanged(this.assignments);
  }

  /** Starts from what is stored, or takes in news of it while there is nothing unsaved. */
  follow(id: PlaylistId): void {
    const stored = store.playlists.get(id);
    // An assignment without an audience yet is nothing to save, but it is being written.
    const begun = this.assignments.kept.some(({ stored: entry }) => entry === null);
    if (stored === undefined || (this.base !== null && (this.dirty || begun))) return;
    const entries = store.entries.all.filter(({ playlist }) => playlist === id);
    const known = this.assignments.kept.map(({ stored: entry }) => entry);
    const same = this.base === stored && entries.length === known.length && entries.every((entry) => known.includes(entry));
    if (same) return;
    this.base = stored;
    this.draft = draftOf(stored);
    this.assignments = draftOfEntries(entries);
    this.changed();
  }

  edit(draft: PlaylistDraft): void {
    this.draft = draft;
    this.changed();
  }

  assign(assignments: AssignmentsDraft): void {
    this.assignments = assignments;
    this.changed();
  }

  /** Saves the list, then its assignments. The id once everything is saved; `null` when something is in the way. */
  async save(): Promise<PlaylistId | null> {
    if (this.draft.name.trim() === '') {
      this.failure = 'Escriba un nombre para la lista.';
      this.changed();
      return null;
    }
    this.busy = true;
    this.failure = '';
    this.changed();
    try {
      return await this.#write();
    } catch (error) {
      this.#explain(error);
      return null;
    } finally {
      this.busy = false;
      this.changed();
    }
  }

  /** Settles a collision: mine on top of what was saved, or what was saved instead. */
  settle(collision: Collision, keep: 'mine' | 'theirs'): void {
    if (collision.kind === 'entry') this.assignments = rebased(this.assignments, collision.current, keep);
    else {
      this.base = collision.current;
      if (keep === 'theirs') this.draft = draftOf(collision.current);
    }
    this.collision = null;
    this.changed();
  }

  async #write(): Promise<PlaylistId> {
    const { base, draft } = this;
    const playlist = inputOf(draft);
    if (this.listChanged) {
      this.base = base === null
        ? await call(playlistRoutes.create, { body: playlist })
        : await call(playlistRoutes.update, { params: { id: base.id }, body: { version: base.version, playlist } });
      store.playlists.put(this.base);
    }
    if (this.base === null) throw new Error('A list with a name has changed from nothing');
    const { id } = this.base;
    await saveAssignments(id, this.assignments);
    this.assignments = draftOfEntries(store.entries.all.filter((entry) => entry.playlist === id));
    return id;
  }

  #explain(error: unknown): void {
    this.failure = messageOf(error);
    if (!(error instanceof ProblemError) || error.code !== 'conflict') return;
    const playlist = Playlist.safeParse(error.problem.current);
    const entry = ScheduleEntry.safeParse(error.problem.current);
    if (playlist.success) this.collision = { kind: 'playlist', current: playlist.data };
    else if (entry.success) this.collision = { kind: 'entry', current: entry.data };
    if (this.collision !== null) this.failure = '';
  }
}
