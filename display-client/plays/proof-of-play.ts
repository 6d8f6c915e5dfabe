import type { DisplayId } from '../../content/ids.ts';
import { problemType } from '../../content/wire/problem.ts';
import { Refused } from '../connection/ask.ts';
import type { Connection } from '../connection/connection.ts';
import { repeat } from '../timing/repeat.ts';
import type { ServerClock } from '../timing/server-clock.ts';
import { jittered, type After, type Cancel, type Random } from '../timing/timers.ts';
import { openPlayStore } from './idb-play-store.ts';
import { Outbox } from './outbox.ts';
import { newPlayId } from './play-id.ts';
import { PlayRecorder } from './recorder.ts';

type Parts = {
  connection: Pick<Connection, 'ask' | 'connected'>;
  clock: Pick<ServerClock, 'now' | 'onCorrected'>;
  after: After;
  random: Random;
  onError: (message: string) => void;
};

/** Several plays make one report: the server need not hear of each at once. */
const everyMs = 30_000;
const spread = 0.5;

/** What one display has shown: written down here first, reported when there is a connection, kept until it is safe there. */
export class ProofOfPlay {
  readonly display: DisplayId;
  readonly recorder: PlayRecorder;
  private readonly outbox: Promise<Outbox>;
  private readonly parts: Parts;
  private readonly stops: Cancel[];

  constructor(display: DisplayId, parts: Parts) {
    const { clock, after, random, connection, onError } = parts;
    const store = openPlayStore(`cartelera-plays/${display}`);
    this.display = display;
    this.parts = parts;
    this.recorder = new PlayRecorder({
      now: clock.now, after, newId: newPlayId, elapsed: () => performance.now(),
      record: (ended, open) => void store.then((plays) => plays.record(ended, open)).catch(this.note),
      shift: (ids, ms) => void store.then((plays) => plays.shift(ids, ms)).catch(this.note),
    });
    this.outbox = store.then(async (plays) => {
      await plays.recover();
      return new Outbox({
        store: plays, after, onError, newId: () => newPlayId(clock.now()),
        send: async (report) => (await connection.ask('plays:report', report)).stored,
        isRefusal: (error) => error instanceof Refused && error.problem.type === problemType('invalid'),
      });
    });
    this.outbox.catch(this.note);
    this.stops = [
      repeat({ task: () => this.report(), delayMs: () => jittered(everyMs, spread, random), after }),
      clock.onCorrected(() => this.recorder.correctTime()),
    ];
  }

  /** Keeps the store within bounds and, where there is a connection, sends what waits. */
  async report(): Promise<void> {
    try {
      const outbox = await this.outbox;
      await outbox.tidy();
      if (!this.parts.connection.connected) return;
      this.recorder.vouch();
      await outbox.drain();
    } catch (error) {
      this.note(error);
    }
  }

  stop(): void {
    this.recorder.end('interrupted', 'stopped');
    for (const stop of this.stops) stop();
  }

  private readonly note = (error: unknown): void => this.parts.onError(`plays: ${String(error)}`);
}
