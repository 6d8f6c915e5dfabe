import * as z from 'zod/mini';
import { AppError } from '../app-error.ts';

/** Turns the catalogue's document of one format version into that of the next. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

const WithPlaylists = z.looseObject({ collections: z.looseObject({ playlists: z.array(z.looseObject({})) }) });

/** Until format 2 every list faded; since then each says so. A document of another shape is left for its reader to refuse. */
const statedTransitions: Migration = (document) => {
  const written = WithPlaylists.safeParse(document);
  if (!written.success) return { ...document };
  const { collections } = written.data;
  return { ...document, collections: { ...collections, playlists: collections.playlists.map((playlist) => ({ transition: 'fade', ...playlist })) } };
};

/** The n-th brings format version n + 1 to n + 2. Only ever appended to. */
export const migrations: readonly Migration[] = [statedTransitions];

/**
 * Brings a document that was written by an earlier version of this program up to the present format.
 * @throws AppError `unavailable` when it was written by a later one
 */
export function migrate(document: Readonly<Record<string, unknown>>, table: readonly Migration[] = migrations): Record<string, unknown> {
  const newest = table.length + 1;
  const written = Number(document['version']);
  if (!Number.isInteger(written) || written < 1 || written > newest) {
    throw new AppError('unavailable',
      `El catálogo es de una versión más nueva de Cartelera (formato ${String(document['version'])}; esta conoce hasta ${newest}). `
      + 'Instale esa versión o una posterior; no se ha cambiado nada.');
  }
  return table.slice(written - 1).reduce<Record<string, unknown>>(
    (current, step, index) => ({ ...step(current), version: written + index + 1 }), { ...document });
}
