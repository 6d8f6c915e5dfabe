import { problemStatus, problemType, type Problem, type ProblemCode } from '../content/wire/problem.ts';
import { AppError } from './app-error.ts';

const titles: Record<ProblemCode, string> = {
  'invalid': 'Datos no válidos',
  'unauthenticated': 'Inicie sesión',
  'forbidden': 'Sin permiso',
  'not-found': 'No se encontró',
  'conflict': 'Alguien más lo cambió',
  'in-use': 'Está en uso',
  'gone': 'Ya no está disponible',
  'too-large': 'Demasiado grande',
  'unsupported-media': 'Formato no admitido',
  'refused': 'No se puede hacer',
  'too-many-requests': 'Demasiados intentos',
  'internal': 'Error del servidor',
  'unavailable': 'Servicio no disponible',
};

type LibraryError = Error & { type?: unknown; status?: unknown };

/** Failures of body-parser and of the router, told apart by what they carry rather than by their text. */
const fromLibraries: readonly { matches: (error: LibraryError) => boolean; code: ProblemCode; detail: string }[] = [
  { matches: ({ type }) => type === 'entity.parse.failed', code: 'invalid', detail: 'El cuerpo de la petición no es JSON bien formado.' },
  { matches: ({ type }) => type === 'entity.too.large', code: 'too-large', detail: 'La petición es demasiado grande. Divídala o acorte los textos.' },
  { matches: ({ type }) => type === 'encoding.unsupported' || type === 'charset.unsupported', code: 'unsupported-media', detail: 'Envíe el cuerpo como JSON en UTF-8.' },
  { matches: ({ type }) => type === 'request.aborted' || type === 'request.size.invalid', code: 'invalid', detail: 'La petición llegó incompleta. Envíela de nuevo.' },
  { matches: (error) => error instanceof URIError || error.status === 400, code: 'invalid', detail: 'La dirección está mal escrita.' },
];

const problem = (code: ProblemCode, detail: string): Problem => ({ type: problemType(code), title: titles[code], status: problemStatus[code], detail });

/** What may be said about `error` outside this process. An `internal` problem says nothing of its cause: log that. */
export function toProblem(error: unknown): Problem {
  if (error instanceof AppError) return { ...problem(error.code, error.message), ...error.extra };
  const known = error instanceof Error ? fromLibraries.find(({ matches }) => matches(error)) : undefined;
  if (known) return problem(known.code, known.detail);
  return problem('internal', 'Algo falló en el servidor y quedó anotado. Inténtelo de nuevo; si se repite, avise a soporte.');
}
