import type { Play, PlayReport, PlaySum } from '../../content/model/play.ts';

/** How much may wait: past `plays`, the oldest `step` are summed up; past `sums`, the oldest sums are lost. */
export type Bounds = { plays: number; step: number; sums: number };

/** Where plays wait for the server. Each call is done whole or not at all, and for good once it resolves. */
export interface PlayStore {
  /** Adds what has `ended`, and keeps what is on now, as it would have ended if this device died. */
  record(ended: Play | null, open: Play | null): Promise<void>;
  /** What was on when this device died has ended. */
  recover(): Promise<void>;
  /**
   * The oldest that wait, at most `limit`. They are set aside as perhaps stored by the server: until they are settled the answer
   * stays the same, and they are never summed up.
   */
  take(limit: number): Promise<PlayReport>;
  /** Forgets those set aside whose ids these are. */
  settle(stored: readonly string[]): Promise<void>;
  /** Those of these that still wait began so much later, or earlier, than was thought. */
  shift(ids: readonly string[], ms: number): Promise<void>;
  /** Keeps within bounds; answers how many sums were lost. */
  fold(bounds: Bounds, sumsOf: (plays: readonly Play[]) => PlaySum[]): Promise<number>;
}
