import type { Shelf } from './shelf.ts';

export const sizeOf = (parts: readonly Blob[]): number => parts.reduce((sum, { size }) => sum + size, 0);

/** What has come of files whose download is not over. It outlives a cut line, a reload and a power cut. */
export class PartStore {
  private readonly shelf: Shelf;

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  /** The parts of `url` from its first byte on, up to the first gap. */
  async load(url: string): Promise<Blob[]> {
    const parts: Blob[] = [];
    for (;;) {
      const part = await (await this.shelf.match(keyOf(url, sizeOf(parts))))?.blob();
      if (part === undefined || part.size === 0) return parts;
      parts.push(part);
    }
  }

  async append(url: string, from: number, bytes: Blob): Promise<void> {
    await this.shelf.put(keyOf(url, from), new Response(bytes));
  }

  async drop(url: string): Promise<void> {
    for (const key of await this.shelf.keys()) if (new URL(key.url).pathname === url) await this.shelf.delete(key);
  }
}

const keyOf = (url: string, from: number): string => `${url}?from=${from}`;
