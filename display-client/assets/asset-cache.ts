import type { Hash } from '../../content/ids.ts';
import { fileUrl, type MediaFile } from '../../content/model/media-asset.ts';
import { hashBytes } from '../sha256.ts';

/** The files on this device. Every part that shows a file asks here, so that where it is kept stays one decision. */
export type AssetCache = {
  /** Brings the file here, verified by its hash; does nothing if it is. Rejects with what was wrong. */
  ensure: (file: MediaFile, signal: AbortSignal) => Promise<void>;
  /** Where an element loads the file from. */
  urlOf: (file: MediaFile) => string;
};

/** The part of Cache Storage used here. */
type Shelf = Pick<Cache, 'match' | 'put'>;

/** Opens Cache Storage under `name`; `null` outside a secure context, where the HTTP cache alone keeps files. */
export async function openShelf(name: string): Promise<Shelf | null> {
  // Typed as always present, but only secure contexts have it.
  const storage: CacheStorage | undefined = globalThis.caches;
  return storage === undefined ? null : storage.open(name);
}

/**
 * Downloads once and verifies. Files are immutable under their address, so elements load them from that very address:
 * the download has put them in the HTTP cache, and a service worker can answer for it from the shelf.
 */
export function createAssetCache(shelf: Shelf | null): AssetCache {
  const verified = new Set<Hash>();

  const download = async (file: MediaFile, signal: AbortSignal): Promise<void> => {
    const response = await fetch(fileUrl(file), { signal });
    if (response.status !== 200) throw new Error(`${fileUrl(file)}: HTTP ${response.status}`);
    const bytes = await response.arrayBuffer();
    const hash = await hashBytes(bytes);
    if (hash !== file.hash) throw new Error(`${fileUrl(file)}: content is ${hash}`);
    const kept = new Response(bytes, { headers: { 'Content-Type': file.mime, 'Content-Length': String(bytes.byteLength) } });
    // A full disk keeps nothing, and the file can be shown all the same.
    await shelf?.put(fileUrl(file), kept).catch(() => undefined);
  };

  return {
    urlOf: fileUrl,
    async ensure(file, signal) {
      if (verified.has(file.hash)) return;
      if (await shelf?.match(fileUrl(file)) === undefined) await download(file, signal);
      verified.add(file.hash);
    },
  };
}
