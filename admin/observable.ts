import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** State that tells whoever subscribed that it changed. */
export class Observable {
  readonly #listeners = new Set<() => void>();

  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Re-renders an element whenever one of the sources changes, while it is in the page: `watch(this, store, live)`. */
export function watch(host: ReactiveControllerHost, ...sources: readonly Observable[]): void {
  host.addController(new Watch(host, sources));
}

class Watch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sources: readonly Observable[];
  #ends: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, sources: readonly Observable[]) {
    this.#host = host;
    this.#sources = sources;
  }

  hostConnected(): void {
    this.#ends = this.#sources.map((source) => source.subscribe(() => this.#host.requestUpdate()));
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }
}
