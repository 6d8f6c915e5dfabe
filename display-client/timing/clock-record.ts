/** What outlives a restart: the server's clock minus this device's, and the latest server time that this display has lived through. */
export type ClockRecord = { offsetMs: number; knownAt: number };

/** The time at a start, and whether anything vouches for it. */
export type Guess = { now: number; trusted: boolean };

const storageKey = 'cartelera:clock';
/** A clock on a battery may run a little slow, and the offset is not exact to the millisecond. */
const slackMs = 5 * 60_000;
/** No screen is away for longer; a clock that says so is wrong. */
const longestAwayMs = 366 * 24 * 60 * 60_000;

/**
 * The time before the server has been heard. The device's clock is believed, with the offset it had or without (someone
 * may have set it right), if it says a time between the last one known and a year later. Otherwise (the battery is dead
 * and it is 2001 again, or it says 2040) time goes on from the last one known.
 *
 * So it is never earlier than that: nothing that has expired comes back. What cannot be known without the server is how
 * long a screen with a dead battery was off (it is then late, and nothing starts or ends early), nor that a clock is
 * wrong by less than a year while the screen was off.
 */
export function guessTime(device: number, record: ClockRecord | null): Guess {
  if (record === null) return { now: device, trusted: false };
  const { offsetMs, knownAt } = record;
  const likely = [device + offsetMs, device].find((time) => time >= knownAt - slackMs && time <= knownAt + longestAwayMs);
  return { now: Math.max(knownAt, likely ?? 0), trusted: likely !== undefined };
}

/** What an earlier run has kept; `null` if there is none, or none that makes sense. */
export function readRecord(kept: Pick<Storage, 'getItem'>): ClockRecord | null {
  const [offsetMs, knownAt] = (kept.getItem(storageKey) ?? '').split(' ').map(Number);
  return offsetMs !== undefined && knownAt !== undefined && knownAt > 0 && Number.isFinite(offsetMs + knownAt) ? { offsetMs, knownAt } : null;
}

export function writeRecord(kept: Pick<Storage, 'setItem'>, { offsetMs, knownAt }: ClockRecord): void {
  try {
    kept.setItem(storageKey, `${offsetMs} ${knownAt}`);
  } catch {
    // A full disk: the record of before stays, and is right as far as it goes.
  }
}
