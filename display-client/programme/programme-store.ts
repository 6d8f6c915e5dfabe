import * as z from 'zod/mini';
import { fileUrl } from '../../content/model/media-asset.ts';
import { assetsOf } from '../../content/programme/assets-of.ts';
import { assemble } from '../../content/programme/update.ts';
import { ProgrammeUpdate, type HashText, type Programme } from '../../content/programme/objects.ts';
import { Identity } from '../../content/wire/events.ts';
import type { Database } from './database.ts';

/** Addresses of the files of the two programmes kept, newest first. */
const KeptFiles = z.array(z.array(z.string()));

const filesKey = 'programme-files';

/** `issued` numbers the newest update that was taken. */
type Kept = { identity: Identity | null; programme: Programme | null; issued: number };

/**
 * What this display needs to play without the server: who it is, and its last two good programmes. `slot` keeps the
 * pages of one browser apart.
 */
export class ProgrammeStore {
  private readonly database: Database;
  private readonly hashText: HashText;
  private readonly keys: { identity: string; current: string; previous: string; files: string; issued: string };

  constructor(database: Database, slot: string, hashText: HashText) {
    this.database = database;
    this.hashText = hashText;
    this.keys = {
      identity: `${slot}/identity`, current: `${slot}/programme`, previous: `${slot}/programme-before`, files: `${slot}/${filesKey}`, issued: `${slot}/issued`,
    };
  }

  /** The newest programme that is whole and true to its hashes, and the identity kept with it. */
  async load(): Promise<Kept> {
    const identity = Identity.safeParse(await this.database.get(this.keys.identity));
    return {
      identity: identity.success ? identity.data : null,
      programme: await this.read(this.keys.current) ?? await this.read(this.keys.previous),
      issued: Number(await this.database.get(this.keys.issued)) || 0,
    };
  }

  async saveIdentity(identity: Identity): Promise<void> {
    await this.database.put(this.keys.identity, identity);
  }

  /** Keeps a programme as the newest, and the newest of before as the one to fall back on. */
  async saveProgramme(programme: Programme, issued: number): Promise<void> {
    await this.database.put(this.keys.issued, issued);
    const { revision, root, objects } = programme;
    const newest = await this.database.get(this.keys.current);
    const isSame = typeof newest === 'object' && newest !== null && 'revision' in newest && newest.revision === revision;
    if (isSame) return;
    if (newest !== undefined) await this.database.put(this.keys.previous, newest);
    await this.database.put(this.keys.current, { revision, root, objects: Object.fromEntries(objects) });
    const [before = []] = await this.filesUnder(this.keys.files);
    await this.database.put(this.keys.files, [assetsOf(programme).map(fileUrl), before]);
  }

  /** Addresses of the files that the programmes kept in this browser need, those of its other pages too. */
  async neededFiles(): Promise<string[]> {
    const keys = (await this.database.keys()).filter((key) => key.endsWith(`/${filesKey}`));
    return (await Promise.all(keys.map((key) => this.filesUnder(key)))).flat(2);
  }

  /** Forgets everything: this player is no longer that display. */
  async clear(): Promise<void> {
    await Promise.all(Object.values(this.keys).map((key) => this.database.remove(key)));
  }

  private async filesUnder(key: string): Promise<string[][]> {
    const files = KeptFiles.safeParse(await this.database.get(key));
    return files.success ? files.data : [];
  }

  private async read(key: string): Promise<Programme | null> {
    const stored = ProgrammeUpdate.safeParse(await this.database.get(key));
    if (!stored.success) return null;
    const assembled = assemble(stored.data, new Map(), this.hashText);
    return assembled.kind === 'whole' ? assembled.programme : null;
  }
}
