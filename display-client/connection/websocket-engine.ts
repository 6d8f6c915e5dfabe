/**
 * The Engine.IO of the player: protocol 4 over a WebSocket to the server this page came from, and no more. The build puts it in
 * the place of engine.io-client, which brings long polling, WebTransport and the way from one to another: 4 kB more.
 */

type Handler = (...values: unknown[]) => void;

/** The first character of every message (https://socket.io/docs/v4/engine-io-protocol). */
const packet = { open: '0', close: '1', ping: '2', pong: '3', message: '4' } as const;

type Handshake = { pingInterval: number; pingTimeout: number };

/** What the Manager of socket.io-client asks of an engine. Emits `open`, `data`, `ping`, `error` and `close`. */
export class WebSocketEngine {
  private readonly handlers = new Map<string, Set<Handler>>();
  private readonly socket: WebSocket;
  /** How long the server may be silent, in ms, by its own word. */
  private patienceMs = Infinity;
  private silentAt = Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(_address: unknown, { path }: { path: string }) {
    const { protocol, host, hostname } = window.location;
    this.socket = new WebSocket(`${protocol.replace('http', 'ws')}//${host}${path.replace(/\/$/, '')}/?EIO=4&transport=websocket`);
    this.socket.binaryType = 'arraybuffer';
    this.socket.addEventListener('message', ({ data }) => this.receive(data));
    this.socket.addEventListener('error', () => this.fail('websocket error'));
    // An error as well: of one that closes before the server has greeted, the Manager hears nothing else, and waits 20 s.
    this.socket.addEventListener('close', () => this.fail('websocket closed'));
    if (hostname !== 'localhost') window.addEventListener('offline', this.onOffline);
  }

  on(event: string, handler: Handler): void {
    const handlers = this.handlers.get(event) ?? new Set();
    this.handlers.set(event, handlers.add(handler));
  }

  off(event: string, handler: Handler): void {
    this.handlers.get(event)?.delete(handler);
  }

  write(data: string | ArrayBuffer): void {
    this.send(typeof data === 'string' ? packet.message + data : data);
  }

  close(): void {
    this.end('forced close');
  }

  /** Whether the server has been silent too long although no timer has said so yet: timers of a sleeping machine sleep too. */
  _hasPingExpired(): boolean {
    if (performance.now() <= this.silentAt) return false;
    void Promise.resolve().then(() => this.end('ping timeout'));
    return true;
  }

  private receive(data: unknown): void {
    if (this.closed) return;
    if (typeof data !== 'string') {
      this.emit('data', data);
      return;
    }
    const body = data.slice(1);
    switch (data.charAt(0)) {
      case packet.open: return this.greet(body);
      case packet.message: return this.emit('data', body);
      case packet.close: return this.end('transport close');
      case packet.ping:
        this.send(packet.pong);
        this.emit('ping');
        this.awaitPing();
        return;
      default: return this.fail('server error');
    }
  }

  private greet(body: string): void {
    const { pingInterval, pingTimeout } = JSON.parse(body) as Handshake;
    this.patienceMs = pingInterval + pingTimeout;
    this.emit('open');
    if (!this.closed) this.awaitPing();
  }

  private awaitPing(): void {
    clearTimeout(this.timer);
    this.silentAt = performance.now() + this.patienceMs;
    this.timer = setTimeout(() => this.end('ping timeout'), this.patienceMs);
  }

  private send(data: string | ArrayBuffer): void {
    // A connection that is already breaking says so by its own event.
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(data);
  }

  private fail(message: string): void {
    if (this.closed) return;
    this.emit('error', new Error(message));
    this.end('transport error');
  }

  private end(reason: string): void {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.timer);
    window.removeEventListener('offline', this.onOffline);
    this.socket.close();
    this.emit('close', reason);
  }

  private readonly onOffline = (): void => this.end('transport close');

  private emit(event: string, ...values: unknown[]): void {
    for (const handler of this.handlers.get(event) ?? []) handler(...values);
  }
}

/** What socket.io-client takes from engine.io-client, under its names. */
export { WebSocketEngine as Socket };

export const installTimerFunctions = (target: object): void => {
  Object.assign(target, { setTimeoutFn: setTimeout.bind(globalThis), clearTimeoutFn: clearTimeout.bind(globalThis) });
};

export const nextTick = (task: () => void): void => void Promise.resolve().then(task);
