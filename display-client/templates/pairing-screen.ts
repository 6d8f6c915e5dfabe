import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** Shows the code by which staff pair this player. */
@customElement('pairing-screen')
export class PairingScreen extends LitElement {
  /** Six characters; empty while the player waits for one. */
  @property({ attribute: false }) code = '';
  /** UTC milliseconds; `null` while there is no code. */
  @property({ attribute: false }) expiresAt: number | null = null;
  /** UTC milliseconds; the remaining time is counted from it. */
  @property({ attribute: false }) now = 0;

  override render() {
    return html`${this.code}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pairing-screen': PairingScreen;
  }
}
