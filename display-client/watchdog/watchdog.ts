import { within } from '../stage/media.ts';
import { repeat } from '../timing/repeat.ts';
import type { After, Cancel } from '../timing/timers.ts';
import { diagnose, hourMs } from './diagnose.ts';

const lookEveryMs = 15_000;
const storageKey = 'cartelera:reloads';

type Parts = {
  now: () => number;
  after: After;
  /** When the stage was to have looked again; `Infinity` while nothing plays. */
  dueAt: () => number;
  restart: () => void;
  reload: () => void;
  /** Whether the page would come back. No answer in time is no. */
  mayReload: () => Promise<boolean>;
  kept: Pick<Storage, 'getItem' | 'setItem'>;
  onError: (message: string) => void;
};

/** Looks whether the stage goes on, and helps it where it does not. */
export function startWatchdog(parts: Parts): Cancel {
  const { now, after, dueAt, restart, reload, mayReload, kept, onError } = parts;
  let restartedAt: number | null = null;
  const look = async () => {
    const reloads = remembered(kept);
    const at = now();
    const remedy = diagnose({ now: at, dueAt: dueAt(), restartedAt, reloads });
    if (remedy === 'none') return;
    onError(`watchdog: ${remedy}`);
    if (remedy === 'restart') {
      restartedAt = at;
      restart();
    } else if (await within(mayReload(), 'reload', after)) {
      // Written first: a page that cannot count its reloads would reload for ever.
      kept.setItem(storageKey, [...reloads.filter((earlier) => Math.abs(at - earlier) < hourMs), at].join(' '));
      reload();
    }
  };
  return repeat({ task: look, delayMs: () => lookEveryMs, after });
}

const remembered = (kept: Parts['kept']): number[] => (kept.getItem(storageKey) ?? '').split(' ').map(Number).filter((at) => at > 0);

/** Whether loading this page again would bring it back: from a service worker, or from the server itself. */
export async function wouldComeBack(): Promise<boolean> {
  // Typed as always present, but only secure contexts have it.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (workers?.controller) return true;
  return fetch(window.location.pathname, { cache: 'no-store' }).then(({ ok }) => ok, () => false);
}
