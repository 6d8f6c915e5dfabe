const firstRestMs = 60_000;
const longestRestMs = 15 * 60_000;

type Strike = { count: number; restsUntil: number };

/** Remembers pictures that could not be shown, so that a broken one is tried again ever more rarely and never in a tight loop. */
export class Strikes {
  private readonly strikes = new Map<string, Strike>();

  failed(id: string, now: number): void {
    const count = (this.strikes.get(id)?.count ?? 0) + 1;
    this.strikes.set(id, { count, restsUntil: now + Math.min(firstRestMs * 2 ** (count - 1), longestRestMs) });
  }

  forgive(id: string): void {
    this.strikes.delete(id);
  }

  rests(id: string, now: number): boolean {
    return now < (this.strikes.get(id)?.restsUntil ?? 0);
  }
}
