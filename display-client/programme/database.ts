/** IndexedDB as promises: one database, one store, whole values by key. */
export type Database = {
  get: (key: string) => Promise<unknown>;
  put: (key: string, value: unknown) => Promise<void>;
  remove: (key: string) => Promise<void>;
  keys: () => Promise<string[]>;
};

const storeName = 'values';

export const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB refused')));
  });

/** Written for good when the transaction ends, not when its request succeeds. */
export const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB aborted')));
  });

/** Opens (or makes) the database `name`. Rejects where the browser keeps nothing, as in some private windows. */
export async function openDatabase(name: string): Promise<Database> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(storeName));
  const connection = await answered(opening);
  const write = (act: (store: IDBObjectStore) => unknown): Promise<void> => {
    const transaction = connection.transaction(storeName, 'readwrite');
    act(transaction.objectStore(storeName));
    return committed(transaction);
  };
  return {
    get: (key) => answered<unknown>(connection.transaction(storeName).objectStore(storeName).get(key)),
    put: (key, value) => write((store) => store.put(value, key)),
    remove: (key) => write((store) => store.delete(key)),
    keys: async () => (await answered(connection.transaction(storeName).objectStore(storeName).getAllKeys())).map(String),
  };
}

/** Stands in where nothing can be kept: the player then starts from the server's word alone. */
export function memoryDatabase(): Database {
  const values = new Map<string, unknown>();
  return {
    get: async (key) => values.get(key),
    put: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
    keys: async () => [...values.keys()],
  };
}
