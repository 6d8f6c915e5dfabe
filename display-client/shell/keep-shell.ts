import type { FromPage, FromWorker } from '../service-worker/messages.ts';
import { repeat } from '../timing/repeat.ts';
import { jittered, type After, type Random } from '../timing/timers.ts';
import { drawn } from './drawn.ts';
import { showInsecureNotice } from './insecure-notice.ts';
import { isQuiet } from './quiet-hours.ts';

type Parts = {
  screen: HTMLElement;
  /** Where the display hangs; `null` while it is not known. */
  zone: () => Promise<string | null>;
  now: () => number;
  after: After;
  random: Random;
  reload: () => void;
  onError: (message: string) => void;
};

const lookEveryMs = 20 * 60_000;
const spread = 0.5;
const probeMs = 60_000;

/**
 * Has the player kept on this device by a service worker, so that it starts without the server, and brings newer versions of
 * it in: each is tried in a hidden frame first, and opened in the quiet hours.
 */
export async function keepShell({ screen, zone, now, after, random, reload, onError }: Parts): Promise<void> {
  // Typed as always present, but only secure contexts have it.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (workers === undefined) {
    if (window.isSecureContext) return;
    showInsecureNotice({ screen, after, onError });
    return;
  }
  let isReady = false;
  workers.addEventListener('message', ({ data }: { data: FromWorker }) => {
    if (data === 'probe') probe(after);
    isReady = data === 'ready';
  });
  // Again and again, for the line may have been cut in the middle of it; once it has succeeded, this does nothing.
  const install = () => workers.register('/display/service-worker.js', { updateViaCache: 'none' });
  const tell = (message: FromPage) => void workers.ready.then(({ active }) => active?.postMessage(message, []));
  const task = async () => {
    await install();
    const where = isReady ? await zone() : null;
    // Not while staff are in front of it.
    if (where !== null && isQuiet(now(), where) && screen.querySelector('.cover, .entering') === null) reload();
    else tell('look');
  };
  repeat({ task, delayMs: () => jittered(lookEveryMs, spread, random), after });
  await drawn(screen);
  tell('drew');
  await install();
}

/** Opens the newer version where nobody sees it; it tells the worker itself if it has drawn something. */
function probe(after: After): void {
  const frame = document.createElement('iframe');
  frame.className = 'probe';
  frame.src = '/display/?probe';
  document.body.append(frame);
  after(probeMs, () => frame.remove());
}
