import type { DisplayId } from '../../content/ids.ts';
import { AppError } from '../app-error.ts';
import type { Clock } from '../clock.ts';
import type { By } from './entities.ts';
import { createLimit } from './limits.ts';
import { mintPairingCode } from './mint.ts';
import type { PlayerTrust } from './player-trust.ts';

const codeMs = 10 * 60 * 1000;

/** A player that shows a code: `id` is its connection's, `tell` hands it the token once someone claims the code. */
export type Waiting = { id: string; ip: string; tell: (token: string) => void };

export interface Pairing {
  /** A new code for this player; the one it had is void. @throws AppError `too-many-requests` */
  begin(player: Waiting): Promise<{ code: string; expiresAt: number }>;
  /** The player is gone, and its code with it. */
  leave(playerId: string): void;
  /**
   * Trusts the player that shows `code` with `display`.
   * @throws AppError `not-found` for a code nobody shows, `gone` for an expired one, `too-many-requests` after many wrong ones
   */
  claim(display: DisplayId, code: string, by: By): Promise<void>;
}

/** Pairing by a short code shown on the screen: single use, ten minutes, limited per address and per person. */
export function createPairing({ trust, clock }: { trust: PlayerTrust; clock: Clock }): Pairing {
  // A hospital's screens share one address, and each asks again when its code expires.
  const perAddress = createLimit({ attempts: 60, perSeconds: 600, detail: 'Demasiados códigos pedidos desde esta red. Espere unos minutos.' });
  const perPerson = createLimit({ attempts: 10, perSeconds: 600, detail: 'Demasiados códigos equivocados. Espere unos minutos y lea de nuevo la pantalla.' });
  const byCode = new Map<string, Waiting & { expiresAt: number }>();
  const codeOf = new Map<string, string>();

  const leave = (playerId: string): void => {
    const code = codeOf.get(playerId);
    codeOf.delete(playerId);
    if (code !== undefined) byCode.delete(code);
  };

  return {
    async begin(player) {
      await perAddress.spend(player.ip);
      leave(player.id);
      let code = mintPairingCode();
      while (byCode.has(code)) code = mintPairingCode();
      const expiresAt = clock.now() + codeMs;
      byCode.set(code, { ...player, expiresAt });
      codeOf.set(player.id, code);
      return { code, expiresAt };
    },

    leave,

    async claim(display, code, by) {
      await perPerson.spend(by.actor);
      const player = byCode.get(code);
      if (!player) throw new AppError('not-found', 'Ninguna pantalla muestra ese código. Escríbalo tal como aparece ahora en ella.');
      if (player.expiresAt <= clock.now()) throw new AppError('gone', 'Ese código ya venció. La pantalla muestra uno nuevo: escriba ese.');
      // Gone before anything is awaited, so that two people cannot claim it.
      byCode.delete(code);
      try {
        player.tell(await trust.grant(display, by));
        codeOf.delete(player.id);
      } catch (error) {
        if (codeOf.get(player.id) === code) byCode.set(code, player);
        throw error;
      }
      await perPerson.forgive(by.actor);
    },
  };
}
