import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type IconName, icon } from '../icons.ts';
import { baseStyles } from '../styles/base.ts';

/** What is not here yet or did not match, why, and in the slot the way on. */
@customElement('empty-state')
export class EmptyState extends LitElement {
  @property() icon: IconName = 'search';
  @property() heading = '';
  @property() text = '';

  static override styles = [baseStyles, css`
    :host { display: block; padding: 40px 24px 44px; max-width: 480px; margin: 0 auto; }
    svg.lucide { width: 34px; height: 34px; stroke-width: 1.5; color: var(--c-ink-2); }
    h2 { margin: 6px 0 4px; }
    p { color: var(--c-ink-2); }
    .actions { display: flex; gap: 8px; margin-top: 14px; flex-wrap: wrap; }
  `];

  override render() {
    return html`${icon(this.icon)}<h2>${this.heading}</h2><p>${this.text}</p><div class="actions"><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'empty-state': EmptyState }
}
