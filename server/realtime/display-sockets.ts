import * as z from 'zod/mini';
import type { DisplayId } from '../../content/ids.ts';
import type { RunCommand } from '../../content/wire/events.ts';
import { AppError } from '../app-error.ts';
import type { Components } from '../components.ts';
import { identityOf } from '../services/displays.ts';
import { toProblem } from '../to-problem.ts';
import { answerDisplay } from './display-commands.ts';
import type { DisplayNamespace } from './open-io.ts';
import { batches, push } from './push.ts';

/** What the rest of the server may ask of the players that are connected. */
export interface Players {
  /** Whether some player of the display carried the command out. @throws AppError `refused` when none is connected */
  run(display: DisplayId, command: RunCommand['command']): Promise<boolean>;
}

type Parts = Pick<Components, 'catalogue' | 'programmes' | 'live' | 'trust' | 'clock' | 'log'>;

const answerMs = 5_000;
const Handshake = z.object({ token: z.string() });

/** Players that drive a display: who may connect, what they say, and what is pushed to them. */
export function serveDisplays(namespace: DisplayNamespace, parts: Parts): Players {
  const { catalogue, programmes, trust, live } = parts;
  const of = (display: DisplayId) => [...namespace.sockets.values()].filter(({ data }) => data.display === display);

  namespace.use((socket, next) => {
    const handshake = Handshake.safeParse(socket.handshake.auth);
    const display = trust.displayOf(handshake.success ? handshake.data.token : undefined);
    if (display === null) {
      const problem = toProblem(new AppError('unauthenticated', 'Este reproductor ya no está vinculado. Vincúlelo con el código que muestra.'));
      next(Object.assign(new Error(problem.title), { data: problem }));
      return;
    }
    socket.data.display = display;
    socket.data.holds = null;
    next();
  });

  namespace.on('connection', (socket) => {
    const { display } = socket.data;
    // The token may have died between the handshake and here.
    if (trust.displayOf(Handshake.parse(socket.handshake.auth).token) !== display) {
      socket.disconnect(true);
      return;
    }
    live.connected(display);
    socket.on('disconnect', () => live.disconnected(display));
    answerDisplay(socket, namespace, parts);
  });

  programmes.onChange((changed) => {
    const receivers = Array.from(namespace.sockets.values(), ({ id, data }) => ({ id, display: data.display, holds: data.holds }));
    push(namespace, batches(receivers.filter(({ display }) => changed.has(display)), (display) => changed.get(display), programmes.recent));
  });

  catalogue.onCommit((changes) => {
    const touched = new Set(changes.filter(({ collection, after }) => after !== null && (collection === 'displays' || collection === 'centers')).map(({ id }) => id));
    if (touched.size === 0) return;
    for (const { data, id } of namespace.sockets.values()) {
      const display = catalogue.get('displays', data.display);
      if (display && (touched.has(display.id) || touched.has(display.center))) {
        namespace.to(id).emit('identity:changed', identityOf(catalogue, display.id));
      }
    }
  });

  trust.onRevoked((display) => {
    for (const socket of of(display)) {
      socket.emit('command:run', { command: 'unpair' }, () => undefined);
      socket.disconnect(true);
    }
  });

  return {
    async run(display, command) {
      const sockets = of(display);
      if (sockets.length === 0) throw new AppError('refused', 'La pantalla no está conectada. Revise que el reproductor esté encendido y con red.');
      const answers = await Promise.allSettled(sockets.map((socket) => socket.timeout(answerMs).emitWithAck('command:run', { command })));
      return answers.some((answer) => answer.status === 'fulfilled' && answer.value.ok);
    },
  };
}
