import type { After } from '../timing/timers.ts';
import { within, type ReadyMedia } from './media.ts';
import { VideoWatch } from './video-watch.ts';

/** Where a video is joined, screens side by side look in step below this. */
const joinToleranceMs = 200;
/** Once it is seen, a jump shows more than a film that runs a little faster until it is in step. */
const jumpToleranceMs = 1_000;
const drawnMs = { guess: 150, limit: 500 };

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
  const watch = new VideoWatch(video, { after, dueMs: offsetMs, onBroken });
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
  const start = async () => {
    const playing = seek(video, offsetMs(), jumpToleranceMs, after).then(() => video.play());
    playing.then(() => released || watch.start(), (error: unknown) => released || onBroken(`${url}: ${String(error)}`));
    await drawn(video, after);
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

/** Resolves when the browser has drawn a picture of the video, or has had the time to where it does not say. */
function drawn(video: HTMLVideoElement, after: After): Promise<void> {
  return new Promise((resolve) => {
    // Typed as always present; Chromium has it since 83.
    const { requestVideoFrameCallback }: Partial<HTMLVideoElement> = video;
    after(requestVideoFrameCallback === undefined ? drawnMs.guess : drawnMs.limit, resolve);
    requestVideoFrameCallback?.call(video, () => resolve());
  });
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
