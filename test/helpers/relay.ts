import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { connect as connectSecurely, createServer as createSecureServer } from 'node:tls';

/** A fixed address in front of a server that comes and goes, and a cable that can be pulled. */
export type Relay = {
  url: string;
  /** Where new connections go, over TLS where it says https; `null` refuses them and cuts those that are open. */
  lead(to: string | null): void;
  close(): Promise<void>;
};

const outwards = ({ protocol, hostname, port }: URL): Socket =>
  (protocol === 'https:' ? connectSecurely({ port: Number(port), host: hostname, rejectUnauthorized: false }) : connect(Number(port), hostname));

/** With a `certificate` the relay itself speaks TLS to whoever comes. */
export async function openRelay(certificate?: { cert: string; key: string }): Promise<Relay> {
  let target: URL | null = null;
  const open = new Set<Socket>();
  const pass = (incoming: Socket) => {
    if (target === null) {
      incoming.destroy();
      return;
    }
    const outgoing = outwards(target);
    for (const socket of [incoming, outgoing]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        incoming.destroy();
        outgoing.destroy();
      });
    }
    incoming.pipe(outgoing).pipe(incoming);
  };
  const server = certificate === undefined ? createServer(pass) : createSecureServer(certificate, pass);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port');

  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${address.port}`,
    lead(to) {
      target = to === null ? null : new URL(to);
      if (to === null) cut();
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
