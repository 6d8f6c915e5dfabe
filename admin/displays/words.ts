import type { CenterKind } from '../../content/model/center.ts';
import type { Display, Format } from '../../content/model/display.ts';
import type { IconName } from '../icons.ts';

export const formatNames: Record<Format, string> = { tv: 'TV ISSS', board: 'Cartelera' };

export const centerKindNames: Record<CenterKind, string> = {
  'tower': 'Torre Administrativa', 'hospital': 'Hospital', 'medical-unit': 'Unidad médica', 'community-clinic': 'Clínica comunal',
};

type Kind = { word: string; icon: IconName };

/** What kind of place a display is, in a word: a TV, a board with a screen, a board on paper. */
export function kindOf({ format, medium }: Pick<Display, 'format' | 'medium'>): Kind {
  if (medium === 'paper') return { word: 'Papel', icon: 'file-text' };
  return format === 'tv' ? { word: formatNames.tv, icon: 'tv' } : { word: formatNames.board, icon: 'smartphone' };
}
