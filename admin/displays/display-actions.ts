import type { Display } from '../../content/model/display.ts';
import { displayRoutes } from '../../content/wire/routes.ts';
import { call } from '../api.ts';
import { confirm } from '../elements/confirm.ts';
import { toast } from '../elements/toast.ts';
import { messageOf } from '../problem-error.ts';
import { store } from '../store.ts';
import { inputOf } from './display-draft.ts';

const commandResults = {
  identify: { done: 'La pantalla muestra ahora su nombre y su lugar', failed: 'La pantalla no respondió. Revise que esté encendida.' },
  reload: { done: 'La pantalla se está recargando', failed: 'La pantalla no respondió. Revise que esté encendida.' },
} as const;

/** Asks the player of a display to do something now, and tells how it went. */
export async function runCommand({ id }: Display, command: keyof typeof commandResults): Promise<void> {
  const words = commandResults[command];
  await telling(async () => {
    const { done } = await call(displayRoutes.command, { params: { id }, body: { command } });
    toast(done ? words.done : words.failed, { failed: !done });
  });
}

/** Asks first: the player then shows a code again, and whoever has the place at hand must type it. */
export async function unpair({ id, name }: Display): Promise<void> {
  const sure = await confirm({
    title: `¿Desvincular «${name}»?`,
    text: 'Su reproductor dejará de mostrar avisos y enseñará un código nuevo. El lugar, su nombre y sus destinatarios se conservan.',
    action: 'Desvincular', danger: true,
  });
  if (!sure) return;
  await telling(async () => {
    await call(displayRoutes.unpair, { params: { id } });
    toast(`«${name}» desvinculada`);
  });
}

/** Asks first; true when the display is gone. What it is used in is told by the server and stays. */
export async function removeDisplay({ id, name, version }: Display): Promise<boolean> {
  const sure = await confirm({
    title: `¿Eliminar «${name}»?`,
    text: 'El lugar dejará de existir y su reproductor, si lo tiene, quedará sin vincular. No se puede deshacer.',
    action: 'Eliminar pantalla', danger: true,
  });
  if (!sure) return false;
  return telling(async () => {
    await call(displayRoutes.remove, { params: { id }, query: { version } });
    store.displays.drop(id);
    toast(`«${name}» eliminada`);
  });
}

/**
 * Trusts the player that shows `code` with the display. A board on paper becomes one with a screen; should the code
 * be wrong, it stays on paper. @throws ProblemError
 */
export async function pair(display: Display, code: string): Promise<void> {
  const { id } = display;
  const ready = display.medium === 'paper' ? await setMedium(display, 'screen') : display;
  try {
    store.displays.put(await call(displayRoutes.pair, { params: { id }, body: { code } }));
  } catch (error) {
    if (display.medium === 'paper') await setMedium(ready, 'paper');
    throw error;
  }
}

async function setMedium(display: Display, medium: Display['medium']): Promise<Display> {
  const { id, version } = display;
  const saved = await call(displayRoutes.update, { params: { id }, body: { version, display: { ...inputOf(display), medium } } });
  store.displays.put(saved);
  return saved;
}

async function telling(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    toast(messageOf(error), { failed: true });
    return false;
  }
}
