import { fileUrl, type MediaFile } from '../../content/model/media-asset.ts';
import { hashBody } from '../sha256.ts';
import type { After } from '../timing/timers.ts';
import { download } from './download.ts';
import { isDiskFull } from './faults.ts';
import { PartStore } from './part-store.ts';
import type { Shelf } from './shelf.ts';
import { shelfKey } from './shelf-name.ts';

/** The files on this device. Every part that shows a file asks here, so that where it is kept stays one decision. */
export type AssetCache = {
  /** Whether the file is here, as far as its length tells. */
  holds: (file: MediaFile) => Promise<boolean>;
  /** Reads a file that is here and compares its hash. One that is damaged is thrown away. */
  isSound: (file: MediaFile) => Promise<boolean>;
  /** Brings the file here, verified by its hash. Rejects with what was wrong. */
  bring: (file: MediaFile, signal: AbortSignal) => Promise<void>;
  /** Throws away every file, whole or in parts, whose address is not among these. */
  keepOnly: (urls: ReadonlySet<string>) => Promise<void>;
  /** Where an element loads the file from. */
  urlOf: (file: MediaFile) => string;
};

type Shelves = { shelf: Shelf | null; parts: Shelf | null; after: After };

/**
 * Keeps files under their own address, at which they are immutable: elements load them from there, and the service worker
 * answers from the shelf.
 */
export function createAssetCache({ shelf, parts, after }: Shelves): AssetCache {
  const partStore = parts === null ? null : new PartStore(parts);
  const suspect = new Set<string>();

  return {
    urlOf: fileUrl,

    async holds(file) {
      const length = (await shelf?.match(shelfKey(file)))?.headers.get('Content-Length');
      return length === String(file.bytes);
    },

    async isSound(file) {
      const kept = await shelf?.match(shelfKey(file));
      const isSound = kept !== undefined && await hashBody(kept).catch(String) === file.hash;
      if (!isSound) await shelf?.delete(shelfKey(file));
      return isSound;
    },

    async bring(file, signal) {
      const url = fileUrl(file);
      // Where it is the HTTP cache that keeps files, what has failed once must not come from there again.
      const cache = shelf !== null ? 'no-store' : suspect.has(url) ? 'reload' : 'default';
      suspect.add(url);
      try {
        const whole = await download(file, partStore, { signal, after, cache });
        await shelf?.put(shelfKey(file), new Response(whole, { headers: { 'Content-Type': file.mime, 'Content-Length': String(whole.size) } }));
        await partStore?.drop(url);
      } catch (error) {
        // What there is of it may be what others need to fit.
        if (isDiskFull(error)) await partStore?.drop(url);
        throw error;
      }
    },

    async keepOnly(urls) {
      for (const place of [shelf, parts]) {
        for (const key of await place?.keys() ?? []) if (!urls.has(new URL(key.url).pathname)) await place?.delete(key);
      }
    },
  };
}
