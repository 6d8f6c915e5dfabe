import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MediaId } from '../../content/ids.ts';
import { fileUrl } from '../../content/model/media-asset.ts';
import { kindMark } from '../media/asset-words.ts';
import type { LibraryItem } from '../media/library-list.ts';
import { usageWords } from '../media/usage.ts';
import { baseStyles } from '../styles/base.ts';
import { stateMark } from './state-mark.ts';

/** Pictures about as wide as the tile fill it; narrower ones are shown whole. */
const WIDE = 1.3;

/** One asset of the grid was pressed. */
export class MediaChosen extends Event {
  readonly id: MediaId;
  constructor(id: MediaId) {
    super('media-chosen');
    this.id = id;
  }
}

/** Assets as thumbnails with name and use. Fires `media-chosen`. */
@customElement('media-grid')
export class MediaGrid extends LitElement {
  @property({ attribute: false }) items: readonly LibraryItem[] = [];
  @property() selected: MediaId | null = null;
  @property() label = 'Archivos';

  static override styles = [baseStyles, css`
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(176px, 1fr)); gap: 14px; padding: 3px 3px 20px; }
    button { display: block; width: 100%; padding: 0; border: 0; background: none; text-align: left; }
    .picture { position: relative; display: block; aspect-ratio: 16 / 10; overflow: hidden; border-radius: 6px; background: #dfe4e9 center / cover; border: 1px solid var(--c-line); }
    img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; }
    img.whole { object-fit: contain; }
    .mark { position: absolute; right: 6px; bottom: 6px; padding: 1px 6px; border-radius: 3px; background: rgb(15 24 34 / 85%); color: #fff; font-size: 13px; font-weight: 600; }
    .name { margin-top: 6px; font-weight: 600; font-size: var(--lumo-font-size-s); }
    .use { font-size: var(--lumo-font-size-s); color: var(--c-ink-2); }
    button:hover .picture { border-color: var(--c-control); }
    button[aria-pressed='true'] .picture { box-shadow: 0 0 0 3px var(--c-primary); }
  `];

  override render() {
    return html`<ul aria-label=${this.label}>${repeat(this.items, ({ asset }) => asset.id, (item) => this.#tile(item))}</ul>`;
  }

  #tile({ asset, usage }: LibraryItem) {
    const { thumbnail, blur, width, height } = asset.details;
    // Cropping a square or a tall poster to the tile would hide its title.
    const whole = width / height < WIDE;
    return html`
      <li><button type="button" aria-pressed=${asset.id === this.selected ? 'true' : 'false'} @click=${() => this.dispatchEvent(new MediaChosen(asset.id))}>
        <span class="picture" style="background-image:url(${blur})"><img class=${whole ? 'whole' : ''} src=${fileUrl(thumbnail)} alt="" loading="lazy" decoding="async"><span class="mark">${kindMark(asset)}</span></span>
        <span class="name ellipsis" style="display:block" title=${asset.name}>${asset.name}</span>
        <span class="use">${asset.alt === '' ? stateMark('warning', 'Falta descripción') : usageWords(usage)}</span>
      </button></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'media-grid': MediaGrid }
  interface HTMLElementEventMap { 'media-chosen': MediaChosen }
}
