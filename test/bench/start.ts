import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { residentBytes, type Bench } from './report.ts';
import { startServerProcess } from './server-process.ts';
import { median, mib, ms } from './statistics.ts';

/** Process start to the first healthy answer, and memory at rest, with the samples loaded by an earlier start. */
export const start: Bench = {
  name: 'start',
  async run() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cartelera-bench-'));
    const first = await startServerProcess(folder, { samples: true });
    await first.stop();
    const times: number[] = [];
    const memory: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const server = await startServerProcess(folder, { samples: true });
      times.push(server.startedMs);
      memory.push(residentBytes(server.pid));
      await server.stop();
    }
    await rm(folder, { recursive: true, force: true });
    return [
      { what: 'Server process start → first healthy answer (96 boards, samples)', figure: `median ${ms(median(times))}`, beside: 'aim: < 1 s' },
      { what: 'The very first start, samples drawn in', figure: ms(first.startedMs), beside: '10 pictures, 3 films' },
      { what: 'Server memory idle, one person signed in', figure: mib(median(memory)), beside: 'aim: ≤ 120 MiB' },
    ];
  },
};
