import * as z from 'zod/mini';
import { Actor } from './stored.ts';
import { Instant } from './text.ts';

/** One change or one act: who, what, when, before → after. Only ever appended. */
export const AuditEntry = z.strictObject({
  /** Unique for ever; a resend is stored once. */
  id: z.string(),
  at: Instant,
  actor: Actor,
  /** Verb of the domain: `notices.put`, `notices.publish`, `session.open`… */
  action: z.string(),
  /** The id of what was changed. */
  subject: z.string(),
  before: z.nullable(z.unknown()),
  after: z.nullable(z.unknown()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
