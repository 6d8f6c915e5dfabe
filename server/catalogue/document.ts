import * as z from 'zod/mini';
import { AuditEntry } from '../../content/model/audit-entry.ts';
import { AppError } from '../app-error.ts';
import { collectionNames, schemas, type Entity, type Shelves } from './collections.ts';
import { deepFreeze } from './freeze.ts';
import { migrate, migrations, type Migration } from './migrations.ts';

const Document = z.strictObject({
  format: z.literal('cartelera-catalogue'),
  version: z.int(),
  collections: z.record(z.enum(collectionNames), z.array(z.unknown())),
  /** Audit entries that may not have reached the ledger yet. */
  outbox: z.array(AuditEntry),
});
/** The whole catalogue as it stands on the disk. */
export type Document = z.infer<typeof Document>;

/** What a catalogue knows: its entities, and the audit entries still on their way. */
export type State = { shelves: Shelves; outbox: readonly AuditEntry[] };

const shelvesOf = (shelf: (name: (typeof collectionNames)[number]) => ReadonlyMap<string, Entity>): Shelves =>
  Object.fromEntries(collectionNames.map((name) => [name, shelf(name)])) as Shelves;

export const emptyState: State = { shelves: shelvesOf(() => new Map()), outbox: [] };

export function toDocument({ shelves, outbox }: State, table: readonly Migration[] = migrations): Document {
  return {
    format: 'cartelera-catalogue',
    version: table.length + 1,
    collections: Object.fromEntries(collectionNames.map((name) => [name, [...shelves[name].values()]])) as Document['collections'],
    outbox: [...outbox],
  };
}

/**
 * Reads a document of this or an earlier format. A collection it does not have yet is empty.
 * @throws AppError `unavailable`, naming the place, when this version of the program cannot read it
 */
export function fromDocument(raw: unknown, table: readonly Migration[] = migrations): State {
  const written = z.looseObject({ format: z.literal('cartelera-catalogue'), version: z.int() }).safeParse(raw);
  if (!written.success) throw unreadable(written.error, []);
  const current = migrate(written.data, table);
  const collections = { ...Object.fromEntries(collectionNames.map((name) => [name, []])), ...current['collections'] as object };
  const parsed = Document.safeParse({ ...current, collections });
  if (!parsed.success) throw unreadable(parsed.error, []);
  const { outbox } = parsed.data;
  return deepFreeze({ shelves: shelvesOf((name) => new Map(parsed.data.collections[name].map((value, index) => {
    const entity = schemas[name].safeParse(value);
    if (!entity.success) throw unreadable(entity.error, ['collections', name, index]);
    return [entity.data.id, deepFreeze(entity.data)];
  }))), outbox });
}

function unreadable(error: z.core.$ZodError, place: readonly (string | number)[]): AppError {
  const places = error.issues.map(({ path, message }) => `${[...place, ...path].join('.')}: ${message}`).slice(0, 5).join('; ');
  return new AppError('unavailable',
    `El catálogo contiene datos que esta versión de Cartelera no entiende (${places}). No se ha cambiado nada. `
    + 'Inicie la versión de Cartelera con la que se usó por última vez, o restaure un respaldo.', { cause: error });
}
