import type { Rotation } from '../content/model/display.ts';

/** Turns the picture for panels hung sideways. */
export function rotate(screen: HTMLElement, rotation: Rotation): void {
  screen.dataset['rotation'] = String(rotation);
}

/** Makes the page behave like a wall and not like a web page: the whole screen, no menu, no selection, no dimming. */
export function becomeKiosk(): void {
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  document.addEventListener('dragstart', (event) => event.preventDefault());
  fillScreen();
  for (const touched of ['pointerup', 'keyup']) document.addEventListener(touched, fillScreen, { once: true });
  const stayAwake = () => void keepAwake();
  document.addEventListener('visibilitychange', stayAwake);
  stayAwake();
}

/** Where the browser lets a page do so by itself; elsewhere once somebody has touched the screen, as whoever installs it does. */
function fillScreen(): void {
  document.documentElement.requestFullscreen().catch(() => null);
}

/** The browser lets go of the lock whenever the page is hidden, so it is asked for again when it comes back. */
async function keepAwake(): Promise<void> {
  // Typed as always present, but only secure contexts of newer browsers have it.
  const lock: WakeLock | undefined = navigator.wakeLock;
  if (lock === undefined || document.visibilityState !== 'visible') return;
  // Refused on battery saving: the panel's own settings then decide.
  await lock.request('screen').catch(() => null);
}
