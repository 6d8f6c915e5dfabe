import type { Hash } from '../../content/ids.ts';
import type { MediaFile } from '../../content/model/media-asset.ts';
import { backoffMs, type After, type Cancel, type Random } from '../timing/timers.ts';
import type { AssetCache } from './asset-cache.ts';
import { Interrupted, isDiskFull, Unobtainable } from './faults.ts';

/** Downloads at a time; a video that plays leaves room for one. */
const parallel = { calm: 3, busy: 1 };
const retry = { firstMs: 1_000, longestMs: 60_000 };

type Parts = {
  cache: Pick<AssetCache, 'holds' | 'isSound' | 'bring' | 'keepOnly' | 'urlOf'>;
  after: After;
  random: Random;
  /** Whether something plays that downloads must not disturb. */
  isBusy: () => boolean;
  /** Addresses of the files that programmes kept on this device need. */
  neededFiles: () => Promise<string[]>;
  /** Some file has become ready, or is held to be lost. */
  onChange: () => void;
  /** Hears of every failed attempt. */
  onFailure: (file: MediaFile, error: unknown) => void;
};

/**
 * Brings the files of a programme to this device in the order of first need, a few at a time, and never gives up on one:
 * a file that fails rests longer each time while the others go on. Files that were here before this page are taken at
 * their word and read through once there is nothing to bring.
 */
export class AssetPreparer {
  private readonly parts: Parts;
  private readonly ready = new Set<Hash>();
  private readonly unproven = new Map<Hash, MediaFile>();
  /** Read through or brought since this page began. */
  private readonly proven = new Set<Hash>();
  private readonly lost = new Set<Hash>();
  private list: readonly MediaFile[] = [];
  private inUse: readonly MediaFile[] = [];
  private readonly underway = new Map<Hash, AbortController>();
  private readonly resting = new Map<Hash, Cancel>();
  private readonly failures = new Map<Hash, number>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  isReady(file: MediaFile): boolean {
    return this.ready.has(file.hash);
  }

  /** Whether there is nothing to wait for: the file is here, or is not to be had. */
  isSettled(file: MediaFile): boolean {
    return this.isReady(file) || this.lost.has(file.hash);
  }

  /**
   * Replaces what is wanted. Downloads that are still wanted go on; files that failed are tried again at once. Those `inUse`
   * stay if they are here. Resolves when it is known which of the wanted are here already.
   */
  async want(files: readonly MediaFile[], inUse: readonly MediaFile[] = []): Promise<void> {
    const wanted = hashesOf(files);
    const kept = hashesOf([...files, ...inUse]);
    for (const [hash, download] of this.underway) if (!wanted.has(hash)) download.abort();
    // Anything else may be thrown away behind its back.
    for (const hash of this.ready) if (!kept.has(hash)) this.ready.delete(hash);
    this.inUse = inUse;
    this.failures.clear();
    this.lost.clear();
    this.list = files;
    for (const file of files) {
      if (this.isReady(file) || this.underway.has(file.hash) || !await this.parts.cache.holds(file).catch(() => false)) continue;
      this.ready.add(file.hash);
      if (!this.proven.has(file.hash)) this.unproven.set(file.hash, file);
    }
    if (this.list === files) this.hurry();
  }

  /** Something has changed for the better, as when the server is back: what rests is tried again at once. */
  hurry(): void {
    for (const cancel of this.resting.values()) cancel();
    this.resting.clear();
    this.fill();
  }

  /** Throws away the files that are neither wanted nor in use nor needed by a programme kept here. */
  async tidy(): Promise<void> {
    const { cache, neededFiles } = this.parts;
    const needed = await neededFiles();
    await cache.keepOnly(new Set([...needed, ...[...this.list, ...this.inUse].map(cache.urlOf)]));
  }

  private fill(): void {
    for (const file of this.list) {
      if (this.underway.size >= (this.parts.isBusy() ? parallel.busy : parallel.calm)) return;
      if (this.isReady(file) || this.underway.has(file.hash) || this.resting.has(file.hash)) continue;
      void this.work(file, (signal) => this.bring(file, signal));
    }
    const [file] = this.unproven.values();
    if (file !== undefined && this.underway.size === 0) void this.work(file, () => this.prove(file));
  }

  private async work(file: MediaFile, act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const abort = new AbortController();
    this.underway.set(file.hash, abort);
    try {
      await act(abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) this.rest(file, error);
    } finally {
      this.underway.delete(file.hash);
      this.fill();
    }
  }

  private async bring(file: MediaFile, signal: AbortSignal): Promise<void> {
    const { cache } = this.parts;
    await cache.bring(file, signal).catch(async (error: unknown) => {
      if (!isDiskFull(error)) throw error;
      await this.tidy();
      await cache.bring(file, signal);
    });
    this.ready.add(file.hash);
    this.proven.add(file.hash);
    this.lost.delete(file.hash);
    this.failures.delete(file.hash);
    this.parts.onChange();
  }

  private async prove(file: MediaFile): Promise<void> {
    this.unproven.delete(file.hash);
    if (await this.parts.cache.isSound(file)) {
      this.proven.add(file.hash);
      return;
    }
    this.ready.delete(file.hash);
    throw new Error('was damaged on this device');
  }

  private rest(file: MediaFile, error: unknown): void {
    const { hash } = file;
    const attempt = error instanceof Interrupted ? 1 : (this.failures.get(hash) ?? 0) + 1;
    this.failures.set(hash, attempt);
    this.resting.set(hash, this.parts.after(backoffMs(attempt, this.parts.random, retry), () => {
      this.resting.delete(hash);
      this.fill();
    }));
    this.parts.onFailure(file, error);
    if (!(isDiskFull(error) || (error instanceof Unobtainable && attempt >= error.attempts))) return;
    this.lost.add(hash);
    this.parts.onChange();
  }
}

const hashesOf = (files: readonly MediaFile[]): Set<Hash> => new Set(files.map(({ hash }) => hash));
