import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { chanceOf } from './chance.ts';
import { spoilAnswer } from './faulty-answer.ts';
import { relaySocket } from './faulty-socket.ts';
import type { Fate, Fault, Victims } from './line-faults.ts';

/** A server in front of another, on a line that is good until told otherwise. */
export type FaultyProxy = {
  url: string;
  /** From now on every other request or message of these suffers one of the faults. Counts from nothing again. */
  storm(faults: readonly Fault[], victims: Victims): void;
  /** Faults done since the storm began. */
  suffered(): number;
  /** A good line again. What hangs on the bad one is cut off, as when a router starts anew. */
  calm(): void;
  close(): Promise<void>;
};

const likelihood = 0.5;

/** Opens the proxy on a free port. The same `seed` and the same requests suffer the same. */
export async function openFaultyProxy(to: string, seed: string): Promise<FaultyProxy> {
  const target = new URL(to);
  const open = new Set<Duplex>();
  const times = new Map<string, number>();
  let [weather, victims, count]: [readonly Fault[], Victims, number] = [[], 'all', 0];

  const fate: Fate = {
    next(of, name) {
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      const chance = chanceOf(`${seed} ${name} ${time}`);
      const suffers = (victims === 'all' || victims === of) && chance() < likelihood;
      const fault = suffers ? weather[Math.floor(chance() * weather.length)] ?? null : null;
      if (fault !== null) count += 1;
      return { fault, chance };
    },
  };

  const server = createServer((asked, answer) => void forward(asked, answer, target, fate).catch(() => answer.destroy()));
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  });
  server.on('upgrade', (asked, socket, head) => relaySocket({ asked, socket, head, target, fate }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };

  return {
    url: `http://127.0.0.1:${address.port}`,
    storm(faults, of) {
      [weather, victims, count] = [faults, of, 0];
    },
    suffered: () => count,
    calm() {
      weather = [];
      cutAll();
    },
    async close() {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Passes one request on and what it is answered back, or what becomes of it in this weather. */
async function forward(asked: IncomingMessage, answer: ServerResponse, target: URL, fate: Fate): Promise<void> {
  const { fault, chance } = fate.next('http', `${asked.method} ${asked.url?.split('?')[0]}`);
  const onward = request({
    host: target.hostname, port: target.port, method: asked.method, path: asked.url, headers: { ...asked.headers, host: target.host },
  });
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
  const [given] = await once(onward, 'response') as [IncomingMessage];
  await spoilAnswer(given, answer, fault, chance);
}
