import '@vaadin/button';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MediaId } from '../../content/ids.ts';
import { fileUrl, type MediaAsset } from '../../content/model/media-asset.ts';
import { icon } from '../icons.ts';
import { factsOf } from '../media/asset-words.ts';
import { watch } from '../observable.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import './media-picker-dialog.ts';

export type MediaPicked = CustomEvent<{ id: MediaId | null; asset: MediaAsset | null }>;

/**
 * One asset of the library: the chosen one with its picture, or a button that opens the library (with upload inside).
 * `kind` limits what can be chosen; without it both. Fires `media-picked` with the id, or `null` when it is taken out.
 */
@customElement('media-picker')
export class MediaPicker extends LitElement {
  @property() kind: 'image' | 'video' | null = null;
  @property() value: MediaId | null = null;
  @property({ type: Boolean }) readonly = false;
  /** Says what choosing does, where it is not to put a picture: `Agregar archivo…`. */
  @property() label = '';
  @state() private open = false;

  static override styles = [baseStyles, css`
    :host { display: block; }
    .chosen { display: flex; gap: 12px; align-items: center; padding: 8px; border: 1px solid var(--c-line); border-radius: 6px; background: #fff; }
    img { width: 96px; aspect-ratio: 16 / 10; object-fit: cover; border-radius: 4px; background: #dfe4e9; flex: none; }
    .name { font-weight: 600; }
  `];

  constructor() {
    super();
    watch(this, store);
  }

  /** Opens the library, as its button does. */
  openDialog(): void {
    this.open = true;
  }

  override render() {
    return html`
      ${this.value === null ? this.#empty() : this.#chosen(this.value)}
      ${this.open ? html`<media-picker-dialog .kind=${this.kind} .value=${this.value}
        @media-picked=${(event: MediaPicked) => this.#picked(event)} @closed=${() => (this.open = false)}></media-picker-dialog>` : nothing}`;
  }

  #empty() {
    const label = this.label || (this.kind === 'image' ? 'Elegir imagen…' : this.kind === 'video' ? 'Elegir video…' : 'Elegir archivo…');
    return html`<vaadin-button theme="line" ?disabled=${this.readonly} @click=${() => this.openDialog()}>${icon(this.kind === 'video' ? 'film' : 'image')} ${label}</vaadin-button>`;
  }

  #chosen(id: MediaId) {
    const asset = store.media.get(id);
    return html`
      <div class="chosen">
        ${asset === undefined ? nothing : html`<img src=${fileUrl(asset.details.thumbnail)} alt=${asset.alt}>`}
        <div class="grow">
          <p class="name ellipsis">${asset === undefined ? 'Ya no está en la biblioteca' : asset.name}</p>
          <p class="small muted ellipsis">${asset === undefined ? 'Elija otro archivo.' : factsOf(asset)}</p>
        </div>
        ${this.readonly ? nothing : html`
          <vaadin-button theme="small" @click=${() => this.openDialog()}>Cambiar…</vaadin-button>
          <vaadin-button theme="small tertiary" @click=${() => this.#tell(null)}>Quitar</vaadin-button>`}
      </div>`;
  }

  #picked(event: MediaPicked): void {
    event.stopPropagation();
    this.open = false;
    this.#tell(event.detail.asset);
  }

  #tell(asset: MediaAsset | null): void {
    this.dispatchEvent(new CustomEvent('media-picked', { detail: { id: asset?.id ?? null, asset } }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'media-picker': MediaPicker }
  interface HTMLElementEventMap { 'media-picked': MediaPicked }
}
