import './old-browsers.ts';
import { createAssetCache } from './assets/asset-cache.ts';
import { openShelf } from './assets/shelf.ts';
import { partsName, shelfName } from './assets/shelf-name.ts';
import { askToKeepStorage, viewport } from './connection/capabilities.ts';
import { pair } from './connection/pairing.ts';
import { Confirmation } from './confirmation.ts';
import { Cover } from './cover.ts';
import { pairDemo } from './demo.ts';
import { storedToken } from './device-token.ts';
import { ErrorLog } from './error-log.ts';
import { modeOf, slotOf, type Mode } from './mode.ts';
import { PairingView } from './pairing-view.ts';
import { playSession } from './play-session.ts';
import { runPreview } from './preview.ts';
import { memoryDatabase, openDatabase } from './programme/database.ts';
import { ProgrammeStore } from './programme/programme-store.ts';
import { becomeKiosk } from './screen-root.ts';
import { hashText } from './sha256.ts';
import { ServerClock } from './timing/server-clock.ts';
import { after, backoffMs } from './timing/timers.ts';

type WallMode = Exclude<Mode, { kind: 'preview' | 'probe' }>;

const demoRetry = { firstMs: 2_000, longestMs: 30_000 };
const random = Math.random;
const screen = document.querySelector<HTMLElement>('#screen') ?? document.body;
const mode = modeOf(window.location.search);

if (mode.kind === 'preview') runPreview(screen);
else if (mode.kind === 'probe') void import('./shell/probe.ts').then(({ runProbe }) => runProbe(screen, 'play'));
else void runWall(mode);

/** Pairs where needed and plays, for ever: an unpaired player goes back to its code without reloading. */
async function runWall(mode: WallMode): Promise<void> {
  becomeKiosk();
  const errors = new ErrorLog();
  void askToKeepStorage();
  window.addEventListener('error', ({ message }) => errors.add(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.add(String(reason)));
  const slot = slotOf(mode);
  const clock = new ServerClock(window.localStorage);
  const cover = new Cover(screen);
  const database = await openDatabase('cartelera').catch((error: unknown) => {
    errors.add(String(error));
    return memoryDatabase();
  });
  const token = mode.kind === 'demo'
    ? storedToken({ storage: window.sessionStorage, database: memoryDatabase(), slot }) : storedToken({ storage: window.localStorage, database, slot });
  const parts = {
    screen, cover, clock, errors, after, random, kept: window.localStorage,
    confirmation: new Confirmation({ clock, kept: window.localStorage, slot }),
    store: new ProgrammeStore(database, slot, hashText),
    cache: createAssetCache({ shelf: await openShelf(shelfName), parts: await openShelf(partsName), after }),
    reload: () => window.location.reload(),
  };
  if (mode.kind === 'play') {
    const zone = async () => (await parts.store.load()).identity?.zone ?? null;
    // Apart, for it is not needed before the first picture.
    import('./shell/keep-shell.ts').then(({ keepShell }) => keepShell({ ...parts, zone, now: clock.now, onError: errors.add }))
      .catch((error: unknown) => errors.add(String(error)));
  }
  for (;;) {
    const known = await token.read() ?? await (mode.kind === 'demo' ? askForDemo(mode, cover) : askForPairing(cover, clock));
    await token.write(known);
    const end = await playSession({ ...parts, token: known });
    await token.clear();
    if (mode.kind === 'demo' && end === 'unpaired') {
      // The same sample display was opened elsewhere; taking it back would have the two pages fight over it.
      cover.say({ headline: 'Demostración', text: 'Esta muestra se abrió en otra ventana. Recargue la página para verla aquí.' });
      return;
    }
  }
}

async function askForPairing(cover: Cover, clock: ServerClock): Promise<string> {
  const view = new PairingView(cover, { now: clock.now, after });
  const token = await pair({ viewport, clock, after, random, show: view.show });
  view.close();
  return token;
}

/** Asks until the server gives a sample display, saying meanwhile what it answered. */
async function askForDemo({ format }: Extract<Mode, { kind: 'demo' }>, cover: Cover): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await pairDemo(format);
    } catch (error) {
      const text = error instanceof Error && !(error instanceof TypeError) ? error.message : 'No hay conexión con el servidor. Se intenta de nuevo.';
      cover.say({ headline: 'Demostración', text });
      await new Promise<void>((resolve) => {
        after(backoffMs(attempt, random, demoRetry), resolve);
      });
    }
  }
}
