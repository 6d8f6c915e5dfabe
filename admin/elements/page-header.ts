import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../styles/base.ts';

/**
 * The head of a page: its one h1, a sentence with the numbers, an optional way back (`back`, `backLabel`), and in
 * the slot at most two actions.
 */
@customElement('page-header')
export class PageHeader extends LitElement {
  @property() heading = '';
  @property() summary = '';
  @property() back = '';
  @property() backLabel = '';

  static override styles = [baseStyles, css`
    :host { display: flex; align-items: flex-end; gap: 12px; padding: 18px 28px 14px; }
    .crumb { font-size: var(--lumo-font-size-s); margin-bottom: 2px; }
    .summary { color: var(--c-ink-2); margin-top: 2px; }
    .actions { display: flex; align-items: center; gap: 8px; flex: none; }
    @media (max-width: 1400px) { :host { padding-left: 20px; padding-right: 20px; } }
    @media (max-width: 720px) { :host { flex-wrap: wrap; } }
  `];

  override render() {
    return html`
      <div class="grow">
        ${this.back === '' ? nothing : html`<p class="crumb"><a href=${this.back}>${this.backLabel}</a></p>`}
        <h1>${this.heading}</h1>
        ${this.summary === '' ? nothing : html`<p class="summary">${this.summary}</p>`}
      </div>
      <div class="actions"><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'page-header': PageHeader }
}
