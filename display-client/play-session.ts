import { version as playerVersion } from '../package.json';
import type { Hash } from '../content/ids.ts';
import type { Programme } from '../content/programme/objects.ts';
import type { Identity, RunCommand } from '../content/wire/events.ts';
import type { AssetCache } from './assets/asset-cache.ts';
import { playableCodecs, storageEstimate, viewport } from './connection/capabilities.ts';
import { Connection, type Hello } from './connection/connection.ts';
import { startPollNet } from './connection/poll-net.ts';
import type { RefusedUpdate } from './connection/refused-update.ts';
import type { Confirmation } from './confirmation.ts';
import type { Cover } from './cover.ts';
import type { ErrorLog } from './error-log.ts';
import { startHeartbeat } from './heartbeat.ts';
import { Player } from './player.ts';
import { ProofOfPlay } from './plays/proof-of-play.ts';
import type { ProgrammeStore } from './programme/programme-store.ts';
import type { ServerClock } from './timing/server-clock.ts';
import type { After, Cancel, Random } from './timing/timers.ts';
import { startWatchdog, wouldComeBack } from './watchdog/watchdog.ts';

export type SessionParts = {
  token: string;
  screen: HTMLElement;
  cover: Cover;
  store: ProgrammeStore;
  cache: AssetCache;
  clock: ServerClock;
  errors: ErrorLog;
  confirmation: Confirmation;
  kept: Pick<Storage, 'getItem' | 'setItem'>;
  after: After;
  random: Random;
  reload: () => void;
};

const identifyMs = 10_000;
/** Long enough for the answer to the command to leave. */
const reloadAfterMs = 300;
/** A stage that is built anew comes on under the picture of the old one. */
const handOverMs = 5_000;

/** Staff (or another player taking its place) unpaired this one, or the server never knew its token. */
export type SessionEnd = 'unpaired' | 'unknown';

/** Plays as one display, with what is kept here and whatever the server says, until it is that display no longer. */
export async function playSession(parts: SessionParts): Promise<SessionEnd> {
  const note = (error: unknown) => parts.errors.add(String(error));
  // A store that cannot be read is a display that has yet to hear from the server, not one that stays dark.
  const { identity, programme, issued } = await parts.store.load().catch((error: unknown) => {
    note(error);
    return { identity: null, programme: null, issued: 0 };
  });
  const session = new Session(parts);
  if (identity === null) parts.cover.say({ headline: 'Un momento', text: 'Se está preparando esta pantalla.' });
  else session.become(identity);
  if (programme !== null) session.restore(programme, issued);
  const end = await session.ended;
  session.stop();
  await parts.store.clear().catch(note);
  return end;
}

class Session {
  readonly ended: Promise<SessionEnd>;
  private readonly parts: SessionParts;
  private readonly connection: Connection;
  private readonly stops: Cancel[];
  private readonly end: (how: SessionEnd) => void;
  private identity: Identity | null = null;
  private player: Player | null = null;
  private plays: ProofOfPlay | null = null;
  private cancelIdentify: Cancel = () => undefined;
  /** Updates taken when the server was last greeted. */
  private updatesBefore = 0;

  constructor(parts: SessionParts) {
    const { token, clock, errors, after, random, confirmation, kept, reload } = parts;
    let end: (how: SessionEnd) => void = () => undefined;
    this.ended = new Promise((resolve) => {
      end = resolve;
    });
    this.end = end;
    this.parts = parts;
    const news = {
      onInvalidProgramme: (refused: RefusedUpdate) => this.refuse(refused),
      onUnknown: () => end('unknown'),
      onError: errors.add,
    };
    this.connection = new Connection({
      token, clock, after, random, hello: () => this.hello(),
      listener: {
        ...news,
        onIdentity: (identity) => this.become(identity),
        onProgramme: (update) => this.player?.take(update),
        onGreeted: (revision, issued) => this.greeted(revision, issued),
        onCommand: (command) => this.run(command),
      },
    });
    this.stops = [
      startPollNet({
        ...news, onUnchanged: confirmation.confirm, token, after, random, revision: () => this.player?.revision ?? null, updates: () => this.updates,
        onProgramme: (update) => {
          this.player?.renumber(update.issued);
          this.player?.take(update);
        },
      }),
      startHeartbeat({ connection: this.connection, clock, errors, after, random, showing: () => this.player?.showing ?? null }),
      startWatchdog({
        now: clock.now, after, kept, reload, mayReload: wouldComeBack, onError: errors.add,
        dueAt: () => (document.hidden ? Infinity : this.player?.dueAt ?? Infinity), restart: () => void this.restart(),
      }),
    ];
  }

