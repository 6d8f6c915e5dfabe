import * as z from 'zod/mini';
import { AccountId } from '../ids.ts';
import { Instant } from './text.ts';

/** Whoever made a change: a signed-in person, or the system itself (samples, migrations, the clock). */
export const Actor = z.union([AccountId, z.literal('system')]);
export type Actor = z.infer<typeof Actor>;

/** What every stored entity carries. `version` starts at 1 and grows by one with each commit. */
export const storedFields = { version: z.int().check(z.positive()), updatedAt: Instant, updatedBy: Actor };
export type StoredFields = { version: number; updatedAt: number; updatedBy: Actor };
