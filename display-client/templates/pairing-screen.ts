import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { colourStyles } from './colours.ts';
import { countdown } from './es-format.ts';
import { institution } from './institution.ts';

const groupLength = 3;

/** Shows the code by which staff pair this player, and says what to do with it. */
@customElement('pairing-screen')
export class PairingScreen extends LitElement {
  static override styles = [colourStyles, baseStyles, css`
    .canvas {
      display: flex;
      flex-direction: column;
      max-width: none;
      max-height: none;
      padding: calc(6.6 * var(--u)) var(--safe-x) var(--safe-y);
      background: var(--night);
      color: var(--paper);
      font-size: calc(7.1 * var(--u));
      line-height: 1.2;
    }
    .mark {
      width: calc(13 * var(--u));
      height: calc(9 * var(--u));
      font-size: calc(4 * var(--u));
    }
    .middle {
      margin: auto 0;
    }
    .label {
      color: var(--night-soft);
    }
    .code {
      display: flex;
      min-height: 1em;
      margin: var(--s4) 0 var(--s7) -0.04em;
      font-size: calc(27 * var(--u));
      font-weight: 800;
      letter-spacing: 0.03em;
      line-height: 1;
      white-space: nowrap;
    }
    .code span + span {
      margin-left: 0.24em;
    }
    @media (max-aspect-ratio: 1/1) {
      .canvas {
        --u: min(0.86vw, 0.5vh);
      }
      .code {
        flex-direction: column;
        font-size: calc(38 * var(--u));
      }
      .code span + span {
        margin-left: 0;
      }
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      padding-top: var(--s4);
      border-top: var(--rule) solid var(--night-line);
      color: var(--night-soft);
      font-size: calc(4.4 * var(--u));
      line-height: 1.15;
    }
  `];

  /** Six characters; empty while the player waits for one. */
  @property({ attribute: false }) code = '';
  /** UTC milliseconds; `null` while there is no code. */
  @property({ attribute: false }) expiresAt: number | null = null;
  /** UTC milliseconds; the remaining time is counted from it, and not shown while it is 0. */
  @property({ attribute: false }) now = 0;

  override render(): TemplateResult {
    const { code } = this;
    return html`
      <div class="canvas" lang="es-SV">
        <span class="mark">${institution.mark}</span>
        <main class="middle">${code === '' ? waiting : drawCode(code)}</main>
        <footer><span>${this.#remaining()}</span><span>¿No puede? Avise a la Unidad de Comunicaciones.</span></footer>
      </div>
    `;
  }

  #remaining(): TemplateResult | typeof nothing {
    if (this.code === '' || this.expiresAt === null || this.now === 0) return nothing;
    return html`El código cambia en <b>${countdown(this.expiresAt, this.now)}</b>`;
  }
}

const waiting = html`
  <p class="label">Esta pantalla aún no está vinculada</p>
  <p class="how">Conectando con el servidor para pedir un código.</p>
`;

const drawCode = (code: string): TemplateResult => html`
  <p class="label">Código de esta pantalla</p>
  <p class="code" aria-label=${[...code].join(' ')}><span>${code.slice(0, groupLength)}</span><span>${code.slice(groupLength)}</span></p>
  <p class="how">En Cartelera abra <b>Pantallas</b>, elija esta pantalla,<br>toque <b>Vincular</b> y escriba este código.</p>
`;

declare global {
  interface HTMLElementTagNameMap {
    'pairing-screen': PairingScreen;
  }
}
