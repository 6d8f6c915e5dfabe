import type { Account } from '../../content/model/account.ts';
import type { AuditEntry } from '../../content/model/audit-entry.ts';
import type { Center } from '../../content/model/center.ts';
import type { Display } from '../../content/model/display.ts';
import type { MediaAsset } from '../../content/model/media-asset.ts';
import type { Notice } from '../../content/model/notice.ts';
import type { Playlist, ScheduleEntry } from '../../content/model/playlist.ts';
import type { Actor, StoredFields } from '../../content/model/stored.ts';

/** Secrets beside an account; never leaves the server. `id` is the account's. */
export type Credential = StoredFields & { id: string; passwordHash: string };
/** An open session, stored by the sha-256 of its token (`id`). */
export type Session = StoredFields & { id: string; account: string; createdAt: number; expiresAt: number };
/** The trust in one player. `id` is the display's; a display has at most one. */
export type Pairing = StoredFields & { id: string; tokenHash: string; pairedAt: number };

/** Every collection of the catalogue and what it holds. */
export type Collections = {
  centers: Center;
  displays: Display;
  media: MediaAsset;
  notices: Notice;
  playlists: Playlist;
  entries: ScheduleEntry;
  accounts: Account;
  credentials: Credential;
  sessions: Session;
  pairings: Pairing;
};
export type CollectionName = keyof Collections;

/** An entity as its writer knows it; the catalogue fills in `version`, `updatedAt` and `updatedBy`. */
export type Unstored<Entity> = Entity extends unknown ? Omit<Entity, keyof StoredFields> : never;

/**
 * One step of a commit. `version` is the one the writer saw: 0 creates, and any other must be the stored one.
 */
export type Change = {
  [Name in CollectionName]:
    | { collection: Name; op: 'put'; version: number; value: Unstored<Collections[Name]> }
    | { collection: Name; op: 'delete'; version: number; id: string };
}[CollectionName];

/** What a commit did to one entity. `before`/`after` are `null` when it did not exist. */
export type Committed = {
  [Name in CollectionName]: { collection: Name; id: string; before: Collections[Name] | null; after: Collections[Name] | null };
}[CollectionName];

/**
 * The documents of the institution. Reads are synchronous, from memory, and return frozen values.
 */
export interface Catalogue {
  get<Name extends CollectionName>(collection: Name, id: string): Collections[Name] | undefined;
  all<Name extends CollectionName>(collection: Name): readonly Collections[Name][];
  /**
   * All or nothing across collections; durable before it resolves, seen by readers from then on. Leaves one audit
   * entry per change in the ledger, named `action` (secrets are never part of it).
   * @throws AppError `conflict`, with `current` and `submitted`, when a version is stale
   */
  commit(changes: readonly Change[], by: { actor: Actor; action: string }): Promise<readonly Committed[]>;
  /** Called after each commit, in order. Returns the way to stop. */
  onCommit(listener: (changes: readonly Committed[]) => void): () => void;
  /** Waits for what is being written and gives up the writer's lock. */
  close(): Promise<void>;
}

/** Where the catalogue leaves its audit entries. A resend of an id changes nothing. */
export type AuditSink = { append(entries: readonly AuditEntry[]): void };
