import './fonts.css';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Identity } from '../../content/wire/events.ts';
import { baseStyles } from './base-styles.ts';
import { colourStyles } from './colours.ts';
import { icon } from './icons.ts';

/** Says which screen this is, huge, while staff look for it. */
@customElement('identify-overlay')
export class IdentifyOverlay extends LitElement {
  static override styles = [colourStyles, baseStyles, css`
    .canvas {
      display: flex;
      flex-direction: column;
      justify-content: center;
      max-width: none;
      max-height: none;
      padding: var(--safe-x);
      background: var(--night);
      color: var(--paper);
      line-height: 1.1;
    }
    .kind {
      display: flex;
      align-items: center;
      color: var(--night-soft);
      font-size: calc(7.1 * var(--u));
    }
    .kind .ico {
      margin-right: var(--s5);
    }
    h1 {
      margin: var(--s6) 0;
      font-size: calc(14.4 * var(--u));
      line-height: 1.06;
    }
    .where {
      font-size: calc(9.6 * var(--u));
    }
    .portrait h1 {
      font-size: calc(11 * var(--u));
    }
    .portrait .kind, .portrait .where {
      font-size: calc(6 * var(--u));
    }
  `];

  @property({ attribute: false }) identity: Identity | null = null;

  override render(): TemplateResult | typeof nothing {
    if (this.identity === null) return nothing;
    const { name, place, centerName, orientation, rotation } = this.identity;
    const turned = rotation === 90 || rotation === 270;
    const across = (orientation === 'portrait') !== turned;
    return html`
      <div class="canvas ${orientation} ${across ? 'across' : ''}" lang="es-SV">
        <p class="kind">${icon('monitor')}<span>Esta pantalla es</span></p>
        <h1>${name}</h1>
        <p class="where"><b>${centerName}</b></p>
        <p class="where">${place}</p>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'identify-overlay': IdentifyOverlay;
  }
}
