import * as z from 'zod/mini';

/** Every problem the API answers with, and its HTTP status. */
export const problemStatus = {
  'invalid': 400,
  'unauthenticated': 401,
  'forbidden': 403,
  'not-found': 404,
  'conflict': 409,
  'in-use': 409,
  'gone': 410,
  'too-large': 413,
  'unsupported-media': 415,
  'refused': 422,
  'too-many-requests': 429,
  'internal': 500,
  'unavailable': 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;

export const FieldError = z.strictObject({ field: z.string(), message: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem details. `title` and `detail` are Spanish, written for the person at the keyboard. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The fields at fault and what is legal in each. */
  errors: z.optional(z.array(FieldError)),
  /** With a conflict: what is stored now, and what was sent. */
  current: z.optional(z.unknown()),
  submitted: z.optional(z.unknown()),
  /** With `too-many-requests`. */
  retryAfterSeconds: z.optional(z.int()),
});
export type Problem = z.infer<typeof Problem>;

export const problemType = (code: ProblemCode): string => `urn:cartelera:problem:${code}`;

/** The answer to a command over a socket. */
export type Ack<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };
