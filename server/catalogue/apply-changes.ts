import type { Actor } from '../../content/model/stored.ts';
import { AppError } from '../app-error.ts';
import type { Change, Committed } from './catalogue.ts';
import { schemas, secretCollections, type Entity, type Shelves } from './collections.ts';
import { deepFreeze } from './freeze.ts';

const idOf = (change: Change): string => (change.op === 'put' ? change.value.id : change.id);

const conflictDetail = {
  exists: 'Ya existe un registro con este identificador. Vuelva a cargar la página e inténtelo de nuevo.',
  gone: 'Este registro ya no existe: alguien más lo eliminó. Vuelva a cargar la lista.',
  stale: 'Alguien más cambió este registro después de que usted lo abrió. Compare las dos versiones y vuelva a guardar.',
} as const;

/**
 * A copy of the changes as they would be read back from the disk, so that nothing the caller does later reaches them.
 * @throws TypeError when one entity is changed twice
 */
export function detach(changes: readonly Change[]): readonly Change[] {
  const touched = new Set(changes.map((change) => `${change.collection}/${idOf(change)}`));
  if (touched.size < changes.length) throw new TypeError('A commit changes each entity once');
  return JSON.parse(JSON.stringify(changes)) as Change[];
}

function refuseStale(shelves: Shelves, change: Change): void {
  const stored = shelves[change.collection].get(idOf(change));
  if (change.version === (stored?.version ?? 0)) return;
  const secret = secretCollections.has(change.collection);
  const current = secret ? null : stored ?? null;
  const submitted = secret || change.op === 'delete' ? null : change.value;
  const detail = stored === undefined ? conflictDetail.gone : change.version === 0 ? conflictDetail.exists : conflictDetail.stale;
  throw new AppError('conflict', detail, { current, submitted });
}

/**
 * The shelves after all `changes`, and what each did. The given shelves stay as they are.
 * @throws AppError `conflict` when a version is stale
 * @throws ZodError when a value does not fit its collection
 */
export function applyChanges(
  shelves: Shelves, changes: readonly Change[], { at, actor }: { at: number; actor: Actor },
): { shelves: Shelves; committed: readonly Committed[] } {
  for (const change of changes) refuseStale(shelves, change);
  const next: Record<string, Map<string, Entity>> = {};
  const committed = changes.map((change) => {
    const id = idOf(change);
    const shelf = (next[change.collection] ??= new Map(shelves[change.collection]));
    const before = shelf.get(id) ?? null;
    const after = change.op === 'delete' ? null : deepFreeze(
      schemas[change.collection].parse({ ...change.value, version: change.version + 1, updatedAt: at, updatedBy: actor }));
    if (after === null) shelf.delete(id);
    else shelf.set(id, after);
    // The schema of the collection vouches for `before` and `after`.
    return Object.freeze({ collection: change.collection, id, before, after }) as Committed;
  });
  return { shelves: { ...shelves, ...next }, committed: Object.freeze(committed) };
}
