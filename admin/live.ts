import { io, type Socket } from 'socket.io-client';
import * as z from 'zod/mini';
import type { DisplayId } from '../content/ids.ts';
import {
  type CatalogueChange, type LiveDisplay, type StaffClientEvents, type StaffServerEvents, staffCommands, staffFacts,
} from '../content/wire/events.ts';
import { Observable } from './observable.ts';

const Watched = z.object({ ok: z.literal(true), value: staffCommands['live:watch'].output });

/** The live state of every display, over the `/staff` socket. */
export class Live extends Observable {
  readonly displays = new Map<DisplayId, LiveDisplay>();
  connected = false;
  /** When `connected` last changed, in this browser's clock; `null` before the first connection. */
  since: number | null = null;
  #socket: Socket<StaffServerEvents, StaffClientEvents> | null = null;
  readonly #onCatalogue = new Set<(changes: readonly CatalogueChange[]) => void>();
  readonly #onConnect = new Set<() => void>();
  readonly #onRefusal = new Set<() => void>();

  start(): void {
    if (this.#socket !== null) return;
    const socket: Socket<StaffServerEvents, StaffClientEvents> = io('/staff', { transports: ['websocket'] });
    this.#socket = socket;
    socket.on('connect', () => this.#watch(socket));
    socket.on('disconnect', (reason) => this.#lost(reason === 'io server disconnect'));
    socket.on('connect_error', () => this.#lost(!socket.active));
    socket.on('live:changed', (fact) => this.#merge(fact));
    socket.on('catalogue:changed', (fact) => {
      const changes = staffFacts['catalogue:changed'].safeParse(fact);
      if (changes.success) for (const listener of this.#onCatalogue) listener(changes.data);
    });
  }

  /** Connects at once instead of waiting for the next attempt: after signing in again, or on demand. */
  reconnect(): void {
    this.#socket?.disconnect().connect();
  }

  onCatalogueChange(listener: (changes: readonly CatalogueChange[]) => void): void {
    this.#onCatalogue.add(listener);
  }

  /** Each connection: what happened while there was none has to be asked for. */
  onConnect(listener: () => void): void {
    this.#onConnect.add(listener);
  }

  /** The server turned us away, which socket.io takes as final: the session may be over. */
  onRefusal(listener: () => void): void {
    this.#onRefusal.add(listener);
  }

  #lost(refused: boolean): void {
    this.#setConnected(false);
    if (refused) for (const listener of this.#onRefusal) listener();
  }

  #watch(socket: Socket<StaffServerEvents, StaffClientEvents>): void {
    socket.emit('live:watch', {}, (answer) => {
      const watched = Watched.safeParse(answer);
      if (!watched.success) return;
      this.displays.clear();
      for (const state of watched.data.value) this.displays.set(state.display, state);
      this.#setConnected(true);
      for (const listener of this.#onConnect) listener();
    });
  }

  #merge(fact: unknown): void {
    const states = staffFacts['live:changed'].safeParse(fact);
    if (!states.success) return;
    for (const state of states.data) this.displays.set(state.display, state);
    this.changed();
  }

  #setConnected(connected: boolean): void {
    if (this.since === null || this.connected !== connected) this.since = Date.now();
    this.connected = connected;
    this.changed();
  }
}

export const live = new Live();
