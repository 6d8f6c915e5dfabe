import { mediaRoutes } from '../../content/wire/routes.ts';
import type { MediaAsset } from '../../content/model/media-asset.ts';
import { call } from '../api.ts';
import { Observable } from '../observable.ts';
import { messageOf, ProblemError } from '../problem-error.ts';
import { store } from '../store.ts';
import { makePoster } from './poster.ts';
import { isOver, type Job, type JobStage, nameFrom } from './upload-job.ts';
import { sendFile, typeOf } from './upload.ts';

/** Two at once keep the line full; more would only make each slower. */
const mostAtOnce = 2;

/** Files on their way into the library. They go on while the person works elsewhere in the admin. */
export class UploadQueue extends Observable {
  #jobs: readonly Job[] = [];
  #nextKey = 1;
  readonly #cancels = new Map<number, AbortController>();
  readonly #whenDone = new Map<number, (asset: MediaAsset) => void>();

  get jobs(): readonly Job[] {
    return this.#jobs;
  }

  get busy(): boolean {
    return this.#jobs.some((job) => !isOver(job));
  }

  /** Takes files in; `done` hears of each that reached the library. */
  add(files: Iterable<File>, done?: (asset: MediaAsset) => void): void {
    for (const file of files) {
      const key = this.#nextKey;
      this.#nextKey += 1;
      this.#jobs = [...this.#jobs, { key, file, progress: { stage: 'waiting' } }];
      if (done !== undefined) this.#whenDone.set(key, done);
    }
    this.changed();
    this.#startNext();
  }

  retry(key: number): void {
    this.#set(key, { stage: 'waiting' });
    this.#startNext();
  }

  /** Stops a file on its way, or takes one that is over off the list. */
  remove(key: number): void {
    this.#cancels.get(key)?.abort();
    this.#whenDone.delete(key);
    this.#jobs = this.#jobs.filter((job) => job.key !== key);
    this.changed();
  }

  /** Takes off the list what has reached the library. */
  clearDone(): void {
    this.#jobs = this.#jobs.filter(({ progress }) => progress.stage !== 'done');
    this.changed();
  }

  #startNext(): void {
    while (this.#cancels.size < mostAtOnce) {
      const next = this.#jobs.find(({ key, progress }) => progress.stage === 'waiting' && !this.#cancels.has(key));
      if (next === undefined) return;
      void this.#run(next);
    }
  }

  async #run({ key, file }: Job): Promise<void> {
    const cancel = new AbortController();
    this.#cancels.set(key, cancel);
    try {
      const { asset, duplicate } = await this.#take(key, file, cancel.signal);
      store.media.put(asset);
      this.#set(key, { stage: 'done', asset, duplicate });
      this.#whenDone.get(key)?.(asset);
      this.#whenDone.delete(key);
    } catch (error) {
      if (!cancel.signal.aborted) this.#set(key, { stage: 'failed', detail: messageOf(error), again: mayWorkAgain(error) });
    } finally {
      this.#cancels.delete(key);
      this.#startNext();
    }
  }

  async #take(key: number, file: File, signal: AbortSignal): Promise<{ asset: MediaAsset; duplicate: boolean }> {
    const posterUpload = typeOf(file).startsWith('video/') ? await this.#sendPoster(key, file, signal) : null;
    let resumedFrom: number | null = null;
    const upload = await sendFile(file, {
      signal,
      onResume: (bytes) => { resumedFrom = bytes; },
      onProgress: ({ sentBytes, totalBytes }) => this.#set(key, { stage: 'sending', share: totalBytes === 0 ? 0 : sentBytes / totalBytes, resumedFrom }),
    });
    this.#set(key, { stage: 'preparing' });
    return call(mediaRoutes.create, { body: { upload, posterUpload, name: nameFrom(file.name) } }, { signal });
  }

  async #sendPoster(key: number, file: File, signal: AbortSignal): Promise<string | null> {
    this.#set(key, { stage: 'poster' });
    const poster = await makePoster(file);
    return poster === null ? null : sendFile(poster, { signal, onProgress: () => undefined });
  }

  #set(key: number, progress: JobStage): void {
    this.#jobs = this.#jobs.map((job) => (job.key === key ? { ...job, progress } : job));
    this.changed();
  }
}

/** A refusal is about the file and stays; the network, a full disk or a restart may pass. */
function mayWorkAgain(error: unknown): boolean {
  const lasting = ['unsupported-media', 'refused', 'too-large', 'forbidden'];
  return !(error instanceof ProblemError) || !lasting.includes(error.code);
}

export const uploadQueue = new UploadQueue();
