import type { PlayId } from '../../content/ids.ts';
import type { PlayReport } from '../../content/model/play.ts';
import type { After } from '../timing/timers.ts';
import type { Bounds, PlayStore } from './play-store.ts';
import { sumsOf } from './sums.ts';

type Parts = {
  store: PlayStore;
  /** Resolves with the ids that the server has made safe. */
  send: (report: PlayReport) => Promise<readonly string[]>;
  /** Whether sending failed because the server would never take this report. */
  isRefusal: (error: unknown) => boolean;
  newId: () => PlayId;
  after: After;
  onError: (message: string) => void;
  bounds?: Bounds;
  /** A pause between two reports, for the picture goes first. */
  restMs?: number;
};

/** Six days of plays of ten seconds, then months of sums. */
const usualBounds: Bounds = { plays: 50_000, step: 1_000, sums: 100_000 };
const usualRestMs = 100;
/** Small enough to be answered in time over the slowest line: 40 kB at most. */
const reportSize = 100;

/** Sends what waits in the store, and forgets exactly what the server says it has. */
export class Outbox {
  private readonly parts: Parts;
  private draining = false;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Keeps the store within bounds. */
  async tidy(): Promise<void> {
    const { store, bounds = usualBounds, newId, onError } = this.parts;
    const lost = await store.fold(bounds, (plays) => sumsOf(plays, newId));
    if (lost > 0) onError(`plays: ${lost} hourly sums were lost`);
  }

  /** Sends until nothing waits; rejects where that fails, and what was under way then goes first the next time. */
  async drain(): Promise<void> {
    if (this.draining) return;
    this.draining = true;
    try {
      while (await this.sendSome()) await this.rest();
    } finally {
      this.draining = false;
    }
  }

  private async sendSome(): Promise<boolean> {
    const { store } = this.parts;
    const report = await store.take(reportSize);
    if (sizeOf(report) === 0) return false;
    const stored = await this.deliver(report);
    await store.settle(stored);
    return stored.length >= sizeOf(report);
  }

  /** One record that the server cannot read must not hold up the others: it is looked for by halves, and given up. */
  private async deliver(report: PlayReport): Promise<readonly string[]> {
    const { send, isRefusal, onError } = this.parts;
    try {
      return await send(report);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const size = sizeOf(report);
      if (size === 1) {
        onError(`plays: refused ${JSON.stringify(report)}`);
        return [...report.plays, ...report.sums].map(({ id }) => id);
      }
      const half = Math.ceil(size / 2);
      const first = await this.deliver({ plays: report.plays.slice(0, half), sums: report.sums.slice(0, half) });
      return [...first, ...await this.deliver({ plays: report.plays.slice(half), sums: report.sums.slice(half) })];
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      this.parts.after(this.parts.restMs ?? usualRestMs, resolve);
    });
  }
}

const sizeOf = ({ plays, sums }: PlayReport): number => plays.length + sums.length;
