import type { After } from '../timing/timers.ts';

/** Long enough for whoever has just set the screen up; the public need not read it all day. */
const standsMs = 10 * 60_000;

/** What the browser denies to a page whose address is plain http on another machine, in one line for the reports. */
export const insecureReport = 'Sin https esta pantalla no guarda contenido: si falta la red al encender, no muestra nada. Active TLS en el servidor y ábrala con https.';

/** Says on the screen, small and for staff, that this address cannot keep a display going, and the remedy. */
export function showInsecureNotice(screen: HTMLElement, after: After): void {
  const notice = document.createElement('aside');
  const [what, remedy] = [document.createElement('b'), document.createElement('span')];
  what.textContent = 'Esta pantalla no puede guardar los avisos';
  remedy.textContent = 'Si se enciende sin red, quedará vacía. Para informática: active TLS en el servidor (TLS_CERT y TLS_KEY) y abra esta página con https://';
  notice.append(what, remedy);
  notice.className = 'staff-note';
  screen.append(notice);
  after(standsMs, () => notice.remove());
}
