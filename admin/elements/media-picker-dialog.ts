import '@vaadin/button';
import '@vaadin/dialog';
import '@vaadin/text-field';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MediaId } from '../../content/ids.ts';
import type { MediaAsset } from '../../content/model/media-asset.ts';
import { icon } from '../icons.ts';
import { chooseFiles } from '../media/choose-files.ts';
import { filterLibrary, libraryItems } from '../media/library-list.ts';
import { mayUpload } from '../media/permissions.ts';
import { uploadQueue } from '../media/upload-queue.ts';
import { usageOf } from '../media/usage.ts';
import { watch } from '../observable.ts';
import { session } from '../session.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import './media-drop.ts';
import type { FilesDropped } from './media-drop.ts';
import type { MediaChosen } from './media-grid.ts';
import './media-grid.ts';
import './media-uploads.ts';

/** The library in a dialog, to choose one asset from; what is uploaded here can be chosen at once. Fires `media-picked` and `closed`. */
@customElement('media-picker-dialog')
export class MediaPickerDialog extends LitElement {
  @property({ attribute: false }) kind: 'image' | 'video' | null = null;
  @property({ attribute: false }) value: MediaId | null = null;
  @state() private search = '';
  @state() private chosen: MediaId | null = null;

  static override styles = [baseStyles, css`
    media-drop { height: min(60vh, 620px); gap: 12px; }
    .tools { display: flex; gap: 10px; align-items: center; }
    vaadin-text-field { flex: 1; padding: 0; }
    .scroll { flex: 1; min-height: 0; overflow: auto; }
    .note { margin-right: auto; }
  `];

  constructor() {
    super();
    watch(this, store, uploadQueue, session);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.chosen = this.value;
  }

  override render() {
    const what = this.kind === 'image' ? 'una imagen' : this.kind === 'video' ? 'un video' : 'un archivo';
    const asset = this.chosen === null ? undefined : store.media.get(this.chosen);
    return html`
      <vaadin-dialog header-title="Elegir ${what}" width="min(920px, 94vw)" opened
        @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => { if (!detail.value) this.#close(); }}>
        ${this.#body()}
        <div slot="footer">
          <span class="small muted note ellipsis">${asset === undefined ? '' : asset.name}</span>
          <vaadin-button @click=${() => this.#close()}>Cancelar</vaadin-button>
          <vaadin-button theme="primary" ?disabled=${asset === undefined} @click=${() => { if (asset !== undefined) this.#pick(asset); }}>Elegir</vaadin-button>
        </div>
      </vaadin-dialog>`;
  }

  #body() {
    const items = libraryItems(store.media.all, usageOf(store.notices.all, store.playlists.all))
      .filter(({ asset }) => this.kind === null || asset.details.kind === this.kind);
    const found = filterLibrary(items, { search: this.search, filter: '' });
    return html`
      <media-drop ?disabled=${!mayUpload()} @files-dropped=${(event: FilesDropped) => this.#upload(event.files)}>
        <div class="tools">
          <vaadin-text-field accessible-name="Buscar por nombre o texto" placeholder="Nombre o texto" clear-button-visible autofocus .value=${this.search}
            @value-changed=${(event: CustomEvent<{ value: string }>) => (this.search = event.detail.value)}><span slot="prefix">${icon('search')}</span></vaadin-text-field>
          ${mayUpload() ? html`<vaadin-button theme="line" @click=${() => void chooseFiles(this.kind).then((files) => this.#upload(files))}>${icon('upload')} Subir…</vaadin-button>` : nothing}
        </div>
        <media-uploads></media-uploads>
        <div class="scroll">${found.length === 0
          ? html`<p class="muted">${items.length === 0 ? 'Todavía no hay archivos de este tipo. Súbalos o arrástrelos aquí.' : `Nada coincide con «${this.search}».`}</p>`
          : html`<media-grid .items=${found} .selected=${this.chosen} @media-chosen=${(event: MediaChosen) => (this.chosen = event.id)}></media-grid>`}</div>
      </media-drop>`;
  }

  #upload(files: readonly File[]): void {
    uploadQueue.add(files, (asset) => {
      if (this.kind === null || asset.details.kind === this.kind) this.chosen = asset.id;
    });
  }

  #pick(asset: MediaAsset): void {
    this.dispatchEvent(new CustomEvent('media-picked', { detail: { id: asset.id, asset } }));
  }

  #close(): void {
    this.dispatchEvent(new Event('closed'));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'media-picker-dialog': MediaPickerDialog }
}
