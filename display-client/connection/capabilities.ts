/** Formats that the boards' videos come in; the server learns which of them this screen can play. */
const candidates = [
  'video/mp4; codecs="avc1.42E01E"', 'video/mp4; codecs="avc1.4D401F"', 'video/mp4; codecs="avc1.640029"',
  'video/mp4; codecs="hvc1.1.6.L93.B0"', 'video/mp4; codecs="av01.0.05M.08"', 'video/webm; codecs="vp8"', 'video/webm; codecs="vp9"',
];

/** The MIME types with codecs that this browser says it plays. */
export function playableCodecs(): string[] {
  const video = document.createElement('video');
  return candidates.filter((type) => video.canPlayType(type) !== '');
}

/** The size of the screen in CSS pixels. */
export const viewport = (): { width: number; height: number } => ({ width: window.innerWidth, height: window.innerHeight });

/** Bytes stored by this origin, bytes allowed, and whether they are promised to stay; `null` where the browser does not say. */
export async function storageEstimate(): Promise<{ usage: number; quota: number; persisted: boolean } | null> {
  // Typed as always present, but only secure contexts have it.
  const storage: StorageManager | undefined = navigator.storage;
  const { usage, quota } = await storage?.estimate() ?? {};
  return usage === undefined || quota === undefined ? null : { usage, quota, persisted: await storage.persisted() };
}

/** Asks the browser to keep what is stored here also when the disk gets short. The answer is in the next estimate. */
export async function askToKeepStorage(): Promise<void> {
  const storage: StorageManager | undefined = navigator.storage;
  await storage?.persist();
}

/** Bytes of JavaScript memory in use, where Chromium says. */
export function usedMemory(): number | null {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? null;
}
