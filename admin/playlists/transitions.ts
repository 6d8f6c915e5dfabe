import type { Transition } from '../../content/model/transition.ts';

/** Each transition as people call it, and what it does to the screen. */
export const transitionLooks: Readonly<Record<Transition, { label: string; help: string }>> = {
  cut: { label: 'Corte', help: 'Cada elemento reemplaza al anterior de golpe.' },
  fade: { label: 'Fundido', help: 'Cada elemento aparece poco a poco sobre el anterior.' },
  slide: { label: 'Deslizar', help: 'Cada elemento entra desde la derecha sobre el anterior.' },
};
