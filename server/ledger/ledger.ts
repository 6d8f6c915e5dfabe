import type { AuditEntry } from '../../content/model/audit-entry.ts';
import type { AuditSink } from '../catalogue/catalogue.ts';

export type AuditQuery = { q?: string | undefined; subject?: string | undefined; page: number; size: number };

/** What only ever grows. Appending is durable when it returns, and each id is stored once. */
export interface Ledger extends AuditSink {
  append(entries: readonly AuditEntry[]): void;
  /** Newest first; `q` is looked for in the action, the actor, the subject and the values. */
  audit(query: AuditQuery): { items: AuditEntry[]; total: number };
  close(): void;
}
