import '@vaadin/select';
import '@vaadin/text-field';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type CenterInput, type CenterKind, type Department, centerKinds, departments } from '../../content/model/center.ts';
import { centerKindNames } from '../displays/words.ts';
import { baseStyles } from '../styles/base.ts';

type Value = CustomEvent<{ value: string }>;
const kinds = centerKinds.map((value) => ({ value, label: centerKindNames[value] }));
const places = departments.map((value) => ({ value, label: value }));

/** A center with nothing written yet. */
export const blankCenter: CenterInput = {
  name: '', kind: 'medical-unit', department: 'San Salvador', municipality: '', zone: 'America/El_Salvador', tags: [],
};

/** A new center as a form. Fires `draft-changed`. */
@customElement('center-fields')
export class CenterFields extends LitElement {
  @property({ attribute: false }) draft: CenterInput = blankCenter;
  @property({ type: Boolean }) invalid = false;

  static override styles = [baseStyles, css`
    :host { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 16px; align-items: start; }
    vaadin-text-field, vaadin-select { width: 100%; padding-top: 0; }
    @media (max-width: 560px) { :host { grid-template-columns: 1fr; } }
  `];

  override render() {
    const { draft } = this;
    return html`
      <vaadin-text-field label="Nombre del centro" maxlength="80" .value=${draft.name} ?invalid=${this.invalid} error-message="Escriba el nombre del centro."
        @value-changed=${(event: Value) => this.#set({ name: event.detail.value })}></vaadin-text-field>
      <vaadin-select label="Tipo" .items=${kinds} .value=${draft.kind} @value-changed=${(event: Value) => this.#set({ kind: event.detail.value as CenterKind })}></vaadin-select>
      <vaadin-select label="Departamento" .items=${places} .value=${draft.department} @value-changed=${(event: Value) => this.#set({ department: event.detail.value as Department })}></vaadin-select>
      <vaadin-text-field label="Municipio" maxlength="60" .value=${draft.municipality} @value-changed=${(event: Value) => this.#set({ municipality: event.detail.value })}></vaadin-text-field>`;
  }

  #set(part: Partial<CenterInput>): void {
    this.draft = { ...this.draft, ...part };
    this.dispatchEvent(new Event('draft-changed'));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'center-fields': CenterFields }
}
