import type { DisplayId, PlayId } from '../../content/ids.ts';
import type { PlayReport } from '../../content/model/play.ts';
import type { Ledger } from '../ledger/ledger.ts';

type Waiting = { display: DisplayId; report: PlayReport; resolve: (stored: PlayId[]) => void; reject: (error: unknown) => void };

/** One transaction holds the event loop no longer than storing this many takes: a few milliseconds. */
const mostAtOnce = 500;

/**
 * Takes reports of plays in. Those that arrive together share one transaction, and between two transactions everyone else
 * has their turn: a thousand displays that come back with a day of backlog do not hold the server up.
 */
export class Plays {
  readonly #ledger: Pick<Ledger, 'storePlays'>;
  #waiting: Waiting[] = [];
  #due = false;

  constructor({ ledger }: { ledger: Pick<Ledger, 'storePlays'> }) {
    this.#ledger = ledger;
  }

  /** Resolves with the ids once they are safe: all that were reported, for one that was stored before is safe too. */
  store(display: DisplayId, report: PlayReport): Promise<PlayId[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ display, report, resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#due || this.#waiting.length === 0) return;
    this.#due = true;
    setImmediate(() => {
      this.#due = false;
      this.#storeSome();
      this.#schedule();
    });
  }

  #storeSome(): void {
    const batch = this.#waiting.splice(0, this.#howMany());
    try {
      this.#ledger.storePlays(batch.map(({ display, report }) => ({ display, ...report })));
      for (const { report, resolve } of batch) resolve([...report.plays, ...report.sums].map(({ id }) => id));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** As many whole reports as fit into one transaction, and one at least. */
  #howMany(): number {
    let rows = 0;
    const first = this.#waiting.findIndex(({ report }) => {
      rows += report.plays.length + report.sums.length;
      return rows > mostAtOnce;
    });
    return first === -1 ? this.#waiting.length : Math.max(1, first);
  }
}
