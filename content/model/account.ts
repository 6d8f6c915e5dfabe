import * as z from 'zod/mini';
import { AccountId, CenterId } from '../ids.ts';
import { storedFields } from './stored.ts';
import { line } from './text.ts';

export const roles = ['administrator', 'publisher', 'editor', 'center-contact', 'auditor'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** The name a person signs in with. */
export const Username = z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9][a-z0-9._@-]{1,59}$/));

/** NIST SP 800-63B: at least 8 characters, long phrases welcome, no composition rules. */
export const Password = z.string().check(z.minLength(8), z.maxLength(200));

export const AccountInput = z.strictObject({
  username: Username,
  name: line(80),
  role: Role,
  /** The center a center contact belongs to; `null` for every other role. */
  center: z.nullable(CenterId),
  suspended: z.boolean(),
}).check(z.refine(({ role, center }) => (role === 'center-contact') === (center !== null), {
  path: ['center'], error: 'Un contacto de centro pertenece a un centro de atención; los demás roles, a ninguno.',
}));
export type AccountInput = z.infer<typeof AccountInput>;

export const Account = z.strictObject({
  id: AccountId, username: Username, name: line(80), role: Role, center: z.nullable(CenterId), suspended: z.boolean(), ...storedFields,
});
export type Account = z.infer<typeof Account>;
