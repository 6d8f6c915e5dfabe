import { bestOf, offsetOf, remember, type Offset, type RoundTrip } from './clock-estimate.ts';
import type { Cancel } from './timers.ts';

const storageKey = 'cartelera:clock-offset';
/** For a smaller correction nobody re-arms timers or writes to disk. */
const noticeableMs = 150;

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The server's time on this device, whatever its own clock says. The last estimate outlives a restart, so that a
 * screen that boots without the server still keeps the schedule.
 */
export class ServerClock {
  private samples: Offset[] = [];
  private offsetMs: number;
  private readonly kept: Kept;
  private readonly deviceNow: () => number;
  private readonly listeners = new Set<() => void>();

  constructor(kept: Kept, deviceNow: () => number = Date.now) {
    this.kept = kept;
    this.deviceNow = deviceNow;
    const stored = Number(kept.getItem(storageKey));
    this.offsetMs = Number.isFinite(stored) ? stored : 0;
  }

  /** Milliseconds since 1970, as the server counts them. */
  readonly now = (): number => Math.round(this.deviceNow() + this.offsetMs);

  /** What this device's own clock says, for reports. */
  readonly device = (): number => Math.round(this.deviceNow());

  /** Learns from an answered question; a round trip is timed with `device()`. */
  learn(trip: RoundTrip): void {
    this.samples = remember(this.samples, offsetOf(trip));
    const best = bestOf(this.samples);
    if (best === null) return;
    const correctionMs = Math.abs(best.offsetMs - this.offsetMs);
    this.offsetMs = best.offsetMs;
    if (correctionMs < noticeableMs) return;
    this.kept.setItem(storageKey, String(best.offsetMs));
    for (const listener of this.listeners) listener();
  }

  /** Calls back whenever the time has been corrected, so that timers can be set anew. */
  onCorrected(listener: () => void): Cancel {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
