import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket as NodeWebSocket, WebSocketServer, type WebSocket as Accepted } from 'ws';
import { WebSocketEngine } from '../../../display-client/connection/websocket-engine.ts';

let http: Server;
let sockets: WebSocketServer;
let accepted: Promise<Accepted>;
let asked: string | undefined;

/** A page of that server, as far as the engine looks at it. */
beforeEach(async () => {
  http = createServer();
  sockets = new WebSocketServer({ server: http });
  accepted = new Promise((resolve) => {
    sockets.once('connection', (socket, { url }) => {
      asked = url;
      resolve(socket);
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  const page = Object.assign(new EventTarget(), { location: { protocol: 'http:', host: `127.0.0.1:${port}`, hostname: '127.0.0.1' } });
  vi.stubGlobal('window', page);
  vi.stubGlobal('WebSocket', NodeWebSocket);
});

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  await new Promise((resolve) => {
    http.close(resolve);
  });
});

const next = (engine: WebSocketEngine, event: string) => new Promise<unknown>((resolve) => {
  engine.on(event, resolve);
});
const heard = (server: Accepted) => new Promise<string>((resolve) => {
  server.once('message', (data: Buffer) => resolve(data.toString()));
});
const greeting = (pingInterval: number, pingTimeout: number) => `0${JSON.stringify({ sid: 'a', upgrades: [], pingInterval, pingTimeout, maxPayload: 1 })}`;

async function openEngine(pingInterval = 25_000, pingTimeout = 20_000) {
  const engine = new WebSocketEngine(undefined, { path: '/socket.io' });
  const opened = next(engine, 'open');
  const server = await accepted;
  server.send(greeting(pingInterval, pingTimeout));
  await opened;
  return { engine, server };
}

it('asks for protocol 4 over a WebSocket, and carries messages both ways', async () => {
  const { engine, server } = await openEngine();
  expect(asked).toBe('/socket.io/?EIO=4&transport=websocket');
  const data = next(engine, 'data');
  server.send('4hola');
  expect(await data).toBe('hola');
  engine.write('¿qué tal?');
  expect(await heard(server)).toBe('4¿qué tal?');
  engine.close();
});

it('answers each ping and tells of it', async () => {
  const { engine, server } = await openEngine();
  const ping = next(engine, 'ping');
  server.send('2');
  expect(await heard(server)).toBe('3');
  await ping;
  engine.close();
});

it('holds a server to be gone that is silent for longer than it said it would be', async () => {
  const { engine } = await openEngine(20, 20);
  expect(await next(engine, 'close')).toBe('ping timeout');
});

it('knows of the silence before its timer does', async () => {
  const { engine } = await openEngine();
  expect(engine._hasPingExpired()).toBe(false);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 46_000);
  const closed = next(engine, 'close');
  expect(engine._hasPingExpired()).toBe(true);
  expect(await closed).toBe('ping timeout');
  vi.restoreAllMocks();
});

it.each([
  ['the server closes', (server: Accepted) => server.close(), 'transport error'],
  ['the line breaks', (server: Accepted) => server.terminate(), 'transport error'],
  ['the server says goodbye', (server: Accepted) => server.send('1'), 'transport close'],
  ['the server talks nonsense', (server: Accepted) => server.send('x'), 'transport error'],
  ['the machine loses its network', () => window.dispatchEvent(new Event('offline')), 'transport close'],
])('closes once when %s', async (_, happen, reason) => {
  const { engine, server } = await openEngine();
  const reasons: unknown[] = [];
  engine.on('close', (why) => reasons.push(why));
  const closed = next(engine, 'close');
  happen(server);
  await closed;
  engine.close();
  engine.write('too late');
  expect(reasons).toEqual([reason]);
});

it('fails and then closes where there is no server', async () => {
  vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { protocol: 'http:', host: '127.0.0.1:9', hostname: '127.0.0.1' } }));
  const engine = new WebSocketEngine(undefined, { path: '/socket.io' });
  const failed = next(engine, 'error');
  const closed = next(engine, 'close');
  expect(await failed).toBeInstanceOf(Error);
  expect(await closed).toBe('transport error');
});

it('fails and then closes where the connection ends before the server has greeted', async () => {
  sockets.once('connection', (server: Accepted) => server.close());
  const engine = new WebSocketEngine(undefined, { path: '/socket.io' });
  const closed = next(engine, 'close');
  expect(await next(engine, 'error')).toBeInstanceOf(Error);
  expect(await closed).toBe('transport error');
});

it('says nothing more to whoever has stopped listening', async () => {
  const { engine, server } = await openEngine();
  const seen: unknown[] = [];
  const listen = (data: unknown) => void seen.push(data);
  engine.on('data', listen);
  engine.off('data', listen);
  const ping = next(engine, 'ping');
  server.send('4a');
  server.send('2');
  await ping;
  expect(seen).toEqual([]);
  engine.close();
});
