import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Frame } from './frame.ts';

/** Draws one frame of a display, whole: what is on and the chrome around it. */
@customElement('cartelera-surface')
export class CarteleraSurface extends LitElement {
  @property({ attribute: false }) frame: Frame | null = null;

  override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cartelera-surface': CarteleraSurface;
  }
}
