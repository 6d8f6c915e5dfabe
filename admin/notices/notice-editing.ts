import { type Category, Notice } from '../../content/model/notice.ts';
import type { Delivery } from '../../content/wire/events.ts';
import { noticeRoutes } from '../../content/wire/routes.ts';
import { call } from '../api.ts';
import { Observable } from '../observable.ts';
import { ProblemError } from '../problem-error.ts';
import { store } from '../store.ts';
import { namesOf } from './audience-directory.ts';
import { type FieldErrors, checkDraft, serverErrors } from './check-draft.ts';
import { type Merge, mergeDrafts, resolve } from './conflict.ts';
import { type LocalDraft, forgetDraft, keepDraft, keptDraft } from './local-draft.ts';
import { type NoticeDraft, blankDraft, draftFrom, sameDraft } from './notice-draft.ts';

export type Conflict = Merge & { theirs: Notice };
type Saved = { notice: Notice; delivery: Delivery };

/**
 * One notice being written: its draft, what is wrong with it, and the way to the server and back. Nothing typed is
 * lost: every change is kept in this browser until the server has it.
 */
export class NoticeEditing extends Observable {
  /** What the server has; `null` while the notice is new. */
  notice: Notice | null = null;
  draft: NoticeDraft;
  errors: FieldErrors = new Map();
  /** What failed, where no field is at fault. */
  failure: ProblemError | null = null;
  conflict: Conflict | null = null;
  busy = false;
  /** When unsaved changes from an earlier visit were brought back; `null` if there were none. */
  restoredAt: number | null = null;
  /** Whether this browser keeps what is not saved yet. */
  safe = true;
  #base: NoticeDraft;
  readonly #account: string;

  constructor(account: string, notice: Notice | null, category: Category) {
    super();
    this.#account = account;
    this.notice = notice;
    this.#base = notice === null ? blankDraft(category) : draftFrom(notice);
    this.draft = this.#base;
    const kept = keptDraft(this.#keys);
    if (kept !== null && kept.version === (notice?.version ?? null) && !sameDraft(kept.draft, this.#base)) this.#restore(kept);
  }

  get #keys() {
    return { account: this.#account, notice: this.notice?.id ?? 'nuevo' };
  }

  get dirty(): boolean {
    return !sameDraft(this.draft, this.#base);
  }

  #restore({ draft, keptAt }: LocalDraft): void {
    this.draft = draft;
    this.restoredAt = keptAt;
  }

  change(draft: NoticeDraft): void {
    this.draft = draft;
    if (this.dirty) this.safe = keepDraft(this.#keys, { draft, version: this.notice?.version ?? null, keptAt: Date.now() });
    else forgetDraft(this.#keys);
    // Once told, what is wrong is checked again with every stroke.
    if (this.errors.size > 0) this.errors = checkDraft(draft).errors ?? new Map();
    this.changed();
  }

  /** Goes back to what the server has. */
  discard(): void {
    forgetDraft(this.#keys);
    this.draft = this.#base;
    this.errors = new Map();
    this.failure = null;
    this.restoredAt = null;
    this.changed();
  }

  /** Takes in a newer version that somebody else saved, as long as nothing here would be lost. */
  follow(): void {
    if (this.notice === null || this.busy || this.dirty) return;
    const latest = store.notices.get(this.notice.id);
    if (latest !== undefined && latest.version > this.notice.version) this.#adopt(latest);
  }

  /** Whether the draft may go out as it is; what is wrong is in `errors`. */
  check(): boolean {
    const errors = checkDraft(this.draft).errors ?? new Map<string, string>();
    const all = new Map(errors);
    if (this.draft.audience.include.length === 0) all.set('audience', 'Elija dónde se muestra el aviso.');
    this.errors = all;
    this.changed();
    return all.size === 0;
  }

  /** Saves the draft. `null` when it could not be, with the reason in `errors`, `conflict` or `failure`. */
  async save(): Promise<Saved | null> {
    const { input, errors } = checkDraft(this.draft);
    if (errors !== null) return this.#refuse(errors);
    const before = this.notice;
    return this.#attempt(async () => {
      if (before === null) return { notice: await call(noticeRoutes.create, { body: input }), delivery: [] };
      return call(noticeRoutes.update, { params: { id: before.id }, body: { version: before.version, notice: input } });
    });
  }

  /** Saves what changed and publishes. `null` as with `save`. */
  async publish(): Promise<Saved | null> {
    if (!this.check()) return null;
    const saved = this.dirty || this.notice === null ? await this.save() : { notice: this.notice };
    if (saved === null) return null;
    const { id, version } = saved.notice;
    return this.#attempt(() => call(noticeRoutes.publish, { params: { id }, body: { version } }));
  }

  /** Takes the notice off every screen. `null` as with `save`. */
  async withdraw(reason: string): Promise<Saved | null> {
    const { notice } = this;
    if (notice === null) return null;
    return this.#attempt(() => call(noticeRoutes.withdraw, { params: { id: notice.id }, body: { version: notice.version, reason } }));
  }

  /** Deletes a draft that was never published; false when it could not be, with the reason in `failure`. */
  async remove(): Promise<boolean> {
    const { notice } = this;
    if (notice === null) return true;
    try {
      await call(noticeRoutes.remove, { params: { id: notice.id }, query: { version: notice.version } });
      forgetDraft(this.#keys);
      this.draft = this.#base;
      store.notices.drop(notice.id);
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.failure = error;
      this.changed();
      return false;
    }
  }

  /** Ends a conflict: the other's version becomes the base, with mine or theirs in each field that collided. */
  settle(takeTheirs: ReadonlySet<string>): void {
    if (this.conflict === null) return;
    const { theirs } = this.conflict;
    const draft = resolve(this.conflict, draftFrom(theirs), takeTheirs);
    this.conflict = null;
    this.notice = theirs;
    this.#base = draftFrom(theirs);
    store.notices.put(theirs);
    this.change(draft);
  }

  async #attempt(write: () => Promise<Saved>): Promise<Saved | null> {
    this.busy = true;
    this.failure = null;
    this.changed();
    try {
      const saved = await write();
      this.#adopt(saved.notice);
      return saved;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.#explain(error);
      return null;
    } finally {
      this.busy = false;
      this.changed();
    }
  }

  #adopt(notice: Notice): void {
    forgetDraft(this.#keys);
    this.notice = notice;
    this.#base = draftFrom(notice);
    this.draft = this.#base;
    this.errors = new Map();
    this.conflict = null;
    this.restoredAt = null;
    store.notices.put(notice);
    this.changed();
  }

  #explain(error: ProblemError): void {
    const { errors, current } = error.problem;
    const theirs = error.code === 'conflict' ? Notice.safeParse(current) : null;
    if (theirs?.success === true) this.#collide(theirs.data);
    else if (errors !== undefined && errors.length > 0) this.errors = serverErrors(errors);
    else this.failure = error;
  }

  #collide(theirs: Notice): void {
    const names = namesOf({ centers: store.centers.all, displays: store.displays.all });
    this.conflict = { ...mergeDrafts(this.#base, this.draft, draftFrom(theirs), { names, now: Date.now() }), theirs };
    // Nothing collides: both sets of changes stand, and saving again is all that is left.
    if (this.conflict.collisions.length === 0) this.settle(new Set());
  }

  #refuse(errors: FieldErrors): null {
    this.errors = errors;
    this.changed();
    return null;
  }
}
