import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Express } from 'express';
import type { Server as SocketServer } from 'socket.io';
import type { Route } from '../content/wire/route.ts';
import type { Components } from './components.ts';
import { createApp } from './http/app.ts';
import { DisplaySockets } from './realtime/display-sockets.ts';
import { displayNamespace, openIo, pairingNamespace, staffNamespace } from './realtime/open-io.ts';
import { servePairing } from './realtime/pairing-sockets.ts';
import { serveStaff } from './realtime/staff-sockets.ts';
import type { Tls } from './tls.ts';

type Options = {
  /** Whether every answer is parsed by its schema before it leaves: the tests do. */
  checkAnswers?: boolean;
  /** What TLS needs; `null` serves plain HTTP. */
  tls?: Tls | null;
};

type Created = { http: HttpServer; io: SocketServer; app: Express; routes: readonly Route[] };

/** Express and Socket.IO on one HTTP or HTTPS server, which does not listen yet. `routes` is what the API serves. */
export function createServer(components: Components, { checkAnswers = false, tls = null }: Options = {}): Created {
  const io = openIo();
  servePairing(pairingNamespace(io), components);
  serveStaff(staffNamespace(io), components);
  const players = new DisplaySockets(displayNamespace(io), components);
  const { app, routes } = createApp({ components, players, checkAnswers });
  const http = tls === null ? createHttpServer(app) : createHttpsServer(tls, app);
  // After Express, so that Socket.IO takes its own path first and leaves it every other.
  io.attach(http);
  return { http, io, app, routes };
}
