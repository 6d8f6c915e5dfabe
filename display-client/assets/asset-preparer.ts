import type { Hash } from '../../content/ids.ts';
import type { MediaFile } from '../../content/model/media-asset.ts';
import { backoffMs, type After, type Cancel, type Random } from '../timing/timers.ts';
import type { AssetCache } from './asset-cache.ts';

const parallel = 3;
const retry = { firstMs: 1_000, longestMs: 60_000 };

type Parts = {
  cache: Pick<AssetCache, 'ensure'>;
  after: After;
  random: Random;
  onReady: (file: MediaFile) => void;
  /** Hears of every failed attempt. */
  onFailure: (file: MediaFile, error: unknown) => void;
};

/**
 * Brings the files of a programme to this device in the order of first need, a few at a time, and never gives up on one:
 * a file that fails rests longer each time while the others go on.
 */
export class AssetPreparer {
  private readonly parts: Parts;
  private readonly ready = new Set<Hash>();
  private wanted: readonly MediaFile[] = [];
  private readonly underway = new Map<Hash, AbortController>();
  private readonly resting = new Map<Hash, Cancel>();
  private readonly failures = new Map<Hash, number>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  isReady(file: MediaFile): boolean {
    return this.ready.has(file.hash);
  }

  /** Replaces what is wanted. Downloads that are still wanted go on; files that failed are tried again at once. */
  want(files: readonly MediaFile[]): void {
    const names = new Set(files.map(({ hash }) => hash));
    for (const [hash, download] of this.underway) if (!names.has(hash)) download.abort();
    for (const cancel of this.resting.values()) cancel();
    this.resting.clear();
    this.failures.clear();
    this.wanted = files;
    this.fill();
  }

  private fill(): void {
    for (const file of this.wanted) {
      if (this.underway.size >= parallel) return;
      if (this.isReady(file) || this.underway.has(file.hash) || this.resting.has(file.hash)) continue;
      void this.bring(file);
    }
  }

  private async bring(file: MediaFile): Promise<void> {
    const download = new AbortController();
    this.underway.set(file.hash, download);
    try {
      await this.parts.cache.ensure(file, download.signal);
      this.ready.add(file.hash);
      this.parts.onReady(file);
    } catch (error) {
      if (!download.signal.aborted) this.rest(file, error);
    } finally {
      this.underway.delete(file.hash);
      this.fill();
    }
  }

  private rest(file: MediaFile, error: unknown): void {
    const attempt = (this.failures.get(file.hash) ?? 0) + 1;
    this.failures.set(file.hash, attempt);
    this.resting.set(file.hash, this.parts.after(backoffMs(attempt, this.parts.random, retry), () => {
      this.resting.delete(file.hash);
      this.fill();
    }));
    this.parts.onFailure(file, error);
  }
}
