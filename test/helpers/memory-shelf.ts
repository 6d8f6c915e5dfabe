import type { Shelf } from '../../display-client/assets/shelf.ts';

const origin = 'http://pantalla.test';

/** A Cache Storage in memory, with a disk that can be full. */
export type MemoryShelf = Shelf & {
  readonly entries: Map<string, { bytes: Uint8Array<ArrayBuffer>; headers: Headers }>;
  /** Bytes that fit; beyond them it refuses as a browser does. */
  quota: number;
};

export function memoryShelf(): MemoryShelf {
  const entries: MemoryShelf['entries'] = new Map();
  const keyOf = (request: RequestInfo | URL): string => {
    const { pathname, search } = new URL(request instanceof Request ? request.url : request, origin);
    return pathname + search;
  };
  const shelf: MemoryShelf = {
    entries,
    quota: Infinity,
    async match(request) {
      const entry = entries.get(keyOf(request));
      return entry === undefined ? undefined : new Response(entry.bytes, { headers: entry.headers });
    },
    async put(request, response) {
      const bytes = new Uint8Array(await response.arrayBuffer());
      const used = [...entries.values()].reduce((sum, entry) => sum + entry.bytes.length, 0);
      if (used + bytes.length > shelf.quota) throw new DOMException('Quota exceeded.', 'QuotaExceededError');
      entries.set(keyOf(request), { bytes, headers: response.headers });
    },
    async delete(request) {
      return entries.delete(keyOf(request));
    },
    async keys() {
      return Array.from(entries.keys(), (key) => new Request(origin + key));
    },
  };
  return shelf;
}
