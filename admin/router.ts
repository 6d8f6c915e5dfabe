import { Observable } from './observable.ts';

/** Where a person is in the admin. `id` is the rest of the path: an entity's id, or `nuevo` / `nueva`. */
export type Place = { section: Section; id: string | null };

export const sections = ['avisos', 'biblioteca', 'listas', 'pantallas'] as const;
export type Section = (typeof sections)[number];

/** Reads a path such as `/admin/avisos/ntc_1234`; anything unknown is the list of notices. */
export function placeOf(path: string): Place {
  const [name, id] = path.replace(/^\/admin\/?/, '').split('/');
  const section = sections.find((each) => each === name);
  if (section === undefined) return { section: 'avisos', id: null };
  return { section, id: id === undefined || id === '' ? null : decodeURIComponent(id) };
}

/** The one owner of the address bar. Filters live in its query. */
export class Router extends Observable {
  place: Place = { section: 'avisos', id: null };
  query = new URLSearchParams();
  #mayLeave: (() => boolean | Promise<boolean>) | null = null;
  #address = '';

  start(): void {
    this.#read();
    addEventListener('popstate', () => void this.#popped());
    document.addEventListener('click', (event) => this.#clicked(event));
  }

  /** Goes to a path of the admin, unless the page on view holds on to unsaved work. */
  async navigate(path: string, { replace = false } = {}): Promise<void> {
    if (this.#mayLeave !== null && !(await this.#mayLeave())) return;
    history[replace ? 'replaceState' : 'pushState'](null, '', path);
    this.#read();
  }

  /** Changes some of the query in place; `null` and the empty text take the name out. */
  setQuery(changes: Record<string, string | null>): void {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') query.delete(name);
      else query.set(name, value);
    }
    const text = query.toString();
    history.replaceState(null, '', text === '' ? location.pathname : `${location.pathname}?${text}`);
    this.#read();
  }

  /** Asks `mayLeave` before leaving the page, until the returned function is called. */
  hold(mayLeave: () => boolean | Promise<boolean>): () => void {
    this.#mayLeave = mayLeave;
    return () => {
      if (this.#mayLeave === mayLeave) this.#mayLeave = null;
    };
  }

  async #popped(): Promise<void> {
    if (this.#mayLeave !== null && placeOf(location.pathname).id !== this.place.id) {
      const wanted = location.pathname + location.search;
      // The browser has already gone back; stand where we were while asking.
      history.pushState(null, '', this.#address);
      await this.navigate(wanted);
      return;
    }
    this.#read();
  }

  #clicked(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.href !== '');
    if (link === undefined || link.origin !== location.origin || !link.pathname.startsWith('/admin/')) return;
    if (link.target !== '' || link.hasAttribute('download') || link.hash !== '') return;
    event.preventDefault();
    void this.navigate(link.pathname + link.search);
  }

  #read(): void {
    this.place = placeOf(location.pathname);
    this.query = new URLSearchParams(location.search);
    this.#address = location.pathname + location.search;
    this.changed();
  }
}

export const router = new Router();
