import '@vaadin/button';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatTime } from '../format.ts';
import { icon } from '../icons.ts';
import { baseStyles } from '../styles/base.ts';

/** One field that both sides changed, in words. */
export type Difference = { label: string; mine: string; theirs: string };

/**
 * Someone saved the same thing meanwhile: both versions by field, and nothing is lost until the person chooses.
 * Fires `keep-mine` and `take-theirs`.
 */
@customElement('conflict-note')
export class ConflictNote extends LitElement {
  /** What it is about: `esta lista`. */
  @property() what = '';
  /** When the other side was saved. */
  @property({ type: Number }) savedAt = 0;
  @property({ attribute: false }) differences: readonly Difference[] = [];

  static override styles = [baseStyles, css`
    :host { display: block; }
    .callout.warn { flex-direction: column; gap: 12px; background: #fff; border-color: #e8c77a; color: inherit; padding: 14px 16px; }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
    .side { border: 1px solid var(--c-line); border-radius: 6px; padding: 10px 12px; display: flex; flex-direction: column; gap: 6px; align-items: flex-start; }
    dl { display: grid; gap: 6px; width: 100%; }
    dd { white-space: pre-line; overflow-wrap: anywhere; }
    .side vaadin-button { margin-top: auto; }
  `];

  override render() {
    return html`
      <div class="callout warn" role="alert">
        <p class="row">${icon('triangle-alert')}<span><b>Otra persona guardó ${this.what} a las ${formatTime(this.savedAt)}, mientras usted trabajaba.</b> Elija cuál queda; nada se ha perdido.</span></p>
        <div class="sides">
          ${this.#side('Lo suyo, sin guardar', ({ mine }) => mine, 'Dejar lo mío', 'keep-mine')}
          ${this.#side(`Lo guardado a las ${formatTime(this.savedAt)}`, ({ theirs }) => theirs, 'Dejar lo guardado', 'take-theirs')}
        </div>
      </div>`;
  }

  #side(title: string, text: (difference: Difference) => string, action: string, event: string) {
    return html`
      <section class="side">
        <h3>${title}</h3>
        <dl>${this.differences.map((difference) => html`<div><dt class="muted">${difference.label}</dt><dd>${text(difference)}</dd></div>`)}</dl>
        <vaadin-button theme="small" @click=${() => this.dispatchEvent(new Event(event))}>${action}</vaadin-button>
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'conflict-note': ConflictNote }
}
