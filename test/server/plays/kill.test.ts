import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../../server/ledger/open-ledger.ts';
import { bundleEntry } from '../../helpers/bundle-entry.ts';
import { openFilePlayStore } from '../../helpers/file-play-store.ts';
import { openRelay, type Relay } from '../../helpers/relay.ts';

type Bundle = Awaited<ReturnType<typeof bundleEntry>>;
type Run = { plays: number; kills: number; /** Details that the player keeps before it sums up. */ most: number };

let bundles: { server: Bundle; player: Bundle };
let folder: string;
beforeAll(async () => {
  const [server, player] = await Promise.all(['server', 'player'].map((name) => bundleEntry(path.join(import.meta.dirname, `${name}-child.ts`), { whole: true })));
  if (!server || !player) throw new Error('Nothing was built');
  bundles = { server, player };
  folder = await mkdtemp(path.join(tmpdir(), 'plays-'));
});
afterAll(async () => {
  await Promise.all([bundles.server.dispose(), bundles.player.dispose()]);
  await rm(folder, { recursive: true });
});

/** One side: started, and started again whenever it is killed. The next process stands ready, for starting takes its time. */
class Side {
  readonly #command: readonly string[];
  readonly #hear: (line: string) => void;
  #running: ChildProcess;
  #next: ChildProcess;
  #stopped = false;
  /** Resolves when it ends by itself; rejects when it fails. */
  readonly done: Promise<void>;
  #settle: (failure?: Error) => void = () => undefined;
  kills = 0;

  constructor(command: readonly string[], hear: (line: string) => void) {
    this.#command = command;
    this.#hear = hear;
    this.done = new Promise((resolve, reject) => {
      this.#settle = (failure) => (failure ? reject(failure) : resolve());
    });
    this.#running = this.#prepare();
    this.#next = this.#prepare();
    this.#running.send('begin');
  }

  kill(): void {
    if (this.#running.kill('SIGKILL')) this.kills += 1;
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const alive = [this.#running, this.#next].filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    await Promise.all(alive.map((child) => {
      child.kill('SIGKILL');
      return once(child, 'exit');
    }));
  }

  #prepare(): ChildProcess {
    const child = spawn(process.execPath, this.#command, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    if (child.stdout) createInterface(child.stdout).on('line', this.#hear);
    child.on('exit', (code, signal) => this.#ended(code, signal));
    return child;
  }

  #ended(code: number | null, signal: string | null): void {
    if (this.#stopped) return;
    if (signal !== 'SIGKILL') {
      this.#settle(code === 0 ? undefined : new Error(`It ended with ${code ?? signal}`));
      return;
    }
    this.#running = this.#next;
    this.#next = this.#prepare();
    this.#running.send('begin');
  }
}

const linesPerPlay = 1 / 50;

/** Lets a player show `plays` items while either side is killed `kills` times, at random, and then bring in what is left. */
async function storm(data: string, { plays, kills, most }: Run): Promise<{ player: number; server: number }> {
  const relay: Relay = await openRelay();
  let lines = 0;
  let due = nextKill();
  function nextKill(): number {
    return lines + 1 + Math.floor(Math.random() * 2 * (plays * linesPerPlay) / kills);
  }
  const killSome = (line: string): void => {
    if (line.startsWith('error')) throw new Error(line);
    lines += 1;
    if (lines < due || player.kills + server.kills >= kills) return;
    due = nextKill();
    if (Math.random() < 0.5) player.kill();
    else server.kill();
  };
  const server: Side = new Side([bundles.server.script, path.join(data, 'ledger.sqlite')], (line) => {
    if (line.startsWith('port')) relay.lead(`http://127.0.0.1:${line.slice(5)}`);
    else killSome(line);
  });
  const player: Side = new Side([bundles.player.script, path.join(data, 'player.sqlite'), relay.url, String(plays), String(most)], killSome);
  try {
    await Promise.race([player.done, server.done.then(() => Promise.reject(new Error('The server ended')))]);
  } finally {
    await Promise.all([player.stop(), server.stop()]);
    await relay.close();
  }
  return { player: player.kills, server: server.kills };
}

/** Everything that was ever recorded, and everything that was stored. */
async function compare(data: string) {
  const store = openFilePlayStore(path.join(data, 'player.sqlite'));
  const recorded = store.everRecorded();
  const waiting = await store.waiting();
  store.close();
  const ledger = openLedger(path.join(data, 'ledger.sqlite'));
  const totals = ledger.playTotals({});
  ledger.close();
  const database = new Database(path.join(data, 'ledger.sqlite'), { readonly: true });
  const rows = database.prepare('SELECT id, count, ending IS NULL AS summed FROM plays').all() as { id: string; count: number; summed: number }[];
  database.close();
  return { recorded, waiting, totals, details: rows.filter(({ summed }) => summed === 0), sums: rows.filter(({ summed }) => summed === 1) };
}

const recordedTotals = (recorded: readonly { durationMs: number }[]) =>
  ({ count: recorded.length, durationMs: recorded.reduce((sum, { durationMs }) => sum + durationMs, 0) });

describe('plays on their way from a player to the server, either of which is killed at any instant', () => {
  it.concurrent('all arrive, each once: 100,000 plays through 100 kills', async () => {
    const data = await mkdtemp(path.join(folder, 'each-'));
    const kills = await storm(data, { plays: 100_000, kills: 100, most: 1_000_000 });
    expect(kills.player + kills.server).toBe(100);
    const { recorded, waiting, totals, details, sums } = await compare(data);
    expect(recorded.length).toBeGreaterThanOrEqual(100_000);
    expect(waiting).toEqual({ plays: 0, sums: 0, aside: 0 });
    expect(sums).toEqual([]);
    const stored = new Set(details.map(({ id }) => id));
    expect(recorded.filter(({ id }) => !stored.has(id))).toEqual([]);
    expect(details.length).toBe(recorded.length);
    expect(totals).toEqual(recordedTotals(recorded));
  }, 180_000);

  it.concurrent('are all counted once where some had to be summed up while the server was away', async () => {
    const data = await mkdtemp(path.join(folder, 'summed-'));
    await storm(data, { plays: 10_000, kills: 10, most: 100 });
    const { recorded, totals, details, sums } = await compare(data);
    expect(sums.length).toBeGreaterThan(0);
    expect(totals).toEqual(recordedTotals(recorded));
    const known = new Set(recorded.map(({ id }) => id));
    expect(details.filter(({ id }) => !known.has(id))).toEqual([]);
  }, 180_000);
});
