import type { ServerClock } from './timing/server-clock.ts';

const keepEveryMs = 5 * 60_000;

type Parts = { clock: Pick<ServerClock, 'now'>; kept: Pick<Storage, 'getItem' | 'setItem'>; slot: string };

/**
 * When the server last said that what is here is what it wants here: by a programme, or by wanting no other. Outlives
 * a restart, to within five minutes.
 */
export class Confirmation {
  private readonly parts: Parts;
  private readonly key: string;
  private instant: number | null;
  private keptAt: number;

  constructor(parts: Parts) {
    this.parts = parts;
    this.key = `cartelera:confirmed:${parts.slot}`;
    this.keptAt = Number(parts.kept.getItem(this.key));
    this.instant = this.keptAt > 0 ? this.keptAt : null;
  }

  /** Server time; `null` if never. */
  readonly at = (): number | null => this.instant;

  readonly confirm = (): void => {
    const { clock, kept } = this.parts;
    this.instant = clock.now();
    if (Math.abs(this.instant - this.keptAt) < keepEveryMs) return;
    this.keptAt = this.instant;
    try {
      kept.setItem(this.key, String(this.instant));
    } catch {
      // A full disk: after a restart the screen says an earlier time, which is true as well.
    }
  };
}
