import type { Database } from './programme/database.ts';

/** The secret by which the server knows this player as one display. Writing and clearing never reject. */
export type DeviceToken = {
  read: () => Promise<string | null>;
  write: (token: string) => Promise<void>;
  clear: () => Promise<void>;
};

type Places = {
  /** For good in `localStorage`, for this tab in `sessionStorage`. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  database: Pick<Database, 'get' | 'put' | 'remove'>;
  slot: string;
};

/**
 * Keeps the token in two places: Web Storage takes seconds to reach the disk, and a screen that is switched off right after it
 * was paired must not forget; the database may be full.
 */
export function storedToken({ storage, database, slot }: Places): DeviceToken {
  const key = `cartelera:token:${slot}`;
  const ignore = () => undefined;
  return {
    async read() {
      const kept = storage.getItem(key) ?? await database.get(key).catch(ignore);
      return typeof kept === 'string' ? kept : null;
    },
    async write(token) {
      storage.setItem(key, token);
      await database.put(key, token).catch(ignore);
    },
    async clear() {
      storage.removeItem(key);
      await database.remove(key).catch(ignore);
    },
  };
}
