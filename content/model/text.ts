import * as z from 'zod/mini';

/** A line of text a person wrote: trimmed, not empty, at most `max` characters. */
export const line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** A text that may be left empty. */
export const optionalText = (max: number) => z.string().check(z.trim(), z.maxLength(max));

/** UTC milliseconds since 1970. */
export const Instant = z.int().check(z.nonnegative());

/** A civil date and time, `2026-11-30T16:00`, read on the wall clock of each center. */
export const CivilDateTime = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/));
export type CivilDateTime = z.infer<typeof CivilDateTime>;

export const Tag = z.string().check(z.trim(), z.toLowerCase(), z.minLength(1), z.maxLength(40));
