import type { After } from '../timing/timers.ts';

/** A page that nobody sees is not painted; the show goes on without waiting for it. */
const unseenAfterMs = 500;

/** Resolves just after the browser has painted what is in the document now. */
export function nextPaint(after: After): Promise<void> {
  return new Promise((resolve) => {
    const cancel = after(unseenAfterMs, resolve);
    requestAnimationFrame(() => {
      // The callback runs before the paint; a message posted from it is delivered behind it.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        cancel();
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    });
  });
}
