import type { Hash } from '../ids.ts';
import { hashOf } from './canonical-json.ts';
import type { HashText, Programme, ProgrammeObject, ProgrammeUpdate } from './objects.ts';
import { referencesOf } from './references.ts';
import type { Reference } from './references.ts';

/** The programme as it travels to a holder of `held`: the root, and only the objects that the holder lacks. */
export function updateFor(programme: Programme, held: Programme | null): ProgrammeUpdate {
  const lacking = [...programme.objects].filter(([hash]) => held?.objects.has(hash) !== true);
  return { revision: programme.revision, root: programme.root, objects: Object.fromEntries(lacking) };
}

/** What came of an update: the whole programme, the objects still to be asked for, or why it cannot be trusted. */
export type Assembled =
  | { kind: 'whole'; programme: Programme }
  | { kind: 'missing'; missing: Hash[] }
  | { kind: 'refused'; reason: string };

/**
 * Puts an update together with objects already known. Everything in the update must be named by its own hash;
 * `known` is trusted, for it came through here before.
 */
export function assemble(update: ProgrammeUpdate, known: ReadonlyMap<Hash, ProgrammeObject>, hashText: HashText): Assembled {
  const { revision, root } = update;
  if (hashOf(root, hashText) !== revision) return { kind: 'refused', reason: `root is not ${revision}` };
  const sent = new Map(Object.entries(update.objects) as [Hash, ProgrammeObject][]);
  for (const [hash, object] of sent) {
    if (hashOf(object, hashText) !== hash) return { kind: 'refused', reason: `${object.kind} is not ${hash}` };
  }

  const objects = new Map<Hash, ProgrammeObject>();
  const missing = new Set<Hash>();
  const pending: Reference[] = referencesOf(root);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { hash, kind } = next;
    const object = objects.get(hash) ?? sent.get(hash) ?? known.get(hash);
    if (object === undefined) missing.add(hash);
    else if (object.kind !== kind) return { kind: 'refused', reason: `${hash} is a ${object.kind}, not a ${kind}` };
    else if (!objects.has(hash)) {
      objects.set(hash, object);
      pending.push(...referencesOf(object));
    }
  }
  return missing.size > 0 ? { kind: 'missing', missing: [...missing] } : { kind: 'whole', programme: { revision, root, objects } };
}
