import { beforeEach, describe, expect, it } from 'vitest';
import { memoryDatabase } from '../../../display-client/programme/database.ts';
import { ShellStore } from '../../../display-client/service-worker/shell-store.ts';
import { drew, attempt, proved } from '../../../display-client/service-worker/shells.ts';

type Files = Record<string, string>;

/** As much of Cache Storage as the store uses. */
function memoryCaches() {
  const kept = new Map<string, Map<string, string>>();
  const open = (name: string) => {
    const files = kept.get(name) ?? new Map<string, string>();
    kept.set(name, files);
    return files;
  };
  const answer = (text: string | undefined) => (text === undefined ? undefined : new Response(text));
  const caches = {
    open: async (name: string) => ({
      match: async (path: string) => answer(open(name).get(path)),
      put: async (path: string, response: Response) => void open(name).set(path, await response.text()),
    }),
    match: async (path: string, { cacheName }: { cacheName: string }) => answer(kept.get(cacheName)?.get(path)),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  };
  return { caches: caches as unknown as CacheStorage, kept };
}

const one: Files = { '/display/index.html': 'page one', '/display/assets/font.woff2': 'font', '/display/assets/main-1.js': 'script one' };
const two: Files = { '/display/index.html': 'page two', '/display/assets/font.woff2': 'font', '/display/assets/main-2.js': 'script two' };
const builds = { one: '1'.repeat(16), two: '2'.repeat(16) };
const now = () => 1_000;

let offered: { build: string; files: Files };
let asked: string[];
/** Answers in place of the file of that path. */
let instead: Map<string, () => Response>;
let memory: ReturnType<typeof memoryCaches>;
let store: ShellStore;

const serve = async (path: string): Promise<Response> => {
  asked.push(path);
  const other = instead.get(path);
  if (other !== undefined) return other();
  if (path !== '/display/shell.json') return new Response(offered.files[path]);
  return Response.json({ build: offered.build, files: Object.keys(offered.files).map((path) => ({ path, integrity: 'sha256-x' })) });
};

beforeEach(async () => {
  [asked, instead, memory] = [[], new Map(), memoryCaches()];
  offered = { build: builds.one, files: one };
  const database = memoryDatabase();
  store = new ShellStore({ open: async () => database, caches: memory.caches, fetch: serve as typeof fetch, now });
  await store.look();
  asked = [];
});

const names = () => [...memory.kept.keys()];

describe('the versions of the player that are kept', () => {
  it('begin with the first that comes whole', async () => {
    expect(await store.read()).toEqual({ current: builds.one, next: null, refused: null });
    expect(await (await store.find('/display/index.html', [builds.one]))?.text()).toBe('page one');
  });

  it('take in a newer one beside it, of which only what is new is sent', async () => {
    offered = { build: builds.two, files: two };
    await store.look();
    expect((await store.read()).next?.build).toBe(builds.two);
    expect(asked).toEqual(['/display/shell.json', '/display/index.html', '/display/assets/main-2.js']);
    expect(names()).toEqual([`cartelera-shell-${builds.one}`, `cartelera-shell-${builds.two}`]);
    asked = [];
    await store.look();
    expect(asked).toEqual(['/display/shell.json']);
  });

  it.each([
    ['a file is not there', '/display/assets/main-2.js', () => new Response('', { status: 404 })],
    ['a file is not what was built', '/display/assets/main-2.js', () => { throw new TypeError('Failed integrity check'); }],
    ['the list is a page of a captive portal', '/display/shell.json', () => new Response('<html>Acepte las condiciones</html>')],
    ['the list is of another form', '/display/shell.json', () => Response.json({ build: '../etc', files: [] })],
    ['the server fails', '/display/shell.json', () => new Response('', { status: 500 })],
  ])('stay as they are when %s, and take the rest later', async (_what, path, response) => {
    offered = { build: builds.two, files: two };
    instead.set(path, response);
    await expect(store.look()).rejects.toThrow();
    expect(await store.read()).toEqual({ current: builds.one, next: null, refused: null });
    instead.clear();
    await store.look();
    expect((await store.read()).next?.build).toBe(builds.two);
    expect(await (await store.find('/display/assets/main-2.js', [builds.two]))?.text()).toBe('script two');
  });

  it('are one again once the newer one has taken over, or was taken back', async () => {
    offered = { build: builds.two, files: two };
    await store.look();
    await store.update((shells) => drew(attempt(proved(shells), now(), 'page'), 'page'));
    expect(names()).toEqual([`cartelera-shell-${builds.two}`]);
    offered = { build: builds.one, files: one };
    await store.look();
    offered = { build: builds.two, files: two };
    await store.look();
    expect(await store.read()).toMatchObject({ current: builds.two, next: null });
    expect(names()).toEqual([`cartelera-shell-${builds.two}`]);
  });

  it('get back what the browser has thrown away', async () => {
    memory.kept.get(`cartelera-shell-${builds.one}`)?.delete('/display/assets/font.woff2');
    await store.look();
    expect(asked).toEqual(['/display/shell.json', '/display/assets/font.woff2']);
    expect(await store.find('/display/assets/font.woff2', [builds.one])).toBeDefined();
  });
});
