import { AppError } from '../app-error.ts';

/** One page of a list and the text looked for in it. */
export type PageRequest = { q?: string | undefined; page: number; size: number };
export type Page<Item> = { items: Item[]; total: number; page: number; size: number };

/** Text as searches compare it: without accents and case, so that "tramite" finds "Trámite". */
export const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{Diacritic}/gu, '').toLowerCase();

/** Spanish alphabetical order, with "Clínica 2" before "Clínica 10". */
export const inSpanish = new Intl.Collator('es', { numeric: true, sensitivity: 'base' });

/** Sorts a copy by the text `nameOf` gives. */
export const byName = <Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] =>
  items.toSorted((one, other) => inSpanish.compare(nameOf(one), nameOf(other)));

/** The items whose text holds every word of `q`, cut to the page asked for. */
export function pageOf<Item>(items: readonly Item[], { q, page, size }: PageRequest, textOf: (item: Item) => string): Page<Item> {
  const words = fold(q ?? '').split(/\s+/).filter(Boolean);
  const matches = words.length === 0
    ? items
    : items.filter((item) => {
      const text = fold(textOf(item));
      return words.every((word) => text.includes(word));
    });
  return { items: matches.slice((page - 1) * size, page * size), total: matches.length, page, size };
}

/** "«A», «B» y 3 más": the first names of a longer list, for a sentence. */
export function quoted(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `«${name}»`).join(', ');
  return names.length > most ? `${shown} y ${names.length - most} más` : shown;
}

/** Refuses to remove what is still used. `uses` maps a Spanish phrase, "en los avisos", to the names found there. */
export function refuseIfUsed(what: string, uses: Readonly<Record<string, readonly string[]>>): void {
  const places = Object.entries(uses).filter(([, names]) => names.length > 0).map(([where, names]) => `${where} ${quoted(names)}`);
  if (places.length === 0) return;
  throw new AppError('in-use', `No se puede eliminar ${what} porque se usa ${places.join('; ')}. Quite primero ese uso.`);
}
