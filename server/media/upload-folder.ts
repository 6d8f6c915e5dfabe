import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileStore } from '@tus/file-store';
import { AppError } from '../app-error.ts';

/** How long an upload may lie untouched: long enough to resume after a night. */
const KEPT_MS = 24 * 3_600_000;

export type FinishedUpload = { id: string; path: string; originalName: string };

/** Uploads under way and those that wait to become an asset, as the tus store keeps them. */
export class UploadFolder {
  readonly store: FileStore;

  private constructor(directory: string) {
    this.store = new FileStore({ directory });
  }

  static async open(directory: string): Promise<UploadFolder> {
    await mkdir(directory, { recursive: true });
    return new UploadFolder(path.resolve(directory));
  }

  /**
   * The file that arrived whole under this id.
   * @throws AppError `not-found` for an unknown or expired id, `invalid` for one still under way
   */
  async finished(id: string): Promise<FinishedUpload> {
    const upload = await this.store.getUpload(id).catch((error: unknown) => {
      if (isGone(error)) throw new AppError('not-found', 'La carga ya no está en el servidor. Suba el archivo de nuevo.');
      throw error;
    });
    const file = path.join(this.store.directory, upload.id);
    if (upload.size === undefined || upload.offset < upload.size) throw new AppError('invalid', 'La carga no ha terminado. Espere a que el archivo llegue completo.');
    return { id, path: file, originalName: (upload.metadata?.['filename'] ?? '').slice(0, 255) };
  }

  async remove(id: string): Promise<void> {
    await Promise.all(['', '.json'].map((suffix) => rm(path.join(this.store.directory, `${id}${suffix}`), { force: true })));
  }

  /** Deletes what nobody has touched for a day. `now` in UTC milliseconds. */
  async sweep(now: number): Promise<void> {
    for (const name of await readdir(this.store.directory)) {
      const file = path.join(this.store.directory, name);
      const entry = await stat(file).catch(() => undefined);
      if (entry !== undefined && entry.mtimeMs < now - KEPT_MS) await rm(file, { force: true });
    }
  }
}

/** tus throws plain objects with the status of the answer. */
function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status_code' in error && (error.status_code === 404 || error.status_code === 410);
}
