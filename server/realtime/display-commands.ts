import { displayCommands } from '../../content/wire/events.ts';
import type { Components } from '../components.ts';
import { identityOf } from '../services/displays.ts';
import { listen } from './listen.ts';
import type { DisplayNamespace, DisplaySocket } from './open-io.ts';
import { batches, push } from './push.ts';

type Parts = Pick<Components, 'catalogue' | 'programmes' | 'live' | 'plays' | 'clock' | 'log'>;

/** What one connected player says, and how each saying is answered. */
export function answerDisplay(socket: DisplaySocket, namespace: DisplayNamespace, parts: Parts): void {
  const { catalogue, programmes, live, clock, log } = parts;
  const { data } = socket;
  const { display } = data;
  const hear = { socket, commands: displayCommands, log };
  const sendTarget = (): void =>
    push(namespace, batches([{ id: socket.id, ...data }], programmes.targets(), (revision) => programmes.recent(revision)), programmes.issued);

  listen(hear, 'display:hello', ({ revision }) => {
    data.holds = revision;
    // Whether it has the files, too, is for it to say.
    live.report(display, { ready: null, ...(revision !== null && { received: revision }) });
    // After the answer, so that the player knows who it is before it draws.
    setImmediate(sendTarget);
    return { identity: identityOf(catalogue, display), now: clock.now(), revision: programmes.of(display).revision, issued: programmes.issued };
  });

  listen(hear, 'programme:received', ({ revision, missing }) => {
    const isWhole = missing.length === 0;
    data.holds = isWhole ? revision : null;
    if (isWhole) live.report(display, { received: revision, refusal: null });
    // What it lacks; or another programme, where pushes overtook each other on the way.
    sendTarget();
    return {};
  });

  listen(hear, 'display:heartbeat', ({ showing, errors }) => {
    live.report(display, { showing, faults: errors });
    return { now: clock.now() };
  });

  hearProgress(socket, parts);
  hearPlays(socket, parts);
}

/** Proof of play: acknowledged once it is safe. */
export function hearPlays(socket: Pick<DisplaySocket, 'data'>, { plays, log }: Pick<Parts, 'plays' | 'log'>): void {
  listen({ socket, commands: displayCommands, log }, 'plays:report', async (report) => ({ stored: await plays.store(socket.data.display, report) }));
}

/** What becomes of a programme on its way to the screen. */
function hearProgress(socket: DisplaySocket, { live, log }: Pick<Parts, 'live' | 'log'>): void {
  const { display } = socket.data;
  const hear = { socket, commands: displayCommands, log };

  listen(hear, 'programme:ready', ({ revision }) => {
    live.report(display, { ready: revision });
    return {};
  });

  listen(hear, 'programme:showing', (showing) => {
    live.report(display, { showing });
    return {};
  });

  listen(hear, 'programme:refused', ({ revision, reason }) => {
    log.warn({ display, revision, reason }, 'A display refused its programme');
    live.report(display, { refusal: `Programa rechazado: ${reason}` });
    return {};
  });
}
