/** The secret by which the server knows this player as one display. */
export type DeviceToken = {
  read: () => string | null;
  write: (token: string) => void;
  clear: () => void;
};

/** Keeps the token under `slot`: for good in `localStorage`, for this tab in `sessionStorage`. */
export function storedToken(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, slot: string): DeviceToken {
  const key = `cartelera:token:${slot}`;
  return {
    read: () => storage.getItem(key),
    write: (token) => storage.setItem(key, token),
    clear: () => storage.removeItem(key),
  };
}
