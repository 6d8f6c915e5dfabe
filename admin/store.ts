import { centerRoutes, displayRoutes, entryRoutes, mediaRoutes, noticeRoutes, playlistRoutes } from '../content/wire/routes.ts';
import { call, listAll } from './api.ts';
import type { Live } from './live.ts';
import { Observable } from './observable.ts';
import { Shelf } from './shelf.ts';

/** The catalogue in this browser: loaded once, then kept up to date by the news on the staff socket. */
export class Store extends Observable {
  readonly centers = new Shelf({ list: () => listAll(centerRoutes.list), read: (id) => call(centerRoutes.read, { params: { id } }) });
  readonly displays = new Shelf({ list: () => listAll(displayRoutes.list), read: (id) => call(displayRoutes.read, { params: { id } }) });
  readonly media = new Shelf({ list: () => listAll(mediaRoutes.list), read: (id) => call(mediaRoutes.read, { params: { id } }) });
  readonly notices = new Shelf({ list: () => listAll(noticeRoutes.list), read: (id) => call(noticeRoutes.read, { params: { id } }) });
  readonly playlists = new Shelf({ list: () => listAll(playlistRoutes.list), read: (id) => call(playlistRoutes.read, { params: { id } }) });
  readonly entries = new Shelf({ list: () => listAll(entryRoutes.list) });
  readonly #shelves = [this.centers, this.displays, this.media, this.notices, this.playlists, this.entries];
  readonly #byCollection = {
    centers: this.centers, displays: this.displays, media: this.media,
    notices: this.notices, playlists: this.playlists, entries: this.entries,
  };

  constructor() {
    super();
    for (const shelf of this.#shelves) shelf.subscribe(() => this.changed());
  }

  /** True once every collection has been read at least once. */
  get ready(): boolean {
    return this.#shelves.every(({ status }) => status === 'ready');
  }

  /** The first failure to load, while something has never been read. */
  get failure(): unknown {
    return this.#shelves.find(({ status }) => status === 'failed')?.failure ?? null;
  }

  async load(): Promise<void> {
    await Promise.all(this.#shelves.map((shelf) => shelf.load()));
  }

  /** Loads now and follows every change from here on. */
  follow(live: Live): void {
    live.onConnect(() => void this.load());
    live.onCatalogueChange((changes) => {
      for (const [collection, shelf] of Object.entries(this.#byCollection)) {
        void shelf.follow(changes.filter((change) => change.collection === collection));
      }
    });
    void this.load();
  }
}

export const store = new Store();
