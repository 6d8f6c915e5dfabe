/** The part of Cache Storage used here. */
export type Shelf = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** Opens Cache Storage under `name`; `null` outside a secure context, where the HTTP cache alone keeps files. */
export async function openShelf(name: string): Promise<Shelf | null> {
  // Typed as always present, but only secure contexts have it.
  const storage: CacheStorage | undefined = globalThis.caches;
  return storage === undefined ? null : storage.open(name);
}
