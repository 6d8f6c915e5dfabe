import { readFileSync } from 'node:fs';
import os from 'node:os';

/** One line of the result: what was measured, the figure, and what it stands beside or aims at. */
export type Row = { what: string; figure: string; beside: string };
export type Bench = { name: string; run: () => Promise<readonly Row[]> };

/** The machine, stated with every run, for the figures mean nothing without it. */
export function machine(): string {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  const load = os.loadavg()[0]?.toFixed(1) ?? '?';
  return `${cpu}, ${os.cpus().length} cores, ${memory}, ${os.type()} ${os.release()}, Node ${process.version}, load ${load} before the run`;
}

export function table(rows: readonly Row[]): string {
  return ['| what | measured | beside |', '| --- | --- | --- |', ...rows.map(({ what, figure, beside }) => `| ${what} | ${figure} | ${beside} |`)].join('\n');
}

/** Resident memory of a process, in bytes, from the kernel's own books. */
export function residentBytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) * 1024;
}
