import { searchable } from '../format.ts';

/** Whether every word of `search` occurs in some of the texts, whatever its accents or capitals. */
export function matches(search: string, texts: readonly string[]): boolean {
  const text = searchable(texts.join(' '));
  return searchable(search).split(/\s+/).every((word) => text.includes(word));
}

/** The first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
