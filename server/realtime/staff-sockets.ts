import { staffCommands } from '../../content/wire/events.ts';
import { AppError } from '../app-error.ts';
import type { Components } from '../components.ts';
import { readCookie } from '../read-cookie.ts';
import { sessionCookie } from '../services/sessions.ts';
import { toProblem } from '../to-problem.ts';
import { listen } from './listen.ts';
import type { StaffNamespace } from './open-io.ts';

type Parts = Pick<Components, 'catalogue' | 'live' | 'sessions' | 'clock' | 'timers' | 'log'>;

/** Those who asked for live state. */
const watchers = 'watchers';

/** Signed-in people: the live state of the displays and what changes in the catalogue, for as long as their session lives. */
export function serveStaff(namespace: StaffNamespace, { catalogue, live, sessions, clock, timers, log }: Parts): void {
  const cookieOf = (header: string | undefined) => sessions.find(readCookie(header, sessionCookie));

  namespace.use((socket, next) => {
    const session = cookieOf(socket.handshake.headers.cookie);
    if (session === null) {
      const problem = toProblem(new AppError('unauthenticated', 'La sesión terminó. Inicie sesión de nuevo.'));
      next(Object.assign(new Error(problem.title), { data: problem }));
      return;
    }
    socket.data.session = session;
    next();
  });

  namespace.on('connection', (socket) => {
    // It may have ended between the handshake and here.
    if (cookieOf(socket.handshake.headers.cookie) === null) {
      socket.disconnect(true);
      return;
    }
    const cancel = timers.after(socket.data.session.expiresAt - clock.now(), () => void socket.disconnect(true));
    socket.on('disconnect', cancel);
    listen({ socket, commands: staffCommands, log }, 'live:watch', async () => {
      await socket.join(watchers);
      return live.all();
    });
  });

  sessions.onEnded((ended) => {
    for (const socket of namespace.sockets.values()) if (socket.data.session.id === ended) socket.disconnect(true);
  });
  live.onChange((changed) => {
    // With nobody watching, thousands of states would be encoded for no one.
    if (namespace.adapter.rooms.has(watchers)) namespace.to(watchers).emit('live:changed', changed);
  });
  catalogue.onCommit((changes) => {
    const told = changes.flatMap(({ collection, id, after }) =>
      (collection === 'credentials' || collection === 'sessions' || collection === 'pairings' ? [] : [{ collection, id, version: after?.version ?? null }]));
    if (told.length > 0) namespace.emit('catalogue:changed', told);
  });
}
