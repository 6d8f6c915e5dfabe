import type { After, Cancel } from '../timing/timers.ts';
import { within, type ReadyMedia } from './media.ts';

const stalledAfterMs = 10_000;
/** Where a video is joined, screens side by side look in step below this. */
const joinToleranceMs = 200;
/** Once it is seen, a jump shows more than screens that are not quite in step. */
const jumpToleranceMs = 1_000;

/** `offsetMs` says how far into the video the loop is by now. */
type Source = { url: string; posterUrl: string; alt: string; offsetMs: () => number };
type Parts = { after: After; onBroken: (reason: string) => void };

/**
 * Loads a silent video up to the frame that is due. Rejects if it cannot be played; `onBroken` hears if it stops
 * moving once it has started.
 */
export async function readyVideo({ url, posterUrl, alt, offsetMs }: Source, { after, onBroken }: Parts): Promise<ReadyMedia> {
  const video = document.createElement('video');
  // It starts over where its turn is longer than the film.
  Object.assign(video, { muted: true, playsInline: true, loop: true, preload: 'auto', poster: posterUrl, disableRemotePlayback: true });
  video.setAttribute('aria-label', alt);
  const watch = new StallWatch(video, after, onBroken);
  let released = false;
  const release = () => {
    released = true;
    watch.stop();
    video.pause();
    video.removeAttribute('src');
    video.load();
  };
  try {
    const loaded = once(video, 'canplay');
    video.src = url;
    await within(loaded, url, after);
    await seek(video, offsetMs(), joinToleranceMs, after);
  } catch (error) {
    release();
    throw error;
  }
  const start = () => {
    const playing = seek(video, offsetMs(), jumpToleranceMs, after).then(() => video.play());
    playing.then(() => released || watch.start(), (error: unknown) => released || onBroken(`${url}: ${String(error)}`));
  };
  return { element: video, start, release };
}

async function seek(video: HTMLVideoElement, offsetMs: number, toleranceMs: number, after: After): Promise<void> {
  const target = Number.isFinite(video.duration) && video.duration > 0 ? (offsetMs / 1_000) % video.duration : 0;
  if (Math.abs(target - video.currentTime) * 1_000 <= toleranceMs) return;
  const sought = once(video, 'seeked');
  video.currentTime = target;
  await within(sought, video.src, after);
}

/** Resolves at `name`, rejects at the element's `error`. */
function once(video: HTMLVideoElement, name: 'canplay' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      video.removeEventListener(name, succeed);
      video.removeEventListener('error', fail);
    };
    const succeed = () => {
      done();
      resolve();
    };
    const fail = () => {
      done();
      reject(new Error(`${video.src}: ${video.error?.message ?? 'cannot be played'}`));
    };
    video.addEventListener(name, succeed);
    video.addEventListener('error', fail);
  });
}

/** Notices a video that fails, or whose picture has not moved for a while. */
class StallWatch {
  private readonly video: HTMLVideoElement;
  private readonly after: After;
  private readonly onBroken: (reason: string) => void;
  private cancel: Cancel = () => undefined;

  constructor(video: HTMLVideoElement, after: After, onBroken: (reason: string) => void) {
    this.video = video;
    this.after = after;
    this.onBroken = onBroken;
  }

  start(): void {
    this.video.addEventListener('timeupdate', this.moved);
    this.video.addEventListener('error', this.failed);
    this.moved();
  }

  stop(): void {
    this.cancel();
    this.video.removeEventListener('timeupdate', this.moved);
    this.video.removeEventListener('error', this.failed);
  }

  private readonly moved = (): void => {
    this.cancel();
    // A browser may pause a silent video that nobody can see; that is no fault of the video.
    this.cancel = this.after(stalledAfterMs, () => (document.hidden ? this.moved() : this.report('stalled')));
  };

  private readonly failed = (): void => this.report(this.video.error?.message ?? 'failed');

  private report(reason: string): void {
    const { src } = this.video;
    this.stop();
    this.onBroken(`${src}: ${reason}`);
  }
}
