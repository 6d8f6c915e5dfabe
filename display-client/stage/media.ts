import type { After } from '../timing/timers.ts';

/** A picture or video that is decoded and can be shown in this very frame. */
export type ReadyMedia = {
  readonly element: HTMLImageElement | HTMLVideoElement;
  /** Called when it comes on screen. Resolves once it has been drawn there, or might have been. */
  readonly start: () => Promise<void>;
  /** Gives the decoder and the memory back. */
  readonly release: () => void;
};

const loadWithinMs = 10_000;

/** Rejects with `what` if `work` takes longer than `ms`. */
export async function within<Value>(work: Promise<Value>, what: string, after: After, ms = loadWithinMs): Promise<Value> {
  let cancel: () => void = () => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    cancel = after(ms, () => reject(new Error(`${what}: took longer than ${ms / 1_000} s`)));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    cancel();
  }
}

/** Loads and decodes an image. Rejects if the browser cannot draw it. */
export async function readyImage(url: string, alt: string, after: After): Promise<ReadyMedia> {
  const image = new Image();
  image.alt = alt;
  image.src = url;
  await within(image.decode(), url, after);
  return { element: image, start: async () => undefined, release: () => image.removeAttribute('src') };
}
