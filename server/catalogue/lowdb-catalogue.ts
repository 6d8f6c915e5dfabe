import type { Low } from 'lowdb';
import type { Actor } from '../../content/model/stored.ts';
import { AppError } from '../app-error.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { applyChanges, detach } from './apply-changes.ts';
import { auditEntries } from './audit-entries.ts';
import type { AuditSink, Catalogue, Change, CollectionName, Collections, Committed } from './catalogue.ts';
import type { Entity } from './collections.ts';
import type { State } from './document.ts';

type Parts = { low: Low<State>; ledger: AuditSink; clock: Clock; lock: { release(): void }; log?: Pick<Log, 'error'> | undefined };
type By = { actor: Actor; action: string };
type Settle = { resolve: (committed: readonly Committed[]) => void; reject: (error: unknown) => void };
type Pending = Settle & { changes: readonly Change[]; by: By };
type Accepted = Settle & { committed: readonly Committed[] };

const unsaved = 'No se pudo guardar en el disco del servidor y no se cambió nada. Revise que haya espacio libre y permisos en la carpeta de datos, e inténtelo de nuevo.';

/**
 * The catalogue in one lowdb document. Commits that arrive while another is being written share the next write; each is
 * checked against those before it, and none is seen by readers before it is on the disk.
 */
export class LowdbCatalogue implements Catalogue {
  readonly #parts: Parts;
  readonly #listeners = new Set<(changes: readonly Committed[]) => void>();
  /** What is on the disk; `low.data` may already be what is being written. */
  #state: State;
  readonly #lists = new WeakMap<object, readonly Entity[]>();
  readonly #queue: Pending[] = [];
  #writing: Promise<void> | undefined;
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#state = parts.low.data;
    this.#handOver();
  }

  get<Name extends CollectionName>(collection: Name, id: string): Collections[Name] | undefined {
    return this.#state.shelves[collection].get(id) as Collections[Name] | undefined;
  }

  all<Name extends CollectionName>(collection: Name): readonly Collections[Name][] {
    const shelf = this.#state.shelves[collection];
    const list = this.#lists.get(shelf) ?? Object.freeze([...shelf.values()]);
    this.#lists.set(shelf, list);
    return list as readonly Collections[Name][];
  }

  async commit(changes: readonly Change[], by: By): Promise<readonly Committed[]> {
    if (this.#closed) throw new AppError('unavailable', 'El servidor se está deteniendo. Inténtelo de nuevo en un momento.');
    const detached = detach(changes);
    if (detached.length === 0) return [];
    return new Promise((resolve, reject) => {
      this.#queue.push({ changes: detached, by: { ...by }, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  onCommit(listener: (changes: readonly Committed[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
    this.#parts.lock.release();
  }

  async #writeAll(): Promise<void> {
    // One turn of the microtask queue, so that commits made together are written together.
    await Promise.resolve();
    while (this.#queue.length > 0) await this.#writeGroup(this.#queue.splice(0));
    this.#writing = undefined;
  }

  async #writeGroup(group: readonly Pending[]): Promise<void> {
    const { low } = this.#parts;
    const { state, accepted } = this.#accept(group);
    if (accepted.length === 0) return;
    try {
      low.data = state;
      await low.write();
    } catch (cause) {
      this.#parts.log?.error({ err: cause }, 'No se pudo guardar el catálogo');
      for (const { reject } of accepted) reject(new AppError('unavailable', unsaved, { cause }));
      return;
    }
    this.#state = state;
    for (const { committed } of accepted) this.#tell(committed);
    this.#handOver();
    for (const { committed, resolve } of accepted) resolve(committed);
  }

  /** The state after every commit of the group that is in order; the others are refused here. */
  #accept(group: readonly Pending[]): { state: State; accepted: readonly Accepted[] } {
    let { shelves, outbox } = this.#state;
    const accepted: Accepted[] = [];
    for (const { changes, by, resolve, reject } of group) {
      try {
        const at = this.#parts.clock.now();
        const applied = applyChanges(shelves, changes, { at, actor: by.actor });
        shelves = applied.shelves;
        outbox = [...outbox, ...auditEntries(applied.committed, { ...by, at })];
        accepted.push({ committed: applied.committed, resolve, reject });
      } catch (error) {
        reject(error);
      }
    }
    return { state: { shelves, outbox }, accepted };
  }

  #tell(committed: readonly Committed[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(committed);
      } catch (err) {
        this.#parts.log?.error({ err }, 'A listener of the catalogue failed');
      }
    }
  }

  /**
   * Gives the ledger what it has not got yet. The outbox is on the disk with the changes themselves, so that a ledger that
   * refuses, or a crash before this line, only delays them; the next write no longer carries what was handed over.
   */
  #handOver(): void {
    try {
      this.#parts.ledger.append(this.#state.outbox);
      this.#state = { ...this.#state, outbox: [] };
    } catch (err) {
      this.#parts.log?.error({ err, waiting: this.#state.outbox.length }, 'El registro de auditoría no aceptó entradas; se volverá a intentar');
    }
  }
}
