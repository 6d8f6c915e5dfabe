import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '../../content/model/audit-entry.ts';
import type { Actor } from '../../content/model/stored.ts';
import type { Committed } from './catalogue.ts';
import { secretCollections } from './collections.ts';

/** A session is named by a hash of its token; its account says more and gives nothing away. */
function subjectOf({ collection, id, before, after }: Committed): string {
  return collection === 'sessions' ? (after ?? before)?.account ?? id : id;
}

/** One audit entry for each change of a commit. Of secrets it says that they changed, never what they are. */
export function auditEntries(committed: readonly Committed[], by: { actor: Actor; action: string; at: number }): AuditEntry[] {
  return committed.map((change) => {
    const secret = secretCollections.has(change.collection);
    return {
      id: `aud_${randomUUID()}`,
      ...by,
      subject: subjectOf(change),
      before: secret ? null : change.before,
      after: secret ? null : change.after,
    };
  });
}
