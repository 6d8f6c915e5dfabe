import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openCatalogue } from '../../../server/catalogue/open-catalogue.ts';
import { bundleEntry } from '../../helpers/bundle-entry.ts';

const run = promisify(execFile);

it('a catalogue that no longer fits refuses the commit, keeps what it had, and goes on when there is room', async () => {
  const child = await bundleEntry(path.join(import.meta.dirname, 'writer-child.ts'));
  const folder = await mkdtemp(path.join(tmpdir(), 'full-'));
  try {
    // The operating system lets this process write no file larger than 64 KiB (128 blocks of 512 bytes).
    const { stdout } = await run('sh', ['-c', 'ulimit -f 128 && exec "$@"', 'sh', process.execPath, child.script, folder, 'fill']);
    const lines = stdout.trim().split('\n');
    const acknowledged = lines.filter((line) => line.startsWith('ack')).length;
    expect(acknowledged).toBeGreaterThan(1);
    const [refusal, last] = lines.slice(-2);
    expect(refusal).toMatch(`refused ${acknowledged} ${acknowledged * 20} AppError: No se pudo guardar en el disco`);
    expect(last).toBe('deleted');

    const catalogue = await openCatalogue({ folder, clock: { now: () => 1 }, ledger: { append: () => undefined } });
    expect(catalogue.all('centers')).toHaveLength(acknowledged * 20 - 1);
    await catalogue.close();
  } finally {
    await child.dispose();
    await rm(folder, { recursive: true });
  }
});
