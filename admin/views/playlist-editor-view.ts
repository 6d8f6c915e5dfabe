import '@vaadin/button';
import '@vaadin/select';
import '@vaadin/text-field';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PlaylistId } from '../../content/ids.ts';
import { Transition } from '../../content/model/transition.ts';
import { playlistRoutes } from '../../content/wire/routes.ts';
import { call } from '../api.ts';
import { confirm } from '../elements/confirm.ts';
import '../elements/conflict-note.ts';
import '../elements/empty-state.ts';
import '../elements/page-header.ts';
import '../elements/playlist-adder.ts';
import type { ItemAdded } from '../elements/playlist-adder.ts';
import '../elements/playlist-assignments.ts';
import type { PlaylistAssignments } from '../elements/playlist-assignments.ts';
import '../elements/playlist-items.ts';
import type { PlaylistItems } from '../elements/playlist-items.ts';
import '../elements/store-status.ts';
import { toast } from '../elements/toast.ts';
import { countOf, formatDuration, formatList } from '../format.ts';
import { icon } from '../icons.ts';
import { type Reached, confirmationFor } from '../notices/reach.ts';
import { watch } from '../observable.ts';
import { airtimeOf, airtimes } from '../playlists/airtime.ts';
import { audiencesOf } from '../playlists/assignment-draft.ts';
import { differencesOf } from '../playlists/playlist-differences.ts';
import { type PlaylistDraft, inputOf, withItem } from '../playlists/playlist-draft.ts';
import { screensOf, useOf } from '../playlists/playlist-use.ts';
import { PlaylistWork } from '../playlists/playlist-work.ts';
import { transitionLooks } from '../playlists/transitions.ts';
import { messageOf } from '../problem-error.ts';
import { router } from '../router.ts';
import { session } from '../session.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import { playlistEditorStyles } from './playlist-editor-styles.ts';

/** One list: its items in order, how long a round takes, and where it plays. */
@customElement('playlist-editor-view')
export class PlaylistEditorView extends LitElement {
  /** The list's id, or `nueva`. */
  @property() playlistId = '';
  private readonly work = new PlaylistWork();
  private release: () => void = () => undefined;

  static override styles = [baseStyles, playlistEditorStyles];

