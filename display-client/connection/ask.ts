import type * as z from 'zod/mini';
import { Problem, problemType, type ProblemCode } from '../../content/wire/problem.ts';

/** The server understood the command and refused it; `problem` says why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** How long an answer may take before the connection is held to be broken. */
export const answerWithinMs = 10_000;

/** Unpacks the ack of a command: its value by `output`, or throws what the server said, or what was wrong with it. */
export function answerOf<Output extends z.ZodMiniType>(output: Output, ack: unknown): z.output<Output> {
  const { ok, value, problem } = typeof ack === 'object' && ack !== null ? ack as Record<string, unknown> : {};
  if (ok === true) return output.parse(value);
  throw new Refused(Problem.parse(problem));
}

/** Whether this is that problem, as only our server words it: a portal or a proxy in between may answer anything. */
export function isProblem(data: unknown, code: ProblemCode): boolean {
  const problem = Problem.safeParse(data);
  return problem.success && problem.data.type === problemType(code);
}
