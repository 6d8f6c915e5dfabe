import { shelfName } from '../assets/shelf-name.ts';
import { openDatabase } from '../programme/database.ts';
import { answerRange } from './answer-range.ts';
import { pagePath } from './manifest.ts';
import type { FromPage, FromWorker } from './messages.ts';
import { requestKind } from './request-kind.ts';
import { ShellStore } from './shell-store.ts';
import { attempt, drew, kept, proved, refuse, type Build } from './shells.ts';

// Compiled for pages and workers at once, so that TypeScript takes this for a page.
const worker = self as unknown as ServiceWorkerGlobalScope;

/** A new version on the screen that has drawn nothing by then does not work. */
const drawsWithinMs = 20_000;

const store = new ShellStore({
  open: () => openDatabase('cartelera-shell'), caches: worker.caches, fetch: (...asked) => worker.fetch(...asked), now: Date.now,
});

// This script holds nothing of its own that could be out of step with an open page: a newer one may take over at once.
worker.addEventListener('install', (event) => event.waitUntil(store.look().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  switch (requestKind(request, worker.location.origin)) {
    case 'page': event.respondWith(openPage(event).catch(() => anyOf(pagePath, request))); break;
    case 'probe': event.respondWith(openProbe().catch(() => fetch(request))); break;
    case 'part': event.respondWith(findPart(request).catch(() => anyOf(request.url, request))); break;
    case 'media': event.respondWith(findMedia(request).catch(() => fetch(request))); break;
    case 'network': break;
  }
});

worker.addEventListener('message', (event) => {
  const { data, source } = event as { data: FromPage; source: Client | null };
  if (source !== null) event.waitUntil(data === 'drew' ? hearDrawn(source) : lookFor(source));
});

/** Opens the version that works, or the newer one once it has been proved in a hidden frame: then it is watched. */
async function openPage(event: FetchEvent): Promise<Response> {
  const { next } = await store.read();
  if (next?.proven !== true) return openShell();
  const client = event.resultingClientId;
  const { next: tried } = await store.update((shells) => attempt(shells, Date.now(), client));
  if (tried !== null) event.waitUntil(watch(tried.build, client));
  return openShell(tried?.build);
}

async function openProbe(): Promise<Response> {
  return openShell((await store.read()).next?.build);
}

async function openShell(build?: Build): Promise<Response> {
  const { current } = await store.read();
  const builds = [build, current].filter((one) => typeof one === 'string');
  return found(await store.find(pagePath, builds), pagePath);
}

async function findPart({ url }: Request): Promise<Response> {
  const { pathname } = new URL(url);
  return found(await store.find(pathname, kept(await store.read())), pathname);
}

async function findMedia(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return answerRange(request, found(await worker.caches.match(pathname, { cacheName: shelfName }), pathname));
}

/** Where the database is broken or the disk full: whatever version there is. */
async function anyOf(path: string, request: Request): Promise<Response> {
  return await worker.caches.match(path) ?? fetch(request);
}

function found(response: Response | undefined, path: string): Response {
  if (response === undefined) throw new Error(`${path} is not here`);
  return response;
}

/** Goes back to the version that works, on the page too, where the new one draws nothing. */
async function watch(build: Build, client: string): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, drawsWithinMs); });
  const before = await store.read();
  if (before.next?.build !== build || before.next.client !== client) return;
  await store.update((shells) => refuse(shells, Date.now()));
  const page = await worker.clients.get(client);
  if (page instanceof WindowClient) await page.navigate(page.url);
}

async function hearDrawn(page: Client): Promise<void> {
  if (!new URL(page.url).searchParams.has('probe')) {
    await store.update((shells) => drew(shells, page.id));
    return;
  }
  await store.update(proved);
  for (const other of await worker.clients.matchAll()) if (other.id !== page.id) tell(other, 'ready');
}

/** Looks for a newer version, and has the page try one that is here and unproved. */
async function lookFor(page: Client): Promise<void> {
  await store.look().catch(() => undefined);
  const { next } = await store.read();
  if (next === null) return;
  const { next: tried } = next.proven ? { next } : await store.update((shells) => attempt(shells, Date.now(), null));
  if (tried !== null) tell(page, tried.proven ? 'ready' : 'probe');
}

const tell = (page: Client, message: FromWorker): void => page.postMessage(message, []);
