import type { AuditEntry } from '../../content/model/audit-entry.ts';
import type { Play, PlaySum } from '../../content/model/play.ts';
import type { AuditSink } from '../catalogue/catalogue.ts';
import type { PlaysQuery, PlayTotals, ReportedPlays, TotalsQuery } from './play-ledger.ts';

export type AuditQuery = { q?: string | undefined; subject?: string | undefined; page: number; size: number };

/** What only ever grows. Appending is durable when it returns, and each id is stored once. */
export interface Ledger extends AuditSink {
  append(entries: readonly AuditEntry[]): void;
  /** Newest first; `q` is looked for in the action, the actor, the subject and the values. */
  audit(query: AuditQuery): { items: AuditEntry[]; total: number };
  /** All or nothing. A sum is stored as it is, like a play. */
  storePlays(reports: readonly ReportedPlays[]): void;
  /** The plays and sums of one display, newest first. */
  plays(query: PlaysQuery): { items: (Play | PlaySum)[]; total: number };
  /** How often and how long something was shown, sums counted in. */
  playTotals(query: TotalsQuery): PlayTotals;
  close(): void;
}
