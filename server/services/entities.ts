import type { Actor } from '../../content/model/stored.ts';
import { AppError } from '../app-error.ts';
import type { Catalogue, Change, CollectionName, Collections, Unstored } from '../catalogue/catalogue.ts';

/** Who does something, and under which name the audit trail keeps it. */
export type By = { actor: Actor; action: string };

/** An entity and the version of it on which a change is based. */
export type Seen<Id extends string> = { id: Id; version: number };

const unknown: Record<CollectionName, string> = {
  centers: 'Ese centro de atención ya no existe.',
  displays: 'Esa pantalla ya no existe.',
  media: 'Ese archivo ya no está en la biblioteca.',
  notices: 'Ese aviso ya no existe.',
  playlists: 'Esa lista de reproducción ya no existe.',
  entries: 'Esa programación ya no existe.',
  accounts: 'Esa cuenta ya no existe.',
  credentials: 'Esa cuenta ya no existe.',
  sessions: 'Esa sesión ya no existe.',
  pairings: 'Esa pantalla no está vinculada.',
};

/**
 * The entity with that id.
 * @throws AppError `not-found`
 */
export function found<Name extends CollectionName>(catalogue: Catalogue, collection: Name, id: string): Collections[Name] {
  const entity = catalogue.get(collection, id);
  if (entity === undefined) throw notFound(collection);
  return entity;
}

/** The answer to an id that names nothing, or nothing that the person may see. */
export const notFound = (collection: CollectionName): AppError =>
  new AppError('not-found', `${unknown[collection]} Vuelva a la lista y actualícela.`);

/** The step that stores one entity. `version` 0 creates. */
export function putting<Name extends CollectionName>(collection: Name, version: number, value: Unstored<Collections[Name]>): Change {
  // A generic name cannot be related to its member of the union; the parameters already are.
  return { collection, op: 'put', version, value } as unknown as Change;
}

/** The step that deletes one entity as the writer saw it. */
export function deleting<Name extends CollectionName>(collection: Name, { id, version }: Seen<string>): Change {
  return { collection, op: 'delete', version, id } as unknown as Change;
}

/** Commits `changes`, the first of which stores an entity of `collection`, and returns that entity as stored. */
export async function commitAndGet<Name extends CollectionName>(
  catalogue: Catalogue, collection: Name, changes: readonly [Change, ...Change[]], by: By,
): Promise<Collections[Name]> {
  const [first] = await catalogue.commit(changes, by);
  if (first?.collection !== collection || first.after === null) throw new Error(`The commit did not store one of ${collection}`);
  return first.after as Collections[Name];
}

/** The entity without what storing adds, to build its next version on. */
export function unstored<Entity extends { version: number; updatedAt: number; updatedBy: Actor }>(entity: Entity): Unstored<Entity> {
  const { version: _version, updatedAt: _at, updatedBy: _by, ...rest } = entity;
  return rest as unknown as Unstored<Entity>;
}
