import { WallCard } from './wall-card.ts';

type Words = Partial<Pick<WallCard, 'above' | 'headline' | 'text' | 'below'>>;

/** Lays something over whatever is on the screen, one at a time, above everything that plays. */
export class Cover {
  private readonly screen: HTMLElement;
  private element: HTMLElement | null = null;

  constructor(screen: HTMLElement) {
    this.screen = screen;
  }

  /** Shows this element, which fills the screen; the same one again changes nothing. */
  lay(element: HTMLElement): void {
    if (this.element === element) return;
    this.lift();
    element.classList.add('cover');
    this.element = element;
    this.screen.append(element);
  }

  say(words: Words): void {
    this.lay(Object.assign(new WallCard(), words));
  }

  lift(): void {
    this.element?.remove();
    this.element = null;
  }
}
