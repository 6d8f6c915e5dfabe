import * as z from 'zod/mini';
import { ProgrammeUpdate } from '../content/programme/objects.ts';
import { Identity } from '../content/wire/events.ts';
import { createAssetCache } from './assets/asset-cache.ts';
import { Player } from './player.ts';
import { ServerClock } from './timing/server-clock.ts';
import { after } from './timing/timers.ts';

/** What the admin sends, again with every change of the draft. */
const PreviewMessage = z.object({ type: z.literal('cartelera:preview'), identity: Identity, update: ProgrammeUpdate });

const ignore = () => undefined;

/** A player that keeps and reports nothing; `onShowing` hears of every item it shows. */
export function silentPlayer(identity: Identity, screen: HTMLElement, onShowing: () => void = ignore): Player {
  const clock = new ServerClock({ getItem: () => null, setItem: ignore });
  const cache = createAssetCache({ shelf: null, parts: null, after });
  const listener = { onReceived: ignore, onReady: ignore, onRefused: ignore, onAdopt: ignore, onShowing, onError: ignore };
  return new Player(identity, { screen, cache, neededFiles: async () => [], clock, after, random: Math.random, listener, confirmedAt: () => null, impatient: true });
}

/**
 * Plays whatever programme the page around this one sends, with the stage of the walls. Keeps and reports nothing. Only
 * the parent is heard, and only from this same origin.
 */
export function runPreview(screen: HTMLElement): void {
  // The programme was compiled a moment ago in this very browser: its clock is the right one.
  let player: Player | null = null;
  window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (origin !== window.location.origin || source !== window.parent) return;
    const message = PreviewMessage.safeParse(data);
    if (!message.success) return;
    const { identity, update } = message.data;
    if (player === null) player = silentPlayer(identity, screen);
    else player.setIdentity(identity);
    player.take(update);
  });
  window.parent.postMessage({ type: 'cartelera:preview-ready' }, window.location.origin);
}
