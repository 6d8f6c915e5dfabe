import { DisplayId } from '../../content/ids.ts';
import type { Format } from '../../content/model/display.ts';
import type { SampleLibrary } from '../../content/samples/sample-library.ts';
import { AppError } from '../app-error.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { PlayerTrust } from './player-trust.ts';

export interface Demo {
  /** A token for the sample display of this format; the one given before is void. @throws AppError `not-found` */
  pair(format: Format): Promise<string>;
}

type Parts = { catalogue: Catalogue; trust: PlayerTrust; readSamples: () => Promise<SampleLibrary> };

/**
 * Lets a newcomer see both formats in the first minute, without an account. Only the displays that the sample library names
 * will do: ids of real displays are minted and cannot be theirs.
 */
export function createDemo({ catalogue, trust, readSamples }: Parts): Demo {
  return {
    async pair(format) {
      const { demo } = await readSamples();
      const display = catalogue.get('displays', demo[format]);
      if (!display) throw new AppError('not-found', 'Las muestras no están cargadas. Vincule esta pantalla con el código que muestra.');
      return trust.grant(DisplayId.parse(display.id), { actor: 'system', action: 'displays.demo' });
    },
  };
}
