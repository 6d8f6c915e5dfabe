import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A fixed address in front of a server that comes and goes, and a cable that can be pulled. */
export type Relay = {
  url: string;
  /** Where new connections go; `null` refuses them and cuts those that are open. */
  lead(to: string | null): void;
  close(): Promise<void>;
};

export async function openRelay(): Promise<Relay> {
  let target: URL | null = null;
  const open = new Set<Socket>();
  const server = createServer((incoming) => {
    if (target === null) {
      incoming.destroy();
      return;
    }
    const outgoing = connect(Number(target.port), target.hostname);
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
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port');

  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
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