  constructor() {
    super();
    watch(this, store, session, this.work);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.warn);
    this.release = router.hold(() => !this.work.dirty || confirm({
      title: '¿Salir sin guardar?', text: 'Los cambios de esta lista se perderán.', action: 'Salir sin guardar', danger: true, cancel: 'Seguir editando',
    }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.warn);
    this.release();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.playlistId !== 'nueva') this.work.follow(this.playlistId as PlaylistId);
  }

  override render() {
    const { base } = this.work;
    if (!store.ready) return html`<page-header heading="Lista" back="/admin/listas" backLabel="Listas"></page-header><div class="loading card"><store-status></store-status></div>`;
    if (this.playlistId !== 'nueva' && base === null) return this.gone();
    const screens = this.screens();
    return html`
      <div class="page">
        <page-header .heading=${base?.name ?? 'Lista nueva'} .summary=${this.summary(screens)} back="/admin/listas" backLabel="Listas">${session.publishes ? this.actions(screens) : nothing}</page-header>
        <div class="page-body">
          ${this.troubles()}
          <div class="columns">${this.items(screens)}${this.side()}</div>
        </div>
      </div>`;
  }

  private actions(screens: readonly Reached[]) {
    const label = screens.length === 0 ? 'Guardar lista' : `Guardar en ${countOf(screens.length, 'pantalla', 'pantallas')}`;
    return html`
      ${this.work.dirty ? html`<span class="small muted">Cambios sin guardar</span>` : nothing}
      <vaadin-button theme="primary" ?disabled=${this.work.busy || !this.work.dirty || this.work.collision !== null} @click=${() => void this.save(screens)}>${label}</vaadin-button>`;
  }

  private troubles() {
    const { failure, collision } = this.work;
    return html`
      ${failure === '' ? nothing : html`<p class="callout bad" role="alert">${icon('circle-alert')}<span>${failure}</span></p>`}
      ${collision === null ? nothing : html`
        <conflict-note what="esta lista" .savedAt=${collision.current.updatedAt} .differences=${differencesOf(collision, this.work)}
          @keep-mine=${() => this.work.settle(collision, 'mine')} @take-theirs=${() => this.work.settle(collision, 'theirs')}></conflict-note>`}`;
  }

  private items(screens: readonly Reached[]) {
    const { draft, base } = this.work;
    const readonly = !session.publishes;
    return html`
      <div class="main">
        <vaadin-text-field label="Nombre" maxlength="80" .value=${draft.name} ?readonly=${readonly}
          @value-changed=${(event: CustomEvent<{ value: string }>) => { if (event.detail.value !== draft.name) this.edit({ ...this.work.draft, name: event.detail.value }); }}></vaadin-text-field>
        ${this.transition(readonly)}
        <section class="card" aria-labelledby="items">
          <header><h2 id="items">Elementos</h2><span class="small muted">${readonly ? '' : 'Arrastre para ordenar, o Alt y las flechas'}</span></header>
          ${draft.items.length === 0
            ? html`<p class="empty muted">Agregue imágenes, videos o avisos. «Avisos vigentes» incluye por sí solo todos los que correspondan a cada pantalla.</p>`
            : html`<playlist-items .draft=${draft} .airtime=${airtimes(this.trial(screens))} ?readonly=${readonly}
                @draft-changed=${(event: Event) => this.edit((event.target as PlaylistItems).draft)} @item-removed=${this.removed}></playlist-items>`}
          ${readonly ? nothing : html`<playlist-adder .playlistId=${base?.id ?? null} ?has-current=${draft.items.some(({ item }) => item.kind === 'current-notices')}
            @item-added=${(event: ItemAdded) => this.edit(withItem(this.work.draft, event.item))}></playlist-adder>`}
        </section>
      </div>`;
  }

  private transition(readonly: boolean) {
    const { transition } = this.work.draft;
    const items = Transition.options.map((value) => ({ value, label: transitionLooks[value].label }));
    return html`
      <vaadin-select label="Transición" helper-text="${transitionLooks[transition].help} Las listas incluidas usan la suya." .items=${items} .value=${transition} ?readonly=${readonly}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
          const chosen = Transition.parse(detail.value);
          if (chosen !== this.work.draft.transition) this.edit({ ...this.work.draft, transition: chosen });
        }}></vaadin-select>`;
  }

  private side() {
    const { base, assignments } = this.work;
    const within = base === null ? [] : useOf(base.id, { entries: [], playlists: store.playlists.all, directory: directory() }).within;
    return html`
      <div class="side">
        <playlist-assignments .draft=${assignments} .within=${within} ?readonly=${!session.publishes}
          @draft-changed=${(event: Event) => this.work.assign((event.target as PlaylistAssignments).draft)}></playlist-assignments>
        ${base === null || !session.publishes ? nothing : this.deletion(base.id, within.map(({ name }) => name))}
      </div>`;
  }

  private deletion(id: PlaylistId, within: readonly string[]) {
    const entries = store.entries.all.filter(({ playlist }) => playlist === id).length;
    const uses = [entries > 0 ? 'tiene destinatarios' : '', within.length > 0 ? `está dentro de ${formatList(within.map((name) => `«${name}»`))}` : ''].filter((use) => use !== '');
    return html`
      <p class="deletion small muted">
        <vaadin-button theme="tertiary error small" ?disabled=${uses.length > 0} @click=${() => void this.eliminate(id)}>${icon('trash-2')} Eliminar lista…</vaadin-button>
        ${uses.length === 0 ? nothing : `No se puede eliminar: ${formatList(uses)}.`}
      </p>`;
  }

  private gone() {
    return html`
      <page-header heading="Lista" back="/admin/listas" backLabel="Listas"></page-header>
      <empty-state icon="list-video" heading="Esa lista ya no existe" text="Alguien la eliminó, o la dirección está incompleta.">
        <vaadin-button @click=${() => void router.navigate('/admin/listas')}>Ver las listas</vaadin-button>
      </empty-state>`;
  }

  private summary(screens: readonly Reached[]): string {
    const { items } = inputOf(this.work.draft);
    if (items.length === 0) return 'Todavía no tiene elementos.';
    const length = formatDuration(airtimeOf(items, this.trial(screens)));
    const tv = screens.find(({ display }) => display.format === 'tv');
    const where = tv !== undefined && items.some(({ kind }) => kind === 'current-notices') ? ` ahora en ${tv.display.name}, ${tv.center.name}` : '';
    return `${countOf(items.length, 'elemento', 'elementos')}, ${length} por vuelta${where}.`;
  }

  private trial(screens: readonly Reached[]) {
    const library = { notices: store.notices.all, playlists: store.playlists.all, entries: [], media: store.media.all };
    return { place: screens.find(({ display }) => display.format === 'tv') ?? null, library, now: Date.now() };
  }

  private screens(): Reached[] {
    return screensOf(audiencesOf(this.work.assignments), directory());
  }

  private edit(draft: PlaylistDraft): void {
    this.work.edit(draft);
  }

  private readonly removed = ({ detail }: CustomEvent<{ before: PlaylistDraft; title: string }>) =>
    toast(`«${detail.title}» fuera de la lista`, { undo: () => this.edit(detail.before) });

  private async save(screens: readonly Reached[]): Promise<void> {
    if (!(await sure(screens))) return;
    const id = await this.work.save();
    if (id === null) return;
    toast(screens.length === 0 ? 'Lista guardada' : `Lista guardada: sale en ${countOf(screens.length, 'pantalla', 'pantallas')}`);
    if (this.playlistId === 'nueva') await router.navigate(`/admin/listas/${id}`, { replace: true });
  }

  private async eliminate(id: PlaylistId): Promise<void> {
    const { base } = this.work;
    const question = { title: `¿Eliminar la lista «${base?.name ?? ''}»?`, text: 'Los archivos y los avisos que contiene se conservan.', action: 'Eliminar lista', danger: true };
    if (base === null || !(await confirm(question))) return;
    try {
      await call(playlistRoutes.remove, { params: { id }, query: { version: base.version } });
      this.release();
      await router.navigate('/admin/listas');
      store.playlists.drop(id);
      toast('Lista eliminada');
    } catch (error) {
      toast(messageOf(error), { failed: true });
    }
  }

  private readonly warn = (event: BeforeUnloadEvent) => {
    if (this.work.dirty) event.preventDefault();
  };
}

const directory = () => ({ centers: store.centers.all, displays: store.displays.all });

/** The more screens change, the more is asked: one center nothing, several a summary, over half the number. */
function sure(screens: readonly Reached[]): boolean | Promise<boolean> {
  const needed = confirmationFor(screens, store.displays.size);
  if (needed === 'plain') return true;
  const count = countOf(screens.length, 'pantalla', 'pantallas');
  const centers = countOf(new Set(screens.map(({ center }) => center.id)).size, 'centro', 'centros');
  return confirm({
    title: `¿Cambiar lo que muestran ${count}?`, text: `El cambio sale de inmediato en ${count} de ${centers} y reinicia la vuelta.`,
    action: `Guardar en ${count}`, ...(needed === 'number' && { number: screens.length }),
  });
}

declare global {
  interface HTMLElementTagNameMap { 'playlist-editor-view': PlaylistEditorView }
}
