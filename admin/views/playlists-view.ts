import '@vaadin/button';
import '@vaadin/text-field';
import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Playlist } from '../../content/model/playlist.ts';
import { nowPicture } from '../displays/now-picture.ts';
import '../elements/empty-state.ts';
import '../elements/page-header.ts';
import '../elements/store-status.ts';
import { countOf, formatDuration, formatList, formatMoment } from '../format.ts';
import { icon } from '../icons.ts';
import { namesOf } from '../notices/audience-directory.ts';
import { shortAudience } from '../notices/audience-sentence.ts';
import { matches } from '../notices/words.ts';
import { watch } from '../observable.ts';
import { airtimeOf } from '../playlists/airtime.ts';
import { wordsOf } from '../playlists/item-words.ts';
import { useOf } from '../playlists/playlist-use.ts';
import { router } from '../router.ts';
import { session } from '../session.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import { playlistsViewStyles } from './playlists-view-styles.ts';

const collator = new Intl.Collator('es', { numeric: true });
const mostPictures = 5;

/** *Listas*: every playlist, how long it is and where it plays. */
@customElement('playlists-view')
export class PlaylistsView extends LitElement {
  static override styles = [baseStyles, playlistsViewStyles];

  constructor() {
    super();
    watch(this, store, router, session);
  }

  override render() {
    const all = store.playlists.all.toSorted((one, other) => collator.compare(one.name, other.name));
    const search = router.query.get('q') ?? '';
    const found = all.filter(({ name }) => search.trim() === '' || matches(search.trim(), [name]));
    return html`
      <div class="page">
        <page-header heading="Listas" summary=${store.ready && all.length > 0 ? `${countOf(all.length, 'lista', 'listas')} de reproducción. Los avisos también salen sin lista, según sus destinatarios.` : ''}>
          ${session.publishes ? html`<vaadin-button theme="primary" @click=${() => void router.navigate('/admin/listas/nueva')}>${icon('plus')} Nueva lista</vaadin-button>` : nothing}
        </page-header>
        <div class="page-body">
          ${store.ready ? this.#content(all, found, search) : html`<section class="card"><store-status></store-status></section>`}
        </div>
      </div>`;
  }

  #content(all: readonly Playlist[], found: readonly Playlist[], search: string) {
    if (all.length === 0) return this.#firstUse();
    return html`
      <div class="filters" role="search">
        <vaadin-text-field accessible-name="Buscar por nombre" placeholder="Nombre de la lista" clear-button-visible .value=${search}
          @value-changed=${(event: CustomEvent<{ value: string }>) => router.setQuery({ q: event.detail.value })}><span slot="prefix">${icon('search')}</span></vaadin-text-field>
      </div>
      ${found.length === 0 ? html`<section class="card"><empty-state heading=${`Ninguna lista coincide con «${search}»`} text="Revise la búsqueda.">
        <vaadin-button @click=${() => router.setQuery({ q: null })}>Borrar la búsqueda</vaadin-button></empty-state></section>` : html`
      <section class="card" aria-label="Listas de reproducción">
        <table>
          <thead><tr><th scope="col">Lista</th><th scope="col" class="items">Elementos</th><th scope="col" class="length">Duración</th><th scope="col">Dónde se reproduce</th><th scope="col" class="saved">Último cambio</th></tr></thead>
          <tbody>${repeat(found, ({ id }) => id, (playlist) => this.#row(playlist))}</tbody>
        </table>
      </section>`}`;
  }

  #row(playlist: Playlist) {
    const { id, name, items, updatedAt } = playlist;
    const library = { notices: store.notices.all, playlists: store.playlists.all, entries: [], media: store.media.all };
    const { screens, place } = this.#use(playlist);
    const length = airtimeOf(items, { place: screens.find(({ display }) => display.format === 'tv') ?? null, library, now: Date.now() });
    const open = `/admin/listas/${id}`;
    return html`
      <tr @click=${(event: Event) => { if (!(event.target instanceof HTMLAnchorElement)) void router.navigate(open); }}>
        <th scope="row"><a href=${open}>${name}</a></th>
        <td class="items"><span class="pictures">${items.slice(0, mostPictures).map((item) => nowPicture(wordsOf(item, store).thumbnail))}</span>
          <span class="muted">${countOf(items.length, 'elemento', 'elementos')}</span></td>
        <td class="length">${items.length === 0 ? html`<span class="muted">vacía</span>` : formatDuration(length)}</td>
        <td>${place}</td>
        <td class="saved muted">${formatMoment(updatedAt)}</td>
      </tr>`;
  }

  #use({ id }: Playlist) {
    const directory = { centers: store.centers.all, displays: store.displays.all };
    const { entries, screens, within } = useOf(id, { entries: store.entries.all, playlists: store.playlists.all, directory });
    const names = namesOf(directory);
    const nested = within.length === 0 ? '' : `Dentro de ${formatList(within.map(({ name }) => `«${name}»`))}`;
    const place = entries.length === 0 && within.length === 0 ? html`<span class="muted">En ninguna pantalla todavía</span>` : html`
      ${entries.length === 0 ? nothing : html`<span class="where">${formatList(entries.map(({ audience }) => shortAudience(audience, names)))}</span>
        <span class="muted">${countOf(screens.length, 'pantalla', 'pantallas')}</span>`}
      ${nested === '' ? nothing : html`<span class="muted where">${nested}</span>`}`;
    return { screens, place };
  }

  #firstUse() {
    return html`
      <section class="card">
        <empty-state icon="list-video" heading="Todavía no hay listas" text="Una lista ordena videos, imágenes y avisos para TV ISSS. Las carteleras no la necesitan: muestran solas sus avisos vigentes.">
          ${session.publishes ? html`<vaadin-button theme="primary" @click=${() => void router.navigate('/admin/listas/nueva')}>Nueva lista</vaadin-button>` : nothing}
        </empty-state>
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'playlists-view': PlaylistsView }
}
