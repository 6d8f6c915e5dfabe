import { bestOf, offsetOf, remember, type Offset, type RoundTrip } from './clock-estimate.ts';
import { guessTime, readRecord, writeRecord, type ClockRecord } from './clock-record.ts';
import type { Cancel } from './timers.ts';

/** For a smaller correction nobody re-arms timers; it is made half by half, so that nothing is seen of it. */
const noticeableMs = 150;
/** The device's clock was set: it never wanders from the ticks by so much between two looks. */
const jumpMs = 1_000;
const keepEveryMs = 60_000;

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The server's time on this device, whatever its own clock says. Between answers of the server it runs on the browser's
 * ticks, which no setting of the device's clock touches: when that clock jumps (NTP, summer time, by hand), nothing
 * changes on the screen, and only the offset kept for the next start is taken anew. The device's clock counts where
 * nothing better is known: see `guessTime`.
 *
 * A device that slept looks like a clock set forward, for the ticks slept too; the next answer of the server rights it.
 */
export class ServerClock {
  private samples: Offset[] = [];
  private record: ClockRecord | null;
  /** The server's time minus the ticks. */
  private aheadMs: number;
  /** The device's time minus the ticks, when they were last compared. */
  private deviceAheadMs: number;
  /** Nothing vouches for the time but that it is not earlier: the first believable clock is obeyed. */
  private trusted: boolean;
  private readonly kept: Kept;
  private readonly deviceNow: () => number;
  private readonly listeners = new Set<() => void>();
  /** Milliseconds that only ever grow, for timing a round trip. */
  readonly ticks: () => number;

  constructor(kept: Kept, deviceNow: () => number = () => Date.now(), ticks: () => number = () => performance.now()) {
    this.kept = kept;
    this.deviceNow = deviceNow;
    this.ticks = ticks;
    this.record = readRecord(kept);
    const { now, trusted } = guessTime(deviceNow(), this.record);
    this.aheadMs = now - ticks();
    this.deviceAheadMs = deviceNow() - ticks();
    this.trusted = trusted;
  }

  /** Milliseconds since 1970, as the server counts them. Each look also notices a jump, and keeps the time once a minute. */
  readonly now = (): number => {
    this.compare();
    this.keep();
    return this.read();
  };

  /** What this device's own clock says, for reports. */
  readonly device = (): number => Math.round(this.deviceNow());

  /** Learns from an answered question; a round trip is timed with `ticks()`. The server is believed even if time goes back. */
  learn(trip: RoundTrip): void {
    this.samples = remember(this.samples, offsetOf(trip));
    const correctionMs = (bestOf(this.samples)?.offsetMs ?? this.aheadMs) - this.aheadMs;
    const isNoticeable = Math.abs(correctionMs) >= noticeableMs;
    this.aheadMs += isNoticeable || this.samples.length === 1 ? correctionMs : correctionMs / 2;
    this.trusted = true;
    this.keep();
    if (isNoticeable) this.tell();
  }

  /** Calls back whenever the time has been corrected, so that timers can be set anew. */
  onCorrected(listener: () => void): Cancel {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private read(): number {
    return Math.round(this.ticks() + this.aheadMs);
  }

  /** A clock that has been set, and that nobody need believe unless nothing else is known. */
  private compare(): void {
    const deviceAheadMs = this.deviceNow() - this.ticks();
    if (Math.abs(deviceAheadMs - this.deviceAheadMs) < jumpMs) return;
    this.deviceAheadMs = deviceAheadMs;
    if (this.trusted) return;
    const guess = guessTime(this.deviceNow(), this.record && { ...this.record, knownAt: this.read() });
    this.trusted = guess.trusted;
    this.aheadMs = guess.now - this.ticks();
    // Whoever is looking at the clock reads the new time; the timers follow right behind.
    void Promise.resolve().then(() => this.tell());
  }

  private keep(): void {
    const { record, trusted } = this;
    if (record === null && !trusted) return;
    const knownAt = this.read();
    const offsetMs = trusted ? knownAt - this.device() : record?.offsetMs ?? 0;
    const isFresh = record !== null && Math.abs(knownAt - record.knownAt) < keepEveryMs && Math.abs(offsetMs - record.offsetMs) < noticeableMs;
    if (isFresh) return;
    this.record = { offsetMs, knownAt };
    writeRecord(this.kept, this.record);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
