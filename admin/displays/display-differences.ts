import type { DisplayInput } from '../../content/model/display.ts';
import type { Difference } from '../elements/conflict-note.ts';
import { formatList } from '../format.ts';
import { formatNames } from './words.ts';

type CenterName = (id: DisplayInput['center']) => string;

/** The fields in which two versions of a display differ, in words. */
export function displayDifferences(mine: DisplayInput, theirs: DisplayInput, centerName: CenterName): Difference[] {
  const told = (input: DisplayInput): Record<string, string> => ({
    'Centro de atención': centerName(input.center),
    'Nombre': input.name,
    'Lugar': input.place || 'sin lugar',
    'Formato': formatNames[input.format],
    'Medio': input.medium === 'paper' ? 'Papel' : 'Pantalla',
    'Resolución': `${input.resolution.width} × ${input.resolution.height}`,
    'Giro': `${input.rotation}°`,
    'Tamaño': `${input.panelInches} pulgadas`,
    'Distancia': `${input.readingDistanceM} m`,
    'Etiquetas': input.tags.length === 0 ? 'ninguna' : formatList(input.tags),
  });
  const [ours, other] = [told(mine), told(theirs)];
  return Object.entries(ours).flatMap(([label, value]) => (other[label] === value ? [] : [{ label, mine: value, theirs: other[label] ?? '' }]));
}
