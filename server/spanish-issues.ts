import type * as z from 'zod/mini';
import es from 'zod/v4/locales/es.js';

type Issue = z.core.$ZodRawIssue;

const fallback = es().localeError;

const units: Record<string, [one: string, many: string]> = { string: ['carácter', 'caracteres'], array: ['elemento', 'elementos'] };

function amount(origin: string, limit: number | bigint): string {
  const unit = units[origin];
  return unit === undefined ? String(limit) : `${limit} ${Number(limit) === 1 ? unit[0] : unit[1]}`;
}

/** Says in Spanish, to the person at the keyboard, what is legal in a field; the library's own translation says the rest. */
export function inSpanish(issue: Issue): string | { message: string } | null | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Falta este dato.' : fallback(issue);
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'No puede quedar vacío.';
      return `Debe tener o ser como mínimo ${amount(issue.origin, issue.minimum)}.`;
    case 'too_big':
      return `Debe tener o ser como máximo ${amount(issue.origin, issue.maximum)}.`;
    case 'invalid_value':
      return `Debe ser ${issue.values.map(String).join(', ').replace(/, ([^,]*)$/, ' o $1')}.`;
    case 'unrecognized_keys':
      return `Sobra: ${issue.keys.join(', ')}.`;
    case 'invalid_union':
      return 'No es ninguna de las opciones previstas.';
    default:
      return fallback(issue);
  }
}
