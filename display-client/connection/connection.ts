import type { Socket } from 'socket.io-client';
import type * as z from 'zod/mini';
import type { Hash } from '../../content/ids.ts';
import {
  displayCommands, displayFacts, RunCommand, type DisplayClientEvents, type DisplayServerEvents, type Identity, type IssuedUpdate,
} from '../../content/wire/events.ts';
import { problemType, type Ack } from '../../content/wire/problem.ts';
import type { ServerClock } from '../timing/server-clock.ts';
import { backoffMs, type After, type Cancel, type Random } from '../timing/timers.ts';
import { answerOf, isProblem } from './ask.ts';
import { openSocket } from './open-socket.ts';
import { refusedUpdate, type RefusedUpdate } from './refused-update.ts';

type Commands = typeof displayCommands;
type Input<Name extends keyof Commands> = z.input<Commands[Name]['input']>;
export type Hello = Input<'display:hello'>;

/** What the player does about what the server says. */
export type ConnectionListener = {
  onIdentity: (identity: Identity) => void;
  /** The hello was answered; the programme follows if another than this one is here. */
  onGreeted: (revision: Hash, issued: number) => void;
  onProgramme: (update: IssuedUpdate) => void;
  onInvalidProgramme: (refused: RefusedUpdate) => void;
  onCommand: (command: RunCommand['command']) => void;
  /** The token is not, or no longer, known to the server. */
  onUnknown: () => void;
  onError: (message: string) => void;
};

type Parts = {
  token: string;
  hello: () => Promise<Hello>;
  clock: ServerClock;
  after: After;
  random: Random;
  listener: ConnectionListener;
};

const retry = { firstMs: 500, longestMs: 15_000 };

/** The push side of one display: greets on every connect, parses what arrives, reconnects for ever. */
export class Connection {
  private readonly parts: Parts;
  private readonly socket: Socket<DisplayServerEvents, DisplayClientEvents>;
  private refusals = 0;
  private cancel: Cancel = () => undefined;

  constructor(parts: Parts) {
    this.parts = parts;
    this.socket = openSocket('/displays', { auth: { token: parts.token }, retry });
    this.socket.on('connect', () => void this.greet());
    this.socket.on('connect_error', (error) => this.onTurnedAway(error));
    // The client reconnects by itself, except where the server hung up.
    this.socket.on('disconnect', () => this.socket.active || this.connectLater());
    this.socket.on('identity:changed', (fact) => this.onIdentity(fact));
    this.socket.on('programme:changed', (fact) => this.onProgramme(fact));
    this.socket.on('command:run', (run, ack) => this.onCommand(run, ack));
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** Asks the server. Rejects where there is no connection, no answer, or a refusal. */
  async ask<Name extends keyof Commands>(name: Name, input: Input<Name>): Promise<z.output<Commands[Name]['output']>> {
    if (!this.connected) throw new Error('No connection');
    // Socket.IO cannot relate a generic name to its listener.
    const emit = this.socket.emitWithAck.bind(this.socket) as (name: string, input: unknown) => Promise<unknown>;
    return answerOf(displayCommands[name].output, await emit(name, input)) as z.output<Commands[Name]['output']>;
  }

  /** Sends a fact if there is a connection. One that is lost is made good by the next hello. */
  tell<Name extends keyof Commands>(name: Name, input: Input<Name>): void {
    if (this.connected) this.ask(name, input).catch((error: unknown) => this.parts.listener.onError(`${name}: ${String(error)}`));
  }

  /** Reports, and learns the time from the answer. Rejects where there is no connection or no answer. */
  async beat(heartbeat: Input<'display:heartbeat'>): Promise<void> {
    if (!this.socket.connected) throw new Error('No connection');
    const { clock } = this.parts;
    const sentAt = clock.ticks();
    const { now } = await this.ask('display:heartbeat', heartbeat);
    clock.learn({ sentAt, receivedAt: clock.ticks(), serverNow: now });
  }

  close(): void {
    this.cancel();
    this.socket.off();
    this.socket.disconnect();
  }

  private async greet(): Promise<void> {
    const { clock, listener } = this.parts;
    try {
      const hello = await this.parts.hello();
      const sentAt = clock.ticks();
      const ack: unknown = await this.socket.emitWithAck('display:hello', hello);
      const { identity, now, revision, issued } = answerOf(displayCommands['display:hello'].output, ack);
      clock.learn({ sentAt, receivedAt: clock.ticks(), serverNow: now });
      this.refusals = 0;
      listener.onIdentity(identity);
      listener.onGreeted(revision, issued);
    } catch (error) {
      // Closed in the meantime, or lost again: the next connection greets anew.
      if (!this.socket.connected) return;
      listener.onError(`display:hello: ${String(error)}`);
      this.socket.disconnect();
    }
  }

  private onTurnedAway(error: Error & { data?: unknown }): void {
    if (isProblem(error.data, 'unauthenticated')) this.parts.listener.onUnknown();
    else if (!this.socket.active) this.connectLater();
  }

  private connectLater(): void {
    this.refusals += 1;
    this.cancel();
    this.cancel = this.parts.after(backoffMs(this.refusals, this.parts.random, retry), () => this.socket.connect());
  }

  private onIdentity(fact: unknown): void {
    const identity = displayFacts['identity:changed'].safeParse(fact);
    if (identity.success) this.parts.listener.onIdentity(identity.data);
    else this.parts.listener.onError(`identity:changed: ${identity.error.message}`);
  }

  private onProgramme(fact: unknown): void {
    const update = displayFacts['programme:changed'].safeParse(fact);
    if (update.success) this.parts.listener.onProgramme(update.data);
    else this.parts.listener.onInvalidProgramme(refusedUpdate(fact, update.error));
  }

  private onCommand(fact: unknown, ack: (result: Ack<object>) => void): void {
    const run = RunCommand.safeParse(fact);
    if (!run.success) {
      ack({ ok: false, problem: { type: problemType('invalid'), title: 'Solicitud no válida', status: 400, detail: 'El reproductor no conoce esta orden.' } });
      return;
    }
    ack({ ok: true, value: {} });
    this.parts.listener.onCommand(run.data.command);
  }
}
