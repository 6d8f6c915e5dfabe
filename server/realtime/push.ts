import type { DisplayId, Hash } from '../../content/ids.ts';
import type { Programme } from '../../content/programme/objects.ts';
import { updateFor } from '../../content/programme/update.ts';
import type { Targets } from '../services/programmes.ts';
import type { DisplayNamespace } from './open-io.ts';

export type Receiver = { id: string; display: DisplayId; holds: Hash | null };
type Batch = { programme: Programme; held: Programme | null; sockets: string[] };

/**
 * Sorts receivers by what they get: one batch per programme and per revision held, so that each update is made and
 * encoded once however many screens it is for. What a screen holds counts only while its programme is remembered.
 */
export function batches(receivers: Iterable<Receiver>, targets: Targets, recent: (revision: Hash) => Programme | undefined): Batch[] {
  const byKey = new Map<string, Batch>();
  for (const { id, display, holds } of receivers) {
    const programme = targets.get(display);
    if (programme === undefined || programme.revision === holds) continue;
    const held = holds === null ? null : recent(holds) ?? null;
    const key = `${programme.revision} ${held?.revision ?? ''}`;
    const batch = byKey.get(key) ?? { programme, held, sockets: [] };
    batch.sockets.push(id);
    byKey.set(key, batch);
  }
  return [...byKey.values()];
}

/** Sends each batch as one packet; `issued` numbers the targets that were sorted. */
export function push(namespace: DisplayNamespace, toSend: readonly Batch[], issued: number): void {
  for (const { programme, held, sockets } of toSend) {
    namespace.to(sockets).emit('programme:changed', { ...updateFor(programme, held), issued });
  }
}
