import type { Socket } from 'socket.io-client';
import { pairingCommands, pairingFacts, type PairingClientEvents, type PairingServerEvents } from '../../content/wire/events.ts';
import type { ServerClock } from '../timing/server-clock.ts';
import { backoffMs, type After, type Cancel, type Random } from '../timing/timers.ts';
import { answerOf, Refused } from './ask.ts';
import { openSocket } from './open-socket.ts';

/** What the pairing screen says: the code while there is one, else why there is none. */
export type PairingState = { code: string; expiresAt: number } | { code: null; notice: string };

type Parts = {
  viewport: () => { width: number; height: number };
  clock: ServerClock;
  after: After;
  random: Random;
  show: (state: PairingState) => void;
};

const retry = { firstMs: 1_000, longestMs: 15_000 };
const unreachable = 'No hay conexión con el servidor. Revise el cable o el wifi; esta pantalla sigue intentando.';

/** Shows codes, each until it expires, until staff type one. Resolves with the token of the display it was paired to. */
export function pair(parts: Parts): Promise<string> {
  const socket: Socket<PairingServerEvents, PairingClientEvents> = openSocket('/pairing', { retry });
  return new Promise((resolve) => {
    const dialogue = new Dialogue(parts, socket);
    socket.on('pairing:paired', (fact) => {
      const paired = pairingFacts['pairing:paired'].safeParse(fact);
      if (!paired.success) return;
      dialogue.end();
      resolve(paired.data.token);
    });
  });
}

/** One run of asking for codes over a socket that comes and goes. */
class Dialogue {
  private readonly parts: Parts;
  private readonly socket: Socket<PairingServerEvents, PairingClientEvents>;
  private attempt = 0;
  private cancel: Cancel = () => undefined;

  constructor(parts: Parts, socket: Socket<PairingServerEvents, PairingClientEvents>) {
    this.parts = parts;
    this.socket = socket;
    socket.on('connect', () => void this.begin());
    socket.on('connect_error', () => this.reconnectIfLeftAlone());
    socket.on('disconnect', () => this.reconnectIfLeftAlone());
  }

  end(): void {
    this.cancel();
    this.socket.off();
    this.socket.disconnect();
  }

  private async begin(): Promise<void> {
    this.cancel();
    const { clock, after, show, viewport } = this.parts;
    const sentAt = clock.ticks();
    try {
      const ack: unknown = await this.socket.emitWithAck('pairing:begin', { viewport: viewport() });
      const { code, expiresAt, now } = answerOf(pairingCommands['pairing:begin'].output, ack);
      clock.learn({ sentAt, receivedAt: clock.ticks(), serverNow: now });
      this.attempt = 0;
      show({ code, expiresAt });
      this.cancel = after(expiresAt - clock.now(), () => void this.begin());
    } catch (error) {
      if (this.socket.connected) this.beginLater(error);
    }
  }

  private beginLater(error: unknown): void {
    const wait = error instanceof Refused ? error.problem.retryAfterSeconds : undefined;
    this.parts.show({ code: null, notice: error instanceof Refused ? error.message : unreachable });
    this.cancel = this.parts.after(wait === undefined ? this.nextDelayMs() : wait * 1_000, () => void this.begin());
  }

  /** The client reconnects by itself, except where the server itself turned it away. */
  private reconnectIfLeftAlone(): void {
    this.cancel();
    this.parts.show({ code: null, notice: unreachable });
    if (!this.socket.active) this.cancel = this.parts.after(this.nextDelayMs(), () => this.socket.connect());
  }

  private nextDelayMs(): number {
    this.attempt += 1;
    return backoffMs(this.attempt, this.parts.random, retry);
  }
}
