import '@vaadin/button';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../icons.ts';
import { watch } from '../observable.ts';
import { ProblemError, messageOf } from '../problem-error.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';

const slowAfterMs = 8_000;

/**
 * Stands where a list will stand while the catalogue is being read: after 400 ms the shape of a table, after 8 s a
 * word about it, on failure what happened and how to go on. Nothing once the catalogue is there.
 */
@customElement('store-status')
export class StoreStatus extends LitElement {
  @state() private slow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  static override styles = [baseStyles, css`
    :host { display: block; }
    .bars { padding: 14px 16px; animation: appear 1ms 400ms both; }
    .bars div { display: grid; grid-template-columns: 3fr 1fr 1fr 2fr; gap: 40px; padding: 17px 0; border-bottom: 1px solid var(--c-line-2); }
    .bars i { height: 14px; border-radius: 3px; background: #e3e7ec; }
    p { padding: 10px 16px; }
    .callout { margin: 16px; }
    @keyframes appear { from { visibility: hidden; } to { visibility: visible; } }
  `];

  constructor() {
    super();
    watch(this, store);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setTimeout(() => (this.slow = true), slowAfterMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    if (store.ready) return nothing;
    if (store.failure !== null) return this.#failed(store.failure);
    return html`
      <div class="bars" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<div><i></i><i></i><i></i><i></i></div>`)}</div>
      <p class="small muted" role="status">${this.slow ? 'Está tardando más de lo normal. Seguimos intentando.' : ''}</p>`;
  }

  #failed(failure: unknown) {
    const detail = failure instanceof ProblemError ? JSON.stringify(failure.problem, null, 2) : String(failure);
    return html`
      <div class="callout bad" role="alert">${icon('circle-alert')}
        <div class="column"><span><b>No se pudo cargar la lista.</b> ${messageOf(failure)}</span>
          <span class="row">
            <vaadin-button theme="small" @click=${() => void store.load()}>Reintentar ahora</vaadin-button>
            <vaadin-button theme="small tertiary" @click=${() => void navigator.clipboard?.writeText(detail)}>Copiar detalle para TI</vaadin-button>
          </span>
        </div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'store-status': StoreStatus }
}
