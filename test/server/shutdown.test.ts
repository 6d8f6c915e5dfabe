import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as SocketServer } from 'socket.io';
import { io as connect } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createShutdown } from '../../server/shutdown.ts';

describe('createShutdown', () => {
  let http: Server;
  let io: SocketServer;
  let address: string;
  beforeEach(async () => {
    // A download that never ends by itself.
    http = createServer((_request, response) => void response.write('first bytes'));
    io = new SocketServer(http);
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });
  afterEach(() => http.closeAllConnections());

  it('ends a download that will not end, then closes the stores in order, once', async () => {
    const closed: string[] = [];
    const [response] = await once(get(address), 'response') as [IncomingMessage];
    await once(response, 'data');
    const cut = once(response, 'error');
    const store = (name: string) => ({
      close: async () => {
        await Promise.resolve();
        closed.push(`${name}, ${http.listening ? 'listening' : 'stopped'}`);
      },
    });
    const stop = createShutdown({ io, http, last: [store('catalogue'), store('ledger')], graceMs: 50 });
    await Promise.all([stop(), stop(), cut]);
    await stop();
    expect(closed).toEqual(['catalogue, stopped', 'ledger, stopped']);
  });

  it('disconnects sockets and takes no new connection', async () => {
    const socket = connect(address, { transports: ['websocket'], reconnection: false });
    await new Promise<void>((resolve) => {
      socket.on('connect', resolve);
    });
    const gone = new Promise<void>((resolve) => {
      socket.on('disconnect', () => resolve());
    });
    await createShutdown({ io, http, last: [] })();
    await gone;
    await expect(fetch(address)).rejects.toThrow();
  });

  it('closes the other stores when one fails, and says so', async () => {
    let closed = false;
    const broken = {
      close: () => {
        throw new Error('disk gone');
      },
    };
    const sound = {
      close: () => {
        closed = true;
      },
    };
    await expect(createShutdown({ io, http, last: [broken, sound] })()).rejects.toThrow(AggregateError);
    expect(closed).toBe(true);
  });
});
