import { io, type Socket } from 'socket.io-client';
import type { Hash } from '../../content/ids.ts';
import type {
  DisplayClientEvents, DisplayServerEvents, PairingClientEvents, PairingServerEvents, StaffClientEvents, StaffServerEvents,
} from '../../content/wire/events.ts';
import type { Ack } from '../../content/wire/problem.ts';

export type PairingSocket = Socket<PairingServerEvents, PairingClientEvents>;
export type DisplaySocket = Socket<DisplayServerEvents, DisplayClientEvents>;
export type StaffSocket = Socket<StaffServerEvents, StaffClientEvents>;

const options = { transports: ['websocket'], reconnection: false, forceNew: true, autoConnect: false };

/** Sockets of one test, so that none outlives it. */
export function createSockets(url: string) {
  const opened: Socket[] = [];
  const keep = <Typed>(socket: Socket): Typed => {
    opened.push(socket);
    // The event maps are the server's promise for the namespace in the address.
    return socket as unknown as Typed;
  };
  return {
    pairing: () => keep<PairingSocket>(io(`${url}/pairing`, options)),
    display: (token: string) => keep<DisplaySocket>(io(`${url}/displays`, { ...options, auth: { token } })),
    staff: (cookie: string, headers: Record<string, string> = {}) =>
      keep<StaffSocket>(io(`${url}/staff`, { ...options, extraHeaders: { Cookie: cookie, ...headers } })),
    closeAll: () => {
      for (const socket of opened.splice(0)) socket.disconnect();
    },
  };
}

type Connectable = Pick<Socket, 'connect' | 'once' | 'off'>;

/** Connects, or fails with what the server said. */
export async function connected<Any extends object>(socket: Any): Promise<Any> {
  const peer = socket as unknown as Connectable;
  await new Promise<void>((resolve, reject) => {
    peer.once('connect', resolve);
    peer.once('connect_error', reject);
    peer.connect();
  });
  return socket;
}

/** The problem with which the server turned a connection away. */
export async function turnedAway(socket: object): Promise<unknown> {
  const error: unknown = await connected(socket).then(() => new Error('It was let in'), (refusal: unknown) => refusal);
  return error instanceof Error && 'data' in error ? error.data : error;
}

/** The next fact of that name. Ask before doing what causes it. */
export const fact = <Value>(socket: object, name: string): Promise<Value> =>
  new Promise((resolve) => { (socket as unknown as Socket).once(name, (value: Value) => resolve(value)); });

/** Facts of that name, gathered until `enough` says that they are. */
export const facts = <Value>(socket: object, name: string, enough: (sofar: readonly Value[]) => boolean): Promise<Value[]> =>
  new Promise((resolve) => {
    const peer = socket as unknown as Socket;
    const sofar: Value[] = [];
    const gather = (value: Value): void => {
      sofar.push(value);
      if (!enough(sofar)) return;
      peer.off(name, gather);
      resolve(sofar);
    };
    peer.on(name, gather);
  });

/** Sends a command and waits for its ack, whatever it says. */
export const say = <Value = unknown>(socket: object, name: string, input: unknown): Promise<Ack<Value>> =>
  (socket as unknown as Socket).timeout(10_000).emitWithAck(name, input) as Promise<Ack<Value>>;

/** What a player says first. */
export const hello = (revision: Hash | null) => ({
  playerVersion: 'prueba', revision, viewport: { width: 1920, height: 1080 }, codecs: [], storage: null, clock: 0,
});
