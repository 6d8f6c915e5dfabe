import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** A few words that cover the whole screen: which display this is, or what keeps it from playing. */
@customElement('wall-card')
export class WallCard extends LitElement {
  static override styles = css`
    :host {
      display: flex; flex-direction: column; justify-content: center; align-items: center; box-sizing: border-box; padding: 7vmin; text-align: center;
      color: #fff; background: #0e2438; font-family: Cartelera, system-ui, sans-serif; font-weight: 600; line-height: 1.15;
    }
    p { margin: 0; font-size: 6vmin; }
    .above, .below { color: #c3d3e2; }
    .headline { margin: 3vmin 0; font-size: 11vmin; font-weight: 800; line-height: 1.06; }
  `;

  @property({ attribute: false }) above = '';
  @property({ attribute: false }) headline = '';
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) below = '';

  protected override render() {
    const line = (name: string, text: string) => (text === '' ? nothing : html`<p class=${name}>${text}</p>`);
    return html`${line('above', this.above)}${line('headline', this.headline)}${line('text', this.text)}${line('below', this.below)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'wall-card': WallCard }
}
