import * as z from 'zod/mini';
import type { FieldError } from '../content/wire/problem.ts';
import { AppError } from './app-error.ts';
import { inSpanish } from './spanish-issues.ts';

/**
 * What came from outside, parsed by its schema.
 * @throws AppError `invalid`, naming each field at fault and what is legal in it
 */
export function readInput<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, value, { error: inSpanish });
  if (parsed.success) return parsed.data;
  const errors: FieldError[] = parsed.error.issues.map(({ path, message }) => ({ field: path.map(String).join('.'), message }));
  const fields = [...new Set(errors.map(({ field }) => field).filter(Boolean))];
  const where = fields.length === 0 ? '' : ` en ${fields.join(', ')}`;
  throw new AppError('invalid', `Hay datos que corregir${where}. ${errors[0]?.message ?? ''}`.trim(), { errors });
}
