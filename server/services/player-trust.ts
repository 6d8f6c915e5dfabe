import type { DisplayId } from '../../content/ids.ts';
import type { Catalogue, Pairing } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import { AppError } from '../app-error.ts';
import { type By, deleting, found, putting } from './entities.ts';
import { mintToken, sha256 } from './mint.ts';

export interface PlayerTrust {
  /** The display that a player with this token drives. */
  displayOf(token: string | undefined): DisplayId | null;
  /** Trusts one player with a display, and no longer the one before. Returns its token, which is stored nowhere. */
  grant(display: DisplayId, by: By): Promise<string>;
  /** @throws AppError `refused` when the display has no player */
  revoke(display: DisplayId, by: By): Promise<void>;
  /** Called with a display when the token of its player dies. Returns the way to stop. */
  onRevoked(listener: (display: DisplayId) => void): () => void;
}

/** Which player is trusted with which display. Tokens are stored as their sha-256. */
export function createPlayerTrust({ catalogue, clock }: { catalogue: Catalogue; clock: Clock }): PlayerTrust {
  const byHash = new Map(catalogue.all('pairings').map(({ tokenHash, id }) => [tokenHash, id as DisplayId]));
  const listeners = new Set<(display: DisplayId) => void>();

  const follow = (before: Pairing | null, after: Pairing | null): void => {
    if (before?.tokenHash === after?.tokenHash) return;
    if (after) byHash.set(after.tokenHash, after.id as DisplayId);
    if (!before) return;
    byHash.delete(before.tokenHash);
    for (const listener of listeners) listener(before.id as DisplayId);
  };
  catalogue.onCommit((changes) => {
    for (const change of changes) if (change.collection === 'pairings') follow(change.before, change.after);
  });

  return {
    displayOf: (token) => (token === undefined ? null : byHash.get(sha256(token)) ?? null),

    async grant(display, by) {
      if (found(catalogue, 'displays', display).medium === 'paper') {
        throw new AppError('refused', 'Esta cartelera es de papel y no lleva reproductor. Cambie primero su medio a pantalla.');
      }
      const token = mintToken();
      const version = catalogue.get('pairings', display)?.version ?? 0;
      await catalogue.commit([putting('pairings', version, { id: display, tokenHash: sha256(token), pairedAt: clock.now() })], by);
      return token;
    },

    async revoke(display, by) {
      found(catalogue, 'displays', display);
      const pairing = catalogue.get('pairings', display);
      if (!pairing) throw new AppError('refused', 'Esta pantalla no tiene un reproductor vinculado.');
      await catalogue.commit([deleting('pairings', pairing)], by);
    },

    onRevoked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
