import * as z from 'zod/mini';
import { Hash } from '../../content/ids.ts';

/** Why a programme was not taken. `revision` is `null` where not even that could be read. */
export type RefusedUpdate = { revision: Hash | null; reason: string };

const longestReason = 500;

/** Describes a push that broke its schema, for the report to the server. */
export function refusedUpdate(fact: unknown, error: z.core.$ZodError): RefusedUpdate {
  const revision = z.object({ revision: Hash }).safeParse(fact);
  return { revision: revision.success ? revision.data.revision : null, reason: error.message.slice(0, longestReason) };
}
