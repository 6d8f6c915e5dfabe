// What no product can beat: a bare ws server that sends one text to everyone.
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }));

process.on('message', ({ text }: { text: string }) => {
  const at = performance.timeOrigin + performance.now();
  for (const client of server.clients) client.send(text);
  process.send?.({ at });
});
