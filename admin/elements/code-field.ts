import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { codeLength, tidyCode } from '../displays/pairing-code.ts';
import { baseStyles } from '../styles/base.ts';

/**
 * A pairing code in two groups of three boxes. One real field lies over the boxes, so that paste, lower case, phone
 * keyboards and screen readers work as in any field. Fires `code-changed`.
 */
@customElement('code-field')
export class CodeField extends LitElement {
  @property() value = '';
  @property({ type: Boolean }) invalid = false;
  @query('input') private input!: HTMLInputElement;

  static override styles = [baseStyles, css`
    :host { display: block; }
    label { display: block; font-size: var(--lumo-font-size-s); font-weight: 600; margin-bottom: 6px; }
    .code { position: relative; display: inline-flex; gap: 8px; }
    .code span { width: 50px; height: 60px; border: 1px solid var(--c-control); border-radius: 6px; display: grid; place-items: center; font-size: 1.75rem; font-weight: 650; background: #fff; }
    .code span:nth-of-type(4) { margin-left: 14px; }
    .code.invalid span { border-color: var(--c-bad); }
    input { position: absolute; inset: 0; width: 100%; border: 0; background: none; color: transparent; caret-color: transparent; font-size: 1.75rem; outline: none; cursor: text; }
    input::selection { background: none; }
    .code.whole:focus-within span { background: var(--c-tint); }
    .code:focus-within span.next { border-color: var(--c-primary); box-shadow: 0 0 0 2px var(--c-primary); }
  `];

  override render() {
    const next = Math.min(this.value.length, codeLength - 1);
    return html`
      <label for="code">Código que aparece en la pantalla</label>
      <div class="code ${this.invalid ? 'invalid' : ''} ${this.value.length === codeLength ? 'whole' : ''}">
        ${Array.from({ length: codeLength }, (_, at) => html`<span aria-hidden="true" class=${at === next ? 'next' : ''}>${this.value[at] ?? ''}</span>`)}
        <input id="code" autocomplete="off" autocapitalize="characters" spellcheck="false" .value=${this.value}
          aria-invalid=${this.invalid ? 'true' : 'false'} @input=${this.#typed} @focus=${this.#placeCaret} @click=${this.#placeCaret}>
      </div>`;
  }

  override focus(): void {
    this.input.focus();
  }

  readonly #typed = () => {
    this.value = tidyCode(this.input.value);
    this.input.value = this.value;
    this.dispatchEvent(new Event('code-changed'));
  };

  /** A whole code is replaced by what is typed next; the boxes can show a caret only after the last character. */
  readonly #placeCaret = () => {
    if (this.value.length === codeLength) this.input.select();
    else this.input.setSelectionRange(codeLength, codeLength);
  };
}

declare global {
  interface HTMLElementTagNameMap { 'code-field': CodeField }
}