  /** Learns who this display is: from the last time, or from the server. */
  become(identity: Identity): void {
    if (this.plays?.display !== identity.display) this.writePlays(identity);
    this.identity = identity;
    if (this.player !== null) {
      this.player.setIdentity(identity);
    } else {
      this.player = this.createPlayer(identity);
      this.parts.cover.lift();
    }
    void this.parts.store.saveIdentity(identity).catch(this.note);
  }

  restore(programme: Programme, issued: number): void {
    this.player?.restore(programme, issued);
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.cancelIdentify();
    this.connection.close();
    this.player?.stop();
    this.plays?.stop();
    this.player?.clear();
    this.parts.cover.lift();
  }

  /** Builds the stage anew over what it has kept, and then takes the old one down. */
  private async restart(): Promise<void> {
    const { identity, player, parts: { store, after } } = this;
    if (identity === null || player === null) return;
    player.stop();
    this.player = this.createPlayer(identity);
    after(handOverMs, () => player.clear());
    const { programme, issued } = await store.load();
    if (programme !== null) this.restore(programme, issued);
  }

  private createPlayer(identity: Identity): Player {
    const { screen, cache, clock, errors, after, random, store, confirmation } = this.parts;
    const { connection } = this;
    return new Player(identity, {
      screen, cache, neededFiles: () => store.neededFiles(), clock, after, random, confirmedAt: confirmation.at, impatient: false,
      listener: {
        onReceived: (revision, missing) => {
          if (missing.length === 0) confirmation.confirm();
          connection.tell('programme:received', { revision, missing });
        },
        onReady: (revision) => connection.tell('programme:ready', { revision }),
        onRefused: (refused) => this.refuse(refused),
        onAdopt: (programme, issued) => void store.saveProgramme(programme, issued).catch(this.note),
        onShowing: () => this.tellShowing(),
        onTurn: (programme, turn, removed) => this.plays?.recorder.show(programme, turn, removed),
        onBroken: (reason) => this.plays?.recorder.end('broken', reason),
        onError: errors.add,
      },
    });
  }

  private writePlays({ display }: Identity): void {
    const { clock, errors, after, random } = this.parts;
    this.plays?.stop();
    this.plays = new ProofOfPlay(display, { connection: this.connection, clock, after, random, onError: errors.add });
  }

  private readonly note = (error: unknown): void => this.parts.errors.add(String(error));

  private get updates(): number {
    return this.player?.updates ?? 0;
  }

  private async hello(): Promise<Hello> {
    this.updatesBefore = this.updates;
    return {
      playerVersion, revision: this.player?.playing ?? null, viewport: viewport(), codecs: playableCodecs(),
      storage: await storageEstimate(), clock: this.parts.clock.device(),
    };
  }

  private greeted(revision: Hash, issued: number): void {
    const { player, connection } = this;
    if (revision === player?.revision) this.parts.confirmation.confirm();
    // A push that came while this was under way is newer than the answer.
    if (this.updates === this.updatesBefore) player?.renumber(issued);
    const ready = player?.ready ?? null;
    if (ready !== null) connection.tell('programme:ready', { revision: ready });
    this.tellShowing();
    void this.plays?.report();
    player?.hurry();
  }

  private tellShowing(): void {
    const showing = this.player?.showing ?? null;
    if (showing !== null) this.connection.tell('programme:showing', showing);
  }

  /** The last good programme goes on. */
  private refuse({ revision, reason }: RefusedUpdate): void {
    this.parts.errors.add(reason);
    if (revision !== null) this.connection.tell('programme:refused', { revision, reason });
  }

  private run(command: RunCommand['command']): void {
    if (command === 'identify') this.identify();
    else if (command === 'reload') this.parts.after(reloadAfterMs, this.parts.reload);
    else this.end('unpaired');
  }

  private identify(): void {
    if (this.identity === null) return;
    const { cover, after } = this.parts;
    const { name, place, centerName } = this.identity;
    this.cancelIdentify();
    cover.say({ above: 'Esta pantalla es', headline: name, text: place, below: centerName });
    this.cancelIdentify = after(identifyMs, () => cover.lift());
  }
}
