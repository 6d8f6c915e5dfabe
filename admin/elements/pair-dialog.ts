import '@vaadin/button';
import '@vaadin/combo-box';
import '@vaadin/dialog';
import '@vaadin/radio-group';
import { dialogFooterRenderer, dialogRenderer } from '@vaadin/dialog/lit.js';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import type { CenterId, DisplayId } from '../../content/ids.ts';
import type { Display } from '../../content/model/display.ts';
import { pair } from '../displays/display-actions.ts';
import { stateOf } from '../displays/display-state.ts';
import { codeLength, foreignCharacter } from '../displays/pairing-code.ts';
import { icon } from '../icons.ts';
import { live } from '../live.ts';
import { watch } from '../observable.ts';
import { messageOf } from '../problem-error.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import './code-field.ts';
import type { CodeField } from './code-field.ts';
import { focusWhenShown } from './focus-when-shown.ts';
import { pairDialogStyles } from './pair-dialog-styles.ts';
import { stateMark } from './state-mark.ts';

const collator = new Intl.Collator('es', { numeric: true });

/** Pairs a player by the code it shows with a place, given or chosen here, and waits to see it come online. Fires `closed`. */
@customElement('pair-dialog')
export class PairDialog extends LitElement {
  /** The place; `null` lets the person choose it. */
  @property({ attribute: false }) display: Display | null = null;
  @state() private opened = true;
  @state() private code = '';
  @state() private center: CenterId | null = null;
  @state() private chosen: DisplayId | null = null;
  @state() private failure = '';
  @state() private step: 'asking' | 'busy' | 'paired' = 'asking';

  static override styles = [baseStyles, pairDialogStyles];

  constructor() {
    super();
    watch(this, store, live);
  }

  private get target(): Display | undefined {
    return this.display ?? (this.chosen === null ? undefined : store.displays.get(this.chosen));
  }

  override render() {
    return html`
      <vaadin-dialog header-title=${this.step === 'paired' ? 'Pantalla vinculada' : 'Vincular una pantalla'} .opened=${this.opened}
        @opened-changed=${(event: CustomEvent<{ value: boolean }>) => (this.opened = event.detail.value)}
        @closed=${() => this.dispatchEvent(new Event('closed'))}
        ${dialogRenderer(() => (this.step === 'paired' ? this.result() : this.form()), [this.code, this.center, this.chosen, this.failure, this.step, live.displays.get(this.target?.id ?? ('' as DisplayId))])}
        ${dialogFooterRenderer(() => this.footer(), [this.code, this.chosen, this.step])}></vaadin-dialog>`;
  }

  private form() {
    return html`
      <form class="pair" @submit=${this.submit}>
        <code-field ${ref(focusWhenShown)} .value=${this.code} ?invalid=${this.failure !== ''} @code-changed=${this.codeTyped}></code-field>
        <p class=${this.failure === '' ? 'hint' : 'hint bad'} role="alert">${this.failure === '' ? 'El reproductor sin vincular muestra su código en grande. Puede pegarlo o escribirlo en minúsculas.' : this.failure}</p>
        ${this.display === null ? this.choice() : html`<p><b>${this.display.name}</b><br><span class="hint">${store.centers.get(this.display.center)?.name ?? ''}${this.replacing(this.display)}</span></p>`}
        <button type="submit" hidden></button>
      </form>`;
  }

  private choice() {
    const centers = store.centers.all.toSorted((one, other) => collator.compare(one.name, other.name)).map(({ id, name }) => ({ value: id, label: name }));
    const places = store.displays.all.filter(({ center }) => center === this.center).toSorted((one, other) => collator.compare(one.name, other.name));
    return html`
      <vaadin-combo-box label="Centro de atención" placeholder="Escriba o elija un centro" .items=${centers} .value=${this.center ?? ''}
        @value-changed=${(event: CustomEvent<{ value: string }>) => this.centerChosen(event.detail.value)}></vaadin-combo-box>
      ${this.center === null ? nothing : html`
        <vaadin-radio-group label="¿Qué lugar va a ocupar?" theme="vertical" .value=${this.chosen ?? ''}
          @value-changed=${(event: CustomEvent<{ value: string }>) => (this.chosen = event.detail.value === '' ? null : event.detail.value as DisplayId)}>
          ${places.map((place) => html`<vaadin-radio-button value=${place.id}><label slot="label">${place.name}${this.replacing(place)}</label></vaadin-radio-button>`)}
        </vaadin-radio-group>
        ${places.length === 0 ? html`<p class="hint">Este centro todavía no tiene lugares. Agréguelo con «Agregar pantalla…».</p>` : nothing}`}`;
  }

  private replacing(place: Display): string {
    switch (stateOf(place, live.displays.get(place.id))) {
      case 'paper': return ' · hoy en papel; pasará a pantalla';
      case 'unpaired': case 'unknown': return '';
      default: return ' · ya tiene reproductor; este lo sustituirá';
    }
  }

  private result() {
    const { target } = this;
    const online = target !== undefined && live.displays.get(target.id)?.online === true;
    return html`
      <div class="pair" role="status">
        <p class="done">${icon('circle-check')}<b>${target?.name}</b> ya tiene reproductor.</p>
        <p>${online ? stateMark('online', 'En línea: recibe sus avisos') : stateMark('pending', 'Esperando que se conecte…')}</p>
      </div>`;
  }

  private footer() {
    if (this.step === 'paired') return html`<vaadin-button theme="primary" @click=${this.close}>Listo</vaadin-button>`;
    const { target } = this;
    return html`
      <vaadin-button theme="line" @click=${this.close}>Cancelar</vaadin-button>
      <vaadin-button theme="primary" ?disabled=${this.step === 'busy'} @click=${this.submit}>${target === undefined ? 'Vincular' : `Vincular como ${lowerFirst(target.name)}`}</vaadin-button>`;
  }

  private readonly codeTyped = (event: Event) => {
    this.code = (event.target as CodeField).value;
    const foreign = foreignCharacter(this.code);
    this.failure = foreign === null ? '' : `Ningún código lleva «${foreign}». Mire la pantalla otra vez: puede ser un carácter parecido.`;
  };

  private centerChosen(value: string): void {
    if (value === (this.center ?? '')) return;
    this.center = value === '' ? null : value as CenterId;
    const places = store.displays.all.filter(({ center }) => center === this.center);
    const free = places.filter((place) => stateOf(place, live.displays.get(place.id)) === 'unpaired');
    this.chosen = free.length === 1 ? free[0]?.id ?? null : null;
  }

  private readonly submit = async (event: Event) => {
    event.preventDefault();
    const { target } = this;
    if (this.code.length < codeLength || foreignCharacter(this.code) !== null) this.failure = 'Escriba los seis caracteres que muestra la pantalla.';
    else if (target === undefined) this.failure = 'Elija el centro de atención y el lugar que va a ocupar.';
    else await this.claim(target);
  };

  private async claim(target: Display): Promise<void> {
    this.step = 'busy';
    this.failure = '';
    try {
      await pair(target, this.code);
      this.step = 'paired';
    } catch (error) {
      this.step = 'asking';
      this.failure = messageOf(error);
      this.renderRoot.querySelector('code-field')?.focus();
    }
  }

  private readonly close = () => (this.opened = false);
}

const lowerFirst = (text: string): string => (/^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

declare global {
  interface HTMLElementTagNameMap { 'pair-dialog': PairDialog }
}
