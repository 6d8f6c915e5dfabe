import * as z from 'zod/mini';
import { Account } from '../../content/model/account.ts';
import { Center } from '../../content/model/center.ts';
import { Display } from '../../content/model/display.ts';
import { MediaAsset } from '../../content/model/media-asset.ts';
import { Notice } from '../../content/model/notice.ts';
import { Playlist, ScheduleEntry } from '../../content/model/playlist.ts';
import { storedFields } from '../../content/model/stored.ts';
import { Instant } from '../../content/model/text.ts';
import type { CollectionName, Collections } from './catalogue.ts';

const Credential = z.strictObject({ id: z.string(), passwordHash: z.string(), ...storedFields });
const Session = z.strictObject({ id: z.string(), account: z.string(), createdAt: Instant, expiresAt: Instant, ...storedFields });
const Pairing = z.strictObject({ id: z.string(), tokenHash: z.string(), pairedAt: Instant, ...storedFields });

/** What each collection holds, checked whenever it is read from the disk or about to be written. */
export const schemas: { readonly [Name in CollectionName]: z.ZodMiniType<Collections[Name]> } = {
  centers: Center,
  displays: Display,
  media: MediaAsset,
  notices: Notice,
  playlists: Playlist,
  entries: ScheduleEntry,
  accounts: Account,
  credentials: Credential,
  sessions: Session,
  pairings: Pairing,
};

export const collectionNames = Object.keys(schemas) as readonly CollectionName[];

/** Collections whose values never leave the catalogue: neither into the audit trail nor into a conflict. */
export const secretCollections: ReadonlySet<CollectionName> = new Set(['credentials', 'sessions', 'pairings']);

/** Any stored entity; which collection it stands in tells its exact type. */
export type Entity = Collections[CollectionName];

/** All collections in memory. Never changed in place. */
export type Shelves = Readonly<Record<CollectionName, ReadonlyMap<string, Entity>>>;
