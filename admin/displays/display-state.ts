import type { Display } from '../../content/model/display.ts';
import type { LiveDisplay } from '../../content/wire/events.ts';
import type { Shape } from '../elements/state-mark.ts';

/** How a display is doing, worst first. `unknown` until the live state has come. */
export const displayStates = ['offline', 'warning', 'updating', 'online', 'unknown', 'unpaired', 'paper'] as const;
export type DisplayState = (typeof displayStates)[number];

/** Decides the state of a display from what the server last heard of it. */
export function stateOf({ medium }: Pick<Display, 'medium'>, live: LiveDisplay | undefined): DisplayState {
  if (medium === 'paper') return 'paper';
  if (live === undefined) return 'unknown';
  if (!live.paired) return 'unpaired';
  if (!live.online) return 'offline';
  if (live.errors.length > 0) return 'warning';
  return live.target !== null && live.showing?.revision !== live.target ? 'updating' : 'online';
}

type Look = { shape: Shape; word: string };

/** Each state as a shape and a word. */
export const stateLooks: Record<DisplayState, Look> = {
  offline: { shape: 'offline', word: 'Sin conexión' },
  warning: { shape: 'warning', word: 'Con aviso' },
  updating: { shape: 'ready', word: 'Actualizando' },
  online: { shape: 'online', word: 'En línea' },
  unknown: { shape: 'pending', word: 'Sin datos' },
  unpaired: { shape: 'unpaired', word: 'Sin vincular' },
  paper: { shape: 'paper', word: 'Papel' },
};

/** Whether staff should look at it. */
export const isTrouble = (state: DisplayState): boolean => state === 'offline' || state === 'warning';

/** Whether its player is connected now. */
export const isConnected = (state: DisplayState): boolean => state === 'online' || state === 'updating' || state === 'warning';
