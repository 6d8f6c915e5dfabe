import '@vaadin/button';
import '@vaadin/text-field';
import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/empty-state.ts';
import { filterChips } from '../elements/filter-chips.ts';
import '../elements/media-drop.ts';
import type { FilesDropped } from '../elements/media-drop.ts';
import '../elements/media-grid.ts';
import type { MediaChosen } from '../elements/media-grid.ts';
import '../elements/media-panel.ts';
import '../elements/media-uploads.ts';
import '../elements/page-header.ts';
import '../elements/store-status.ts';
import { countOf, formatBytes } from '../format.ts';
import { icon } from '../icons.ts';
import { chooseFiles } from '../media/choose-files.ts';
import { filterLibrary, libraryFilters, type LibraryItem, libraryItems } from '../media/library-list.ts';
import { mayUpload } from '../media/permissions.ts';
import { uploadQueue } from '../media/upload-queue.ts';
import { usageOf } from '../media/usage.ts';
import { watch } from '../observable.ts';
import { router } from '../router.ts';
import { session } from '../session.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';

/** *Biblioteca*: every picture and video, how it got here, where it is used, and the way to bring in more. */
@customElement('library-view')
export class LibraryView extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: block; min-height: 0; }
    .content { flex: 1; min-height: 0; display: flex; position: relative; border-top: 1px solid var(--c-line); }
    media-drop { flex: 1; min-width: 0; gap: 12px; padding: 14px 20px 0 28px; }
    .filters { display: flex; gap: 8px; align-items: center; flex-wrap: wrap; }
    .filters vaadin-text-field { width: 230px; padding: 0; }
    .scroll { flex: 1; min-height: 0; overflow: auto; }
    media-uploads { max-height: 45%; overflow: auto; flex: none; }
    media-panel { width: 336px; flex: none; }
    @media (max-width: 1400px) { media-drop { padding-left: 20px; } }
    @media (max-width: 1180px) { media-panel { position: absolute; inset: 0 0 0 auto; box-shadow: var(--shadow-2); z-index: 6; } }
    @media (max-width: 720px) { media-panel { width: 100%; } }
  `];

  constructor() {
    super();
    watch(this, store, router, session);
  }

  override render() {
    const items = libraryItems(store.media.all, usageOf(store.notices.all, store.playlists.all));
    const selected = items.find(({ asset }) => asset.id === router.query.get('ver')) ?? null;
    return html`
      <div class="page">
        <page-header heading="Biblioteca" summary=${store.ready ? summaryOf(items) : ''}>${mayUpload() ? this.#uploadButton() : nothing}</page-header>
        <div class="content">
          <media-drop ?disabled=${!mayUpload()} @files-dropped=${(event: FilesDropped) => uploadQueue.add(event.files)}>
            <media-uploads></media-uploads>
            ${this.#filters(items)}
            <div class="scroll">${store.ready ? this.#list(items, selected) : html`<store-status></store-status>`}</div>
          </media-drop>
          ${selected === null ? nothing : html`<media-panel .item=${selected} @close-panel=${() => router.setQuery({ ver: null })}></media-panel>`}
        </div>
      </div>`;
  }

  #uploadButton() {
    return html`<vaadin-button theme="primary" @click=${() => void chooseFiles(null).then((files) => uploadQueue.add(files))}>${icon('upload')} Subir archivos</vaadin-button>`;
  }

  #filters(items: readonly LibraryItem[]) {
    const chosen = router.query.get('filtro') ?? '';
    const chips = libraryFilters.map(({ key, label, holds }) => ({ key, label, shape: null, count: items.filter((item) => holds(item)).length }))
      .filter(({ key, count }) => key !== 'sin-descripcion' || count > 0 || key === chosen);
    return html`
      <div class="filters" role="search">
        <vaadin-text-field accessible-name="Buscar por nombre, descripción o etiqueta" placeholder="Nombre o texto" clear-button-visible .value=${router.query.get('q') ?? ''}
          @value-changed=${(event: CustomEvent<{ value: string }>) => router.setQuery({ q: event.detail.value })}><span slot="prefix">${icon('search')}</span></vaadin-text-field>
        <div class="chips" role="group" aria-label="Tipo">${filterChips(chips, chosen, (key) => router.setQuery({ filtro: key }))}</div>
      </div>`;
  }

  #list(items: readonly LibraryItem[], selected: LibraryItem | null) {
    const search = router.query.get('q') ?? '';
    const found = filterLibrary(items, { search, filter: router.query.get('filtro') ?? '' });
    if (items.length === 0) return this.#firstUse();
    if (found.length === 0) return this.#noResults(search);
    return html`<media-grid label="Archivos de la biblioteca" .items=${found} .selected=${selected?.asset.id ?? null}
      @media-chosen=${(event: MediaChosen) => router.setQuery({ ver: event.id === selected?.asset.id ? null : event.id })}></media-grid>`;
  }

  #firstUse() {
    return html`
      <empty-state icon="images" heading="La biblioteca está vacía" text="Aquí se guardan las imágenes y los videos de los avisos y las listas. Súbalos con el botón, o arrástrelos hasta esta página: JPEG, PNG, WebP o AVIF de hasta 60 MB; MP4 o WebM de hasta 2 GB.">
        ${mayUpload() ? this.#uploadButton() : nothing}
      </empty-state>`;
  }

  #noResults(search: string) {
    const heading = search === '' ? 'Ningún archivo cumple ese filtro' : `Ningún archivo coincide con «${search}»`;
    return html`
      <empty-state icon="search" heading=${heading} text="Revise la búsqueda o quite los filtros.">
        <vaadin-button @click=${() => router.setQuery({ q: null, filtro: null })}>Ver toda la biblioteca</vaadin-button>
      </empty-state>`;
  }
}

/** `24 archivos, 312 MB.` of originals. */
function summaryOf(items: readonly LibraryItem[]): string {
  const bytes = items.reduce((sum, { asset }) => sum + asset.details.originalBytes, 0);
  return items.length === 0 ? '' : `${countOf(items.length, 'archivo', 'archivos')}, ${formatBytes(bytes)}.`;
}

declare global {
  interface HTMLElementTagNameMap { 'library-view': LibraryView }
}
