import type { CatalogueChange } from '../content/wire/events.ts';
import { Observable } from './observable.ts';
import { ProblemError } from './problem-error.ts';

type Source<Id extends string, Item> = {
  list: () => Promise<Item[]>;
  /** One item again; without it a change reloads the list. */
  read?: (id: Id) => Promise<Item>;
};

/** One collection of the catalogue, as this browser last heard of it. */
export class Shelf<Id extends string, Item extends { id: Id; version: number }> extends Observable {
  status: 'loading' | 'ready' | 'failed' = 'loading';
  failure: unknown = null;
  readonly #items = new Map<Id, Item>();
  readonly #source: Source<Id, Item>;

  constructor(source: Source<Id, Item>) {
    super();
    this.#source = source;
  }

  get all(): Item[] {
    return [...this.#items.values()];
  }

  get size(): number {
    return this.#items.size;
  }

  get(id: Id): Item | undefined {
    return this.#items.get(id);
  }

  /** Reads the whole collection again. What was there stays until the answer has come. */
  async load(): Promise<void> {
    try {
      const items = await this.#source.list();
      this.#items.clear();
      for (const item of items) this.#items.set(item.id, item);
      this.status = 'ready';
      this.failure = null;
    } catch (error) {
      this.failure = error;
      if (this.status === 'loading') this.status = 'failed';
    }
    this.changed();
  }

  /** Takes in the answer to a write at once, without waiting for the news of it. */
  put(item: Item): void {
    const known = this.#items.get(item.id);
    if (known !== undefined && known.version > item.version) return;
    this.#items.set(item.id, item);
    this.changed();
  }

  drop(id: Id): void {
    if (this.#items.delete(id)) this.changed();
  }

  /** Follows the news of the catalogue; what is already known costs nothing. */
  async follow(changes: readonly CatalogueChange[]): Promise<void> {
    const { read } = this.#source;
    const stale: Id[] = [];
    for (const { id, version } of changes) {
      const known = this.#items.get(id as Id);
      if (version === null) this.drop(id as Id);
      else if (known === undefined || known.version < version) stale.push(id as Id);
    }
    if (stale.length === 0) return;
    if (read === undefined || stale.length > 20) await this.load();
    else await Promise.all(stale.map((id) => this.#refresh(id, read)));
  }

  async #refresh(id: Id, read: (id: Id) => Promise<Item>): Promise<void> {
    try {
      this.put(await read(id));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // Any other failure heals with the load that follows the next connection.
      if (error.code === 'not-found') this.drop(id);
    }
  }
}
