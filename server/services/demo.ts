import type { DisplayId } from '../../content/ids.ts';
import type { Format } from '../../content/model/display.ts';
import { AppError } from '../app-error.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { PlayerTrust } from './player-trust.ts';

/** Tag of the two sample displays that `/display/?demo=…` drives; without them there is no demo. */
export const demoTag = 'demo';

export interface Demo {
  /** A token for the sample display of this format; the one given before is void. @throws AppError `not-found` */
  pair(format: Format): Promise<{ token: string; display: DisplayId }>;
}

/** Lets a newcomer see both formats in the first minute, without an account. */
export function createDemo({ catalogue, trust }: { catalogue: Catalogue; trust: PlayerTrust }): Demo {
  return {
    async pair(format) {
      const display = catalogue.all('displays').find((candidate) =>
        candidate.format === format && candidate.medium === 'screen' && candidate.tags.includes(demoTag));
      if (!display) {
        throw new AppError('not-found', 'No hay una pantalla de muestra de ese formato. Vincule esta pantalla con un código.');
      }
      const token = await trust.grant(display.id, { actor: 'system', action: 'displays.demo' });
      return { token, display: display.id };
    },
  };
}
