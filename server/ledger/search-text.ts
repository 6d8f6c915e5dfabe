/** Lower case, without accents: `Trámite` and `TRAMITE` find each other. */
export const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{Mn}/gu, '').toLowerCase();

/** The texts and numbers inside a value, one a line, without the names of its fields. */
export function valuesIn(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return Object.values(value).map(valuesIn).filter((text) => text !== '').join('\n');
}

/** A pattern for `LIKE … ESCAPE '\'` that finds `text` anywhere. */
export const likeAnywhere = (text: string): string => `%${fold(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
