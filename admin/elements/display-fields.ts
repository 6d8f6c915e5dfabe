import '@vaadin/combo-box';
import '@vaadin/multi-select-combo-box';
import '@vaadin/number-field';
import '@vaadin/radio-group';
import '@vaadin/select';
import '@vaadin/text-field';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CenterId } from '../../content/ids.ts';
import { type Format, type Medium, type Orientation, type Rotation, orientationOf } from '../../content/model/display.ts';
import type { FieldError } from '../../content/wire/problem.ts';
import { type DisplayDraft, withFormat, withOrientation } from '../displays/display-draft.ts';
import { multiSelectTexts } from '../spanish.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';

type Value = CustomEvent<{ value: string }>;
const collator = new Intl.Collator('es', { numeric: true });

const turns: { value: string; label: string }[] = [
  { value: '0', label: 'Sin girar' }, { value: '90', label: '90° a la derecha' }, { value: '180', label: 'De cabeza, 180°' }, { value: '270', label: '90° a la izquierda' },
];

/** A display as a form; the slot stands under its center. Fires `draft-changed`. */
@customElement('display-fields')
export class DisplayFields extends LitElement {
  @property({ attribute: false }) draft!: DisplayDraft;
  @property({ attribute: false }) errors: readonly FieldError[] = [];
  /** The center is given elsewhere. */
  @property({ type: Boolean, attribute: 'hide-center' }) hideCenter = false;

  static override styles = [baseStyles, css`
    :host { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 12px 16px; align-items: start; }
    vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-text-field, vaadin-select, vaadin-number-field { width: 100%; padding-top: 0; }
    vaadin-radio-group { padding-top: 0; }
    .wide { grid-column: 1 / -1; }
    .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; }
    @media (max-width: 560px) { :host { grid-template-columns: 1fr; } }
  `];

  override render() {
    const { draft } = this;
    const centers = store.centers.all.toSorted((one, other) => collator.compare(one.name, other.name)).map(({ id, name }) => ({ value: id, label: name }));
    const tags = [...new Set(store.displays.all.flatMap((display) => display.tags).concat(draft.tags))].toSorted(collator.compare);
    return html`
      ${this.hideCenter ? nothing : html`<vaadin-combo-box class="wide" label="Centro de atención" .items=${centers} .value=${draft.center ?? ''} ?invalid=${this.#invalid('center')} error-message=${this.#message('center')}
        @value-changed=${(event: Value) => this.#set({ center: event.detail.value === '' ? null : event.detail.value as CenterId })}></vaadin-combo-box>
      <div class="wide"><slot></slot></div>`}
      <vaadin-text-field label="Nombre" helper-text="Como lo llamaría quien trabaja ahí" maxlength="80" .value=${draft.name} ?invalid=${this.#invalid('name')} error-message=${this.#message('name')}
        @value-changed=${(event: Value) => this.#set({ name: event.detail.value })}></vaadin-text-field>
      <vaadin-text-field label="Lugar" helper-text="Por ejemplo: sala de espera, nivel 2" maxlength="80" .value=${draft.place} ?invalid=${this.#invalid('place')} error-message=${this.#message('place')}
        @value-changed=${(event: Value) => this.#set({ place: event.detail.value })}></vaadin-text-field>
      <vaadin-radio-group label="Formato" .value=${draft.format} @value-changed=${(event: Value) => this.#format(event.detail.value)}>
        <vaadin-radio-button value="board" label="Cartelera"></vaadin-radio-button>
        <vaadin-radio-button value="tv" label="TV ISSS"></vaadin-radio-button>
      </vaadin-radio-group>
      ${draft.format === 'tv' ? html`<span></span>` : html`
        <vaadin-radio-group label="Medio" .value=${draft.medium} @value-changed=${(event: Value) => this.#set({ medium: event.detail.value as Medium })}>
          <vaadin-radio-button value="screen" label="Pantalla"></vaadin-radio-button>
          <vaadin-radio-button value="paper" label="Papel"></vaadin-radio-button>
        </vaadin-radio-group>`}
      ${draft.medium === 'paper' ? nothing : this.#panel()}
      <vaadin-multi-select-combo-box class="wide" label="Etiquetas" helper-text="Sirven para elegir destinatarios, por ejemplo: farmacia, consulta externa" .items=${tags} .selectedItems=${draft.tags}
        allow-custom-value .i18n=${multiSelectTexts} ?invalid=${this.#invalid('tags')} error-message=${this.#message('tags')}
        @selected-items-changed=${(event: CustomEvent<{ value: string[] }>) => this.#set({ tags: event.detail.value })}
        @custom-value-set=${(event: CustomEvent<string>) => this.#set({ tags: [...new Set([...draft.tags, event.detail.trim().toLowerCase()])] })}></vaadin-multi-select-combo-box>`;
  }

  #panel() {
    const { draft } = this;
    const { width, height } = draft.resolution;
    const size = (part: 'width' | 'height', label: string, value: number) => html`
      <vaadin-number-field label=${label} .value=${String(value)} ?invalid=${this.#invalid('resolution')} error-message=${this.#message('resolution')}
        @value-changed=${(event: Value) => this.#set({ resolution: { ...this.draft.resolution, [part]: Number(event.detail.value) } })}></vaadin-number-field>`;
    return html`
      <vaadin-radio-group label="Orientación" .value=${orientationOf(draft.resolution)} @value-changed=${(event: Value) => this.#orientation(event.detail.value)}>
        <vaadin-radio-button value="portrait" label="Vertical"></vaadin-radio-button>
        <vaadin-radio-button value="landscape" label="Horizontal"></vaadin-radio-button>
      </vaadin-radio-group>
      <vaadin-select label="Giro de la imagen" helper-text="Si el equipo envía la imagen acostada" .items=${turns} .value=${String(draft.rotation)}
        @value-changed=${(event: Value) => this.#set({ rotation: Number(event.detail.value) as Rotation })}></vaadin-select>
      <div class="pair">${size('width', 'Ancho (px)', width)}${size('height', 'Alto (px)', height)}</div>
      <div class="pair">
        <vaadin-number-field label="Pulgadas" .value=${String(draft.panelInches)} ?invalid=${this.#invalid('panelInches')} error-message=${this.#message('panelInches')}
          @value-changed=${(event: Value) => this.#set({ panelInches: Number(event.detail.value) })}></vaadin-number-field>
        <vaadin-number-field label="Se lee a (m)" step="0.1" .value=${String(draft.readingDistanceM)} ?invalid=${this.#invalid('readingDistanceM')} error-message=${this.#message('readingDistanceM')}
          @value-changed=${(event: Value) => this.#set({ readingDistanceM: Number(event.detail.value) })}></vaadin-number-field>
      </div>`;
  }

  #set(part: Partial<DisplayDraft>): void {
    const draft = { ...this.draft, ...part };
    // Vaadin repeats every value it was given; only a difference is news.
    if (JSON.stringify(draft) === JSON.stringify(this.draft)) return;
    this.draft = draft;
    this.dispatchEvent(new Event('draft-changed'));
  }

  #format(format: string): void {
    if (format !== '' && format !== this.draft.format) this.#set(withFormat(this.draft, format as Format));
  }

  #orientation(orientation: string): void {
    if (orientation !== '') this.#set(withOrientation(this.draft, orientation as Orientation));
  }

  #invalid = (field: string): boolean => this.errors.some((error) => error.field === field);
  #message = (field: string): string => this.errors.find((error) => error.field === field)?.message ?? '';
}

declare global {
  interface HTMLElementTagNameMap { 'display-fields': DisplayFields }
}
