import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Hash } from '../../content/ids.ts';
import { type MediaFile, fileUrl } from '../../content/model/media-asset.ts';

type Mime = MediaFile['mime'];
export type StoredFile = Pick<MediaFile, 'hash' | 'bytes' | 'mime'>;
export type FolderEntry = { name: string; modifiedAt: number };

const fileName = /^([0-9a-f]{64})\.(webp|jpg|mp4|webm)$/;

/**
 * Files named by the sha-256 of their bytes, in `ab/cdef….ext` under one folder. Each is written aside, synced, and
 * renamed into place, so a name either holds all of its bytes or does not exist; the same bytes are kept once.
 */
export class MediaFolder {
  readonly root: string;
  readonly #incoming: string;

  private constructor(root: string) {
    this.root = root;
    this.#incoming = path.join(root, 'incoming');
  }

  /** A folder that another process has opened. */
  static at(root: string): MediaFolder {
    return new MediaFolder(path.resolve(root));
  }

  /** Opens or makes the folder, without what a crash left half written. */
  static async open(root: string): Promise<MediaFolder> {
    const folder = MediaFolder.at(root);
    await rm(folder.#incoming, { recursive: true, force: true });
    await mkdir(folder.#incoming, { recursive: true });
    return folder;
  }

  putBytes(bytes: Uint8Array, mime: Mime): Promise<StoredFile> {
    return this.#put(Readable.from([bytes]), mime);
  }

  /** Copies the file at `from`, which stays where it is. */
  putFile(from: string, mime: Mime): Promise<StoredFile> {
    return this.#put(createReadStream(from), mime);
  }

  /** A free name for a file in the making, on the same disk. */
  aside(extension: string): string {
    return path.join(this.#incoming, `${randomBytes(16).toString('hex')}.${extension}`);
  }

  /** Where `<hash>.<ext>` is below `root`, whether or not it exists; `undefined` for any other name. */
  locate(name: string): string | undefined {
    const hash = fileName.exec(name)?.[1];
    return hash === undefined ? undefined : path.join(hash.slice(0, 2), name.slice(2));
  }

  /** Every file kept, by its public name. */
  async list(): Promise<FolderEntry[]> {
    const folders = (await readdir(this.root)).filter((folder) => /^[0-9a-f]{2}$/.test(folder));
    const listed = await Promise.all(folders.map(async (folder) => {
      const names = (await readdir(path.join(this.root, folder))).filter((rest) => fileName.test(folder + rest));
      return Promise.all(names.map(async (rest) => ({ name: folder + rest, modifiedAt: (await stat(path.join(this.root, folder, rest))).mtimeMs })));
    }));
    return listed.flat();
  }

  async remove(name: string): Promise<void> {
    const place = this.locate(name);
    if (place !== undefined) await rm(path.join(this.root, place), { force: true });
  }

  async #put(source: Readable, mime: Mime): Promise<StoredFile> {
    const aside = this.aside('part');
    const digest = createHash('sha256');
    let bytes = 0;
    try {
      await pipeline(source, async function* measure(chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          digest.update(chunk);
          bytes += chunk.byteLength;
          yield chunk;
        }
      }, createWriteStream(aside));
      const file = { hash: Hash.parse(digest.digest('hex')), bytes, mime };
      await this.#settle(aside, path.basename(fileUrl(file)));
      return file;
    } finally {
      await rm(aside, { force: true });
    }
  }

  async #settle(aside: string, name: string): Promise<void> {
    const target = path.join(this.root, this.locate(name) ?? name);
    const kept = await stat(target).catch(absent);
    if (kept !== undefined) {
      // In use again: the collector of unused files goes by the age.
      await utimes(target, kept.atime, new Date());
      return;
    }
    await mkdir(path.dirname(target), { recursive: true });
    await sync(aside);
    await rename(aside, target);
    await sync(path.dirname(target));
  }
}

async function sync(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
