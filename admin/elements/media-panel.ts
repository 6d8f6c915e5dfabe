import '@vaadin/button';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fileUrl, type MediaAsset } from '../../content/model/media-asset.ts';
import { mediaRoutes } from '../../content/wire/routes.ts';
import { call } from '../api.ts';
import { formatMoment } from '../format.ts';
import { icon } from '../icons.ts';
import { factsOf } from '../media/asset-words.ts';
import type { LibraryItem } from '../media/library-list.ts';
import { mayRemove, mayUpload } from '../media/permissions.ts';
import { type Usage, usageWords } from '../media/usage.ts';
import { messageOf } from '../problem-error.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import { confirm } from './confirm.ts';
import './media-form.ts';
import { toast } from './toast.ts';

/** One asset up close: its picture, what is said of it, where it is used, and the way to delete it. Fires `close-panel`. */
@customElement('media-panel')
export class MediaPanel extends LitElement {
  @property({ attribute: false }) item: LibraryItem | null = null;

  static override styles = [baseStyles, css`
    :host { display: block; background: #fff; border-left: 1px solid var(--c-line); overflow: auto; }
    aside { display: flex; flex-direction: column; gap: 12px; min-height: 100%; padding: 14px 18px; }
    .head { display: flex; align-items: flex-start; gap: 8px; }
    h2 { overflow-wrap: anywhere; }
    figure { display: grid; place-items: center; overflow: hidden; border-radius: 6px; background: #dfe4e9; flex: none; }
    img, video { display: block; width: auto; height: auto; max-width: 100%; max-height: 260px; background-size: cover; }
    video { width: 100%; }
    hr { width: 100%; margin: 2px 0; border: 0; border-top: 1px solid var(--c-line); }
    .uses { display: grid; gap: 6px; margin-top: 6px; font-size: var(--lumo-font-size-s); }
    dl { display: grid; grid-template-columns: 92px 1fr; gap: 4px 10px; font-size: 14px; }
    dt { color: var(--c-ink-2); }
    dd { overflow-wrap: anywhere; }
    .foot { display: flex; align-items: center; gap: 8px; margin-top: auto; padding-top: 8px; }
  `];

  override render() {
    if (this.item === null) return nothing;
    const { asset, usage } = this.item;
    return html`
      <aside aria-labelledby="nombre" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') this.#close(); }}>
        <div class="head">
          <div class="grow"><h2 id="nombre">${asset.name}</h2><p class="small muted">${factsOf(asset)}</p></div>
          <vaadin-button theme="tertiary icon small" aria-label="Cerrar el detalle" @click=${() => this.#close()}>${icon('x')}</vaadin-button>
        </div>
        ${pictureOf(asset)}
        <media-form .asset=${asset} ?readonly=${!mayUpload()}></media-form>
        <hr>
        <section><h3>Dónde se usa</h3>${usesOf(usage)}</section>
        <dl>
          <dt>Archivo</dt><dd>${asset.details.originalName}</dd>
          <dt>Cambió</dt><dd>${formatMoment(asset.updatedAt)}</dd>
        </dl>
        ${mayRemove() ? this.#foot(asset, usage) : nothing}
      </aside>`;
  }

  #foot(asset: MediaAsset, usage: Usage) {
    const used = usage.notices.length + usage.playlists.length > 0;
    return html`
      <div class="foot">
        ${used ? html`<p id="porque" class="small muted grow">No se puede eliminar: ${usageWords(usage).replace('En', 'está en')}.</p>` : html`<span class="grow"></span>`}
        <vaadin-button theme="tertiary error small" ?disabled=${used} aria-describedby=${used ? 'porque' : nothing} @click=${() => void this.#remove(asset)}>${icon('trash-2')} Eliminar…</vaadin-button>
      </div>`;
  }

  async #remove({ id, name, version }: MediaAsset): Promise<void> {
    const sure = await confirm({ title: `¿Eliminar «${name}»?`, text: 'Se quita de la biblioteca y no se puede recuperar. Ninguna pantalla lo muestra.', action: 'Eliminar', danger: true, cancel: 'Conservarlo' });
    if (!sure) return;
    try {
      await call(mediaRoutes.remove, { params: { id }, query: { version } });
      store.media.drop(id);
      this.#close();
      toast(`«${name}» eliminado`);
    } catch (error) {
      toast(messageOf(error), { failed: true });
    }
  }

  #close(): void {
    this.dispatchEvent(new Event('close-panel'));
  }
}

function pictureOf({ name, alt, details }: MediaAsset) {
  if (details.kind === 'video') {
    return html`<figure><video controls muted playsinline preload="none" poster=${fileUrl(details.poster)} src=${fileUrl(details.file)} aria-label=${name}></video></figure>`;
  }
  const [smallest = details.fallback] = details.renditions;
  return html`<figure><img src=${fileUrl(smallest)} alt=${alt} width=${smallest.width} height=${smallest.height} style="background-image:url(${details.blur})"></figure>`;
}

function usesOf({ notices, playlists }: Usage) {
  if (notices.length + playlists.length === 0) return html`<p class="small muted" style="margin-top:6px">Sin uso. Puede ponerlo en un aviso o en una lista.</p>`;
  return html`<ul class="uses">
    ${notices.map(({ id, content }) => html`<li><a href="/admin/avisos/${id}">${content.title}</a> <span class="muted">aviso</span></li>`)}
    ${playlists.map(({ id, name }) => html`<li><a href="/admin/listas/${id}">${name}</a> <span class="muted">lista</span></li>`)}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap { 'media-panel': MediaPanel }
}
