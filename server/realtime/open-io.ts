import type { IncomingMessage } from 'node:http';
import { Server, type DefaultEventsMap, type Namespace, type Socket } from 'socket.io';
import type {
  DisplayClientEvents, DisplayServerEvents, PairingClientEvents, PairingServerEvents, StaffClientEvents, StaffServerEvents,
} from '../../content/wire/events.ts';
import type { DisplayId, Hash } from '../../content/ids.ts';
import { isOwnOrigin } from '../same-origin.ts';
import type { OpenSession } from '../services/sessions.ts';

/** `holds` is the revision the player last said it has whole: what an update may leave out. */
export type DisplayData = { display: DisplayId; holds: Hash | null; invalid?: number };
export type StaffData = { session: OpenSession; invalid?: number };

export type PairingNamespace = Namespace<PairingClientEvents, PairingServerEvents, DefaultEventsMap, { invalid?: number }>;
export type DisplayNamespace = Namespace<DisplayClientEvents, DisplayServerEvents, DefaultEventsMap, DisplayData>;
export type DisplaySocket = Socket<DisplayClientEvents, DisplayServerEvents, DefaultEventsMap, DisplayData>;
export type StaffNamespace = Namespace<StaffClientEvents, StaffServerEvents, DefaultEventsMap, StaffData>;

/**
 * The Socket.IO server, not yet attached. A dead line is noticed within 18 s. WebSocket only: 10,000 screens that
 * long-poll would be another product.
 */
export function openIo(): Server {
  const io = new Server({
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    // The largest honest message asks for 5,000 missing objects by hash.
    maxHttpBufferSize: 512 * 1024,
    // Browsers do not hold sockets to the same-origin policy; the server must.
    allowRequest: (request: IncomingMessage, decide) => decide(null, isOwnOrigin(request.headers)),
  });
  // Nothing lives in the namespace that every client may join by default.
  io.use((_socket, next) => next(new Error('Unknown namespace')));
  return io;
}

// The event maps of a namespace are known by its name alone, so each is named once, here.
export const pairingNamespace = (io: Server): PairingNamespace => io.of('/pairing') as unknown as PairingNamespace;
export const displayNamespace = (io: Server): DisplayNamespace => io.of('/displays') as unknown as DisplayNamespace;
export const staffNamespace = (io: Server): StaffNamespace => io.of('/staff') as unknown as StaffNamespace;
