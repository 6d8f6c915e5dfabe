import '@vaadin/button';
import '@vaadin/combo-box';
import '@vaadin/dialog';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { baseStyles } from '../styles/base.ts';
import { focusWhenShown } from './focus-when-shown.ts';

export type Choice = { value: string; label: string };

/** What was chosen in the dialog. */
export class ChoiceMade extends Event {
  readonly value: string;
  constructor(value: string) {
    super('choice-made');
    this.value = value;
  }
}

/** One thing chosen from many by typing part of its name. Fires `choice-made` and, when it has gone, `closed`. */
@customElement('choice-dialog')
export class ChoiceDialog extends LitElement {
  @property() heading = '';
  @property() label = '';
  @property() action = '';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  @state() private opened = true;
  @state() private value = '';

  static override styles = [baseStyles, css`
    vaadin-combo-box { width: min(420px, 82vw); padding-top: 0; }
  `];

  override render() {
    return html`
      <vaadin-dialog header-title=${this.heading} .opened=${this.opened}
        @opened-changed=${(event: CustomEvent<{ value: boolean }>) => (this.opened = event.detail.value)} @closed=${() => this.dispatchEvent(new Event('closed'))}>
        <vaadin-combo-box ${ref(focusWhenShown)} label=${this.label} .items=${[...this.choices]} .value=${this.value}
          @value-changed=${(event: CustomEvent<{ value: string }>) => (this.value = event.detail.value)}></vaadin-combo-box>
        <div slot="footer">
          <vaadin-button theme="line" @click=${() => (this.opened = false)}>Cancelar</vaadin-button>
          <vaadin-button theme="primary" ?disabled=${this.value === ''} @click=${this.choose}>${this.action}</vaadin-button>
        </div>
      </vaadin-dialog>`;
  }

  private readonly choose = () => {
    this.dispatchEvent(new ChoiceMade(this.value));
    this.opened = false;
  };
}

declare global {
  interface HTMLElementTagNameMap { 'choice-dialog': ChoiceDialog }
  interface HTMLElementEventMap { 'choice-made': ChoiceMade }
}
