import { repeat } from '../timing/repeat.ts';
import type { After } from '../timing/timers.ts';

type Parts = { screen: HTMLElement; after: After; onError: (message: string) => void };

/** Long enough for whoever has just set the screen up; the public need not read it all day. */
const standsMs = 10 * 60_000;
/** With every heartbeat, so that it stands in the administration for as long as it is true. */
const reportEveryMs = 15_000;

const report = 'Sin https esta pantalla no guarda avisos: si se enciende sin red, queda vacía. Active TLS en el servidor y ábrala con https.';

/**
 * Says, on the screen and in the reports, that an address of plain http on another machine cannot keep a display going (the
 * browser then has no service worker and no store of files), and the remedy. What plays goes on beneath.
 */
export function showInsecureNotice({ screen, after, onError }: Parts): void {
  const [note, what, remedy] = ['aside', 'b', 'span'].map((name) => document.createElement(name)) as [HTMLElement, HTMLElement, HTMLElement];
  what.textContent = 'Esta pantalla no puede guardar los avisos';
  remedy.textContent = 'Si se enciende sin red, quedará vacía. Para informática: active TLS en el servidor (TLS_CERT y TLS_KEY) y abra esta página con https://';
  note.className = 'staff-note';
  note.append(what, remedy);
  screen.append(note);
  after(standsMs, () => note.remove());
  onError(report);
  repeat({ task: async () => onError(report), delayMs: () => reportEveryMs, after });
}
