import type { FieldError, ProblemCode } from '../content/wire/problem.ts';

type Extra = { errors?: FieldError[]; current?: unknown; submitted?: unknown; retryAfterSeconds?: number; cause?: unknown };

/**
 * A failure that may be told to the caller. `detail` is Spanish, says what happened and what to do; anything
 * else that is thrown leaves this process as `internal`, without its message.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ProblemCode;
  readonly extra: Omit<Extra, 'cause'>;

  constructor(code: ProblemCode, detail: string, { cause, ...extra }: Extra = {}) {
    super(detail, { cause });
    this.code = code;
    this.extra = extra;
  }
}
