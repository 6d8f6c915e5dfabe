import '@vaadin/button';
import '@vaadin/dialog';
import '@vaadin/radio-group';
import '@vaadin/text-field';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { targetWords } from '../notices/publish-words.ts';
import { type Reached, reachOf } from '../notices/reach.ts';
import { countOf } from '../format.ts';
import { live } from '../live.ts';
import { baseStyles } from '../styles/base.ts';

const reasons = ['Tiene un error', 'La información cambió', 'Se publicó en lugares equivocados'] as const;
const other = 'Otro motivo…';
const mostCharacters = 300;

/** The reason that the audit trail keeps. */
export class WithdrawConfirmed extends Event {
  readonly reason: string;
  constructor(reason: string) {
    super('withdraw-confirmed');
    this.reason = reason;
  }
}

/** Asks why a notice is taken off the screens; a reason is required and none is chosen. Fires `withdraw-confirmed` or `cancelled`. */
@customElement('notice-withdraw-dialog')
export class NoticeWithdrawDialog extends LitElement {
  static override styles = [baseStyles, css`
    .note { margin-right: auto; }
    p { margin-bottom: 12px; }
    vaadin-text-field { width: 100%; }
  `];

  @property({ type: Boolean }) opened = false;
  @property({ attribute: false }) heading = '';
  @property({ attribute: false }) reached: readonly Reached[] = [];
  @state() private choice = '';
  @state() private typed = '';
  @state() private told = false;

  private readonly cancel = (): void => {
    this.reset();
    this.dispatchEvent(new Event('cancelled'));
  };

  private reset(): void {
    this.choice = '';
    this.typed = '';
    this.told = false;
  }

  private get reason(): string {
    return this.choice === other ? this.typed.trim() : this.choice;
  }

  private readonly confirm = (): void => {
    const { reason } = this;
    if (reason === '' || reason.length > mostCharacters) {
      this.told = true;
      return;
    }
    this.reset();
    this.dispatchEvent(new WithdrawConfirmed(reason));
  };

  protected override render() {
    return html`<vaadin-dialog header-title="¿Retirar «${this.heading}»?" width="620px" .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => { if (!detail.value && this.opened) this.cancel(); }}>
      ${this.opened ? html`${this.renderBody()}
        <div slot="footer"><span class="small muted note">Podrá publicarlo de nuevo.</span>
          <vaadin-button theme="line" autofocus @click=${this.cancel}>Dejarlo publicado</vaadin-button>
          <vaadin-button theme="error primary" @click=${this.confirm}>Retirar de ${targetWords(this.reached)}</vaadin-button></div>` : nothing}
    </vaadin-dialog>`;
  }

  private renderBody(): TemplateResult {
    const missing = this.told && this.choice === '';
    return html`${this.renderEffect()}
      <vaadin-radio-group theme="vertical" label="Por qué se retira (queda en el registro)" manual-validation .value=${this.choice}
        ?invalid=${missing} error-message="Elija por qué se retira."
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => { this.choice = detail.value; }}>
        ${[...reasons, other].map((reason) => html`<vaadin-radio-button value=${reason} label=${reason}></vaadin-radio-button>`)}
      </vaadin-radio-group>
      ${this.choice === other ? this.renderOther() : nothing}
      <p class="muted" style="margin: 12px 0 0">En su lugar quedan los demás avisos vigentes de cada pantalla.</p>`;
  }

  private renderEffect(): TemplateResult {
    const { screens, offline, unpaired } = reachOf(this.reached, (id) => live.displays.get(id));
    const online = screens - offline - unpaired;
    return html`<p>${online === 0 ? nothing : html`Dejará de verse en <b>${countOf(online, 'pantalla', 'pantallas')} en segundos</b>.`}
      ${offline === 0 ? nothing : html`En ${offline === 1 ? 'la que está' : `las ${offline}`} sin conexión se quita cuando ${offline === 1 ? 'vuelva' : 'vuelvan'}.`}
      ${online + offline === 0 ? 'Ninguna pantalla lo muestra ahora.' : nothing}</p>`;
  }

  private renderOther(): TemplateResult {
    const invalid = this.told && (this.reason === '' || this.reason.length > mostCharacters);
    return html`<vaadin-text-field label="Motivo" manual-validation .value=${this.typed} ?invalid=${invalid}
      error-message=${this.reason === '' ? 'Escriba el motivo.' : `Acorte a ${mostCharacters} caracteres o menos.`}
      @input=${(event: Event) => { this.typed = (event.target as HTMLInputElement).value; }}></vaadin-text-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-withdraw-dialog': NoticeWithdrawDialog }
}
