import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '../../../server/catalogue/open-catalogue.ts';
import { openLedger } from '../../../server/ledger/open-ledger.ts';
import { bundleEntry } from '../../helpers/bundle-entry.ts';

const kills = 100;
const writers = [0, 1, 2];
const clock = { now: () => 1 };

let child: Awaited<ReturnType<typeof bundleEntry>>;
let folder: string;
beforeAll(async () => {
  child = await bundleEntry(path.join(import.meta.dirname, 'writer-child.ts'));
  folder = await mkdtemp(path.join(tmpdir(), 'kill-'));
});
afterAll(async () => {
  await child.dispose();
  await rm(folder, { recursive: true });
});

/** Runs a writer and kills it -9 after so many lines of its output. Answers the last number acknowledged in each lane. */
async function runAndKill(data: string, afterLines: number): Promise<Map<number, number>> {
  const running = spawn(process.execPath, [child.script, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(running, 'exit');
  const acknowledged = new Map<number, number>();
  let lines = 0;
  for await (const line of createInterface(running.stdout)) {
    const [word, lane, number] = line.split(' ');
    if (word === 'ack') acknowledged.set(Number(lane), Number(number));
    lines += 1;
    if (lines === afterLines) running.kill('SIGKILL');
  }
  expect(await gone).toEqual([null, 'SIGKILL']);
  return acknowledged;
}

/** Opens what the killed writer left, and checks every promise made. */
async function inspect(data: string, acknowledged: ReadonlyMap<number, number>): Promise<void> {
  const ledger = openLedger(path.join(data, 'ledger.sqlite'));
  const catalogue = await openCatalogue({ folder: data, clock, ledger });
  for (const lane of writers) {
    const center = catalogue.get('centers', `ctr_lane-${lane}`);
    const playlist = catalogue.get('playlists', `pls_lane-${lane}`);
    const version = center?.version ?? 0;
    expect(version, 'nothing acknowledged is lost').toBeGreaterThanOrEqual(acknowledged.get(lane) ?? 0);
    expect(center?.name ?? '0', 'nothing is half-written').toBe(String(version));
    expect([playlist?.name ?? '0', playlist?.version ?? 0]).toEqual([String(version), version]);
    for (const subject of [`ctr_lane-${lane}`, `pls_lane-${lane}`]) {
      const { items, total } = ledger.audit({ subject, page: 1, size: 1 });
      expect(total, 'one audit entry for each change').toBe(version);
      if (version > 0) expect(items[0]?.after).toMatchObject({ version });
    }
  }
  await catalogue.close();
  ledger.close();
}

describe('a catalogue whose server is killed while it writes', () => {
  // Two at a time, each in its own folder and killed over and over.
  it.concurrent.each(['first', 'second'])(`keeps every promise over ${kills} kills (%s folder)`, async (name) => {
    const data = path.join(folder, name);
    let total = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const acknowledged = await runAndKill(data, 1 + Math.floor(Math.random() * 12));
      await inspect(data, acknowledged);
      total += [...acknowledged.values()].length;
    }
    expect(total).toBeGreaterThan(kills);
  }, 180_000);
});
