import { countOf, formatList } from '../format.ts';
import type { Reached } from './reach.ts';

/** The question and the button of a publication, with what it reaches in numbers. */
export type PublishWords = { question: string; action: string };

/** `57 pantallas y 26 carteleras en papel` */
export function reachWords(reached: readonly Reached[]): string {
  const screens = reached.filter(({ display }) => display.medium === 'screen').length;
  const sheets = reached.length - screens;
  return formatList([
    ...(screens > 0 || sheets === 0 ? [countOf(screens, 'pantalla', 'pantallas')] : []),
    ...(sheets > 0 ? [countOf(sheets, 'cartelera en papel', 'carteleras en papel')] : []),
  ]);
}

/** The part of the reach that buttons name: the screens, or the paper boards when there is no screen. */
export function targetWords(reached: readonly Reached[]): string {
  const screens = reached.filter(({ display }) => display.medium === 'screen');
  return screens.length > 0 ? countOf(screens.length, 'pantalla', 'pantallas') : reachWords(reached);
}

/** The same verb in the question and the button; without anybody to reach, only the verb. */
export function publishWords(reached: readonly Reached[], correcting: boolean): PublishWords {
  if (reached.length === 0) return correcting ? { question: '¿Guardar y actualizar?', action: 'Guardar y actualizar…' } : { question: '¿Publicar?', action: 'Publicar…' };
  return correcting
    ? { question: `¿Guardar y actualizar en ${reachWords(reached)}?`, action: `Guardar y actualizar en ${targetWords(reached)}` }
    : { question: `¿Publicar en ${reachWords(reached)}?`, action: `Publicar en ${targetWords(reached)}` };
}
