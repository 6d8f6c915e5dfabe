import type { Hash } from '../ids.ts';
import type { HashText } from './objects.ts';

/** Canonical texts of objects already written, for values that appear in many others. */
export type KnownTexts = WeakMap<object, string>;

/**
 * JSON in the one form of RFC 8785: keys sorted by UTF-16 code units, no blanks. Equal values give equal texts.
 * @throws TypeError for what JSON cannot hold, `undefined` included: a lost field would be a lost difference
 */
export function canonicalJson(value: unknown, known?: KnownTexts): string {
  if (typeof value === 'object' && value !== null) return known?.get(value) ?? objectText(value, known);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`canonicalJson() takes JSON values only, not ${String(value)}`);
}

function objectText(value: object, known: KnownTexts | undefined): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, known)).join(',')}]`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field, known)}`).join(',')}}`;
}

/** The name of an object: the sha-256 of its canonical JSON. */
export function hashOf(object: object, hashText: HashText, known?: KnownTexts): Hash {
  return hashText(canonicalJson(object, known)) as Hash;
}
