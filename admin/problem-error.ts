import { type Problem, type ProblemCode, problemStatus, problemType } from '../content/wire/problem.ts';

/** A call that did not succeed. `problem` is written for the person at the keyboard; `code` is for the program. */
export class ProblemError extends Error {
  override name = 'ProblemError' as const;
  readonly problem: Problem;
  readonly code: ProblemCode | 'network';

  constructor(problem: Problem, code: ProblemCode | 'network' = codeOf(problem)) {
    super(problem.detail);
    this.problem = problem;
    this.code = code;
  }
}

function codeOf({ type }: Problem): ProblemCode {
  const codes = Object.keys(problemStatus) as ProblemCode[];
  return codes.find((code) => problemType(code) === type) ?? 'internal';
}

/** The server could not be reached at all. */
export const networkProblem = (): ProblemError => new ProblemError({
  type: 'about:blank', title: 'Sin conexión con el servidor', status: 0,
  detail: 'No hay conexión con el servidor. Las pantallas siguen con su programa. Revise la red e intente de nuevo.',
}, 'network');

/** Something answered, but not with what the contract says. */
export const unreadableAnswer = (status: number): ProblemError => new ProblemError({
  type: problemType('internal'), title: 'Respuesta inesperada', status,
  detail: 'El servidor respondió algo inesperado. Recargue la página; si se repite, avise a TI.',
});

/** What to tell a person about any failure. */
export const messageOf = (error: unknown): string =>
  error instanceof ProblemError ? error.problem.detail : 'Ocurrió un error inesperado. Recargue la página; si se repite, avise a TI.';
