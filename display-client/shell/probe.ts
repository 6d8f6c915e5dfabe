import { Cover } from '../cover.ts';
import { silentPlayer } from '../preview.ts';
import { openDatabase } from '../programme/database.ts';
import { ProgrammeStore } from '../programme/programme-store.ts';
import type { FromPage } from '../service-worker/messages.ts';
import { hashText } from '../sha256.ts';
import { PairingScreen } from '../templates/pairing-screen.ts';
import { drawn } from './drawn.ts';

/** Starts as on a wall, from what is kept here, unseen and without a word to the server; tells the worker once it has drawn. */
export async function runProbe(screen: HTMLElement, slot: string): Promise<void> {
  const { identity, programme, issued } = await new ProgrammeStore(await openDatabase('cartelera'), slot, hashText).load();
  if (identity === null) {
    new Cover(screen).lay(new PairingScreen());
    await drawn(screen);
  } else if (programme === null) {
    silentPlayer(identity, screen);
    await drawn(screen);
  } else {
    await new Promise<void>((resolve) => {
      silentPlayer(identity, screen, () => resolve()).restore(programme, issued);
    });
  }
  const message: FromPage = 'drew';
  navigator.serviceWorker.controller?.postMessage(message);
}
