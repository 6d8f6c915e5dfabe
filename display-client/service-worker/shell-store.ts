import type { Database } from '../programme/database.ts';
import { hashedPath, Manifest, manifestPath } from './manifest.ts';
import { arrived, kept, noShells, takenBack, wants, type Build, type Shells } from './shells.ts';

type Parts = {
  /** Opened when first needed: a worker is started for every request. */
  open: () => Promise<Database>;
  caches: CacheStorage;
  fetch: typeof fetch;
  now: () => number;
};

const key = 'shells';
const prefix = 'cartelera-shell-';
const cacheOf = (build: Build): string => prefix + build;

/** The versions of the player that are on this device: what is known of each, and their files, a cache for each. */
export class ShellStore {
  private readonly parts: Parts;
  private database: Promise<Database> | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  /** On its way here. */
  private coming: Build | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async read(): Promise<Shells> {
    // Nobody else writes there.
    return (await (await this.opened()).get(key) ?? noShells) as Shells;
  }

  /** Changes what is known, one change at a time, and throws away the files that are no longer needed. Answers the outcome. */
  update(change: (shells: Shells) => Shells): Promise<Shells> {
    const run = async () => {
      const before = await this.read();
      const after = change(before);
      if (after === before) return after;
      await (await this.opened()).put(key, after);
      await this.tidy(after);
      return after;
    };
    const mine = this.turn.then(run, run);
    this.turn = mine;
    return mine;
  }

  /** A file of one of these versions, the first that has it. */
  async find(path: string, builds: readonly Build[]): Promise<Response | undefined> {
    for (const build of builds) {
      const found = await this.parts.caches.match(path, { cacheName: cacheOf(build), ignoreVary: true });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Asks the server which version it has, and brings it here if it is wanted. Rejects unless every file is here as it was built. */
  async look(): Promise<void> {
    const { fetch, now } = this.parts;
    const answer = await fetch(manifestPath, { cache: 'no-store' });
    if (answer.status !== 200) throw new Error(`${manifestPath}: HTTP ${answer.status}`);
    const manifest = Manifest.parse(await answer.json());
    const shells = await this.read();
    const { build } = manifest;
    if (shells.next !== null && shells.next.build !== build) await this.update(takenBack);
    const isNew = wants(shells, build, now());
    // The browser may have thrown away what it kept of the others.
    if (!isNew && !kept(shells).includes(build)) return;
    this.coming = build;
    try {
      await this.bring(manifest, kept(shells));
      if (isNew) await this.update((present) => arrived(present, build));
    } finally {
      this.coming = null;
    }
  }

  /** Brings what is missing. A file that carries its hash in its name is the same in every version. */
  private async bring({ build, files }: Manifest, present: readonly Build[]): Promise<void> {
    const cache = await this.parts.caches.open(cacheOf(build));
    await Promise.all(files.map(async ({ path, integrity }) => {
      if (await cache.match(path) !== undefined) return;
      const known = path.startsWith(hashedPath) ? await this.find(path, present) : undefined;
      const response = known ?? await this.parts.fetch(path, { cache: 'no-cache', integrity });
      if (response.status !== 200) throw new Error(`${path}: HTTP ${response.status}`);
      await cache.put(path, response);
    }));
  }

  private async tidy(shells: Shells): Promise<void> {
    const { caches } = this.parts;
    const names = new Set([...kept(shells), ...this.coming === null ? [] : [this.coming]].map(cacheOf));
    const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && !names.has(name));
    await Promise.all(old.map((name) => caches.delete(name)));
  }

  private opened(): Promise<Database> {
    this.database ??= this.parts.open();
    return this.database;
  }
}
