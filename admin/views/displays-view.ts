import '@vaadin/button';
import '@vaadin/text-field';
import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CenterId, DisplayId } from '../../content/ids.ts';
import type { Display } from '../../content/model/display.ts';
import { type BoardProgrammes, boardProgrammesOf } from '../displays/board-programmes.ts';
import { type Chosen, displayFilters, filterRows, formatFilters } from '../displays/display-filters.ts';
import { type DisplayGroup, type DisplayRow, groupsOf, openAtFirst, rowsOf } from '../displays/display-groups.ts';
import '../elements/display-dialog.ts';
import '../elements/display-panel.ts';
import '../elements/display-table.ts';
import type { TableChoice } from '../elements/display-table.ts';
import '../elements/empty-state.ts';
import { filterChips } from '../elements/filter-chips.ts';
import '../elements/page-header.ts';
import '../elements/pair-dialog.ts';
import '../elements/store-status.ts';
import { countOf } from '../format.ts';
import { icon } from '../icons.ts';
import { live } from '../live.ts';
import { watch } from '../observable.ts';
import { router } from '../router.ts';
import { session } from '../session.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import { displaysViewStyles } from './displays-view-styles.ts';

const tickMs = 5_000;
type Dialog = { kind: 'pair'; display: Display | null } | { kind: 'edit'; display: Display | null } | null;

/** *Pantallas*: every display by center with its live state, and what can be done about each. */
@customElement('displays-view')
export class DisplaysView extends LitElement {
  @state() private now = Date.now();
  @state() private dialog: Dialog = null;
  @state() private folds: ReadonlyMap<CenterId, boolean> = new Map();
  private programmes: BoardProgrammes = new Map();
  private readonly ends: (() => void)[] = [];

  static override styles = [baseStyles, displaysViewStyles];

  constructor() {
    super();
    watch(this, store, live, router, session);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const timer = setInterval(() => (this.now = Date.now()), tickMs);
    this.ends.push(() => clearInterval(timer), store.subscribe(() => this.#compile()));
    this.#compile();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends.splice(0)) end();
  }

  override render() {
    const rows = rowsOf({ displays: store.displays.all, centers: store.centers, live: live.displays });
    const chosen = this.#chosen();
    const found = filterRows(rows, chosen);
    return html`
      <div class="page">
        <page-header heading="Pantallas" summary=${store.ready ? summaryOf(rows) : ''}>${session.publishes ? this.#actions() : nothing}</page-header>
        <div class="content">
          <div class="main">
            ${this.#filters(rows, chosen)}
            <section class="card list" aria-label="Lista de pantallas">${store.ready ? this.#list(rows, found, chosen) : html`<store-status></store-status>`}</section>
            <p class="visually-hidden" role="status">${countOf(rows.filter(({ state }) => state === 'offline').length, 'pantalla', 'pantallas')} sin conexión</p>
          </div>
          ${this.#panel(rows)}
        </div>
      </div>
      ${this.#dialogs()}`;
  }

  #actions() {
    return html`
      <vaadin-button theme="line" @click=${() => (this.dialog = { kind: 'edit', display: null })}>${icon('plus')} Agregar pantalla…</vaadin-button>
      <vaadin-button theme="primary" @click=${() => (this.dialog = { kind: 'pair', display: null })}>${icon('link')} Vincular pantalla…</vaadin-button>`;
  }

  #filters(rows: readonly DisplayRow[], { search, state, format }: Chosen) {
    const count = (filter: (typeof displayFilters)[number]) => ({ ...filter, count: rows.filter((row) => filter.holds(row)).length });
    return html`
      <div class="filters" role="search">
        <vaadin-text-field accessible-name="Buscar por centro, pantalla o lugar" placeholder="Centro, pantalla o lugar" clear-button-visible .value=${search}
          @value-changed=${(event: CustomEvent<{ value: string }>) => router.setQuery({ q: event.detail.value })}>
          <span slot="prefix">${icon('search')}</span>
        </vaadin-text-field>
        <div class="chips" role="group" aria-label="Estado">${filterChips(
          displayFilters.map(count).filter(({ key, count: number }) => key !== 'con-aviso' || number > 0 || key === state),
          state, (key) => router.setQuery({ estado: key }),
        )}</div>
        <div class="chips formats" role="group" aria-label="Formato">${filterChips(formatFilters.map(count), format, (key) => router.setQuery({ formato: key }))}</div>
      </div>`;
  }

  #list(rows: readonly DisplayRow[], found: readonly DisplayRow[], { search, state, format }: Chosen) {
    if (rows.length === 0) return this.#firstUse();
    if (found.length === 0) return this.#noResults(search);
    const groups = groupsOf(found);
    const open = search + state + format === '' ? openAtFirst(groups) : new Set(groups.map(({ center }) => center.id));
    return html`<display-table .groups=${groups} .isOpen=${({ center }: DisplayGroup) => this.folds.get(center.id) ?? open.has(center.id)}
      .lookups=${{ notices: store.notices, media: store.media, programmes: this.programmes }} .now=${this.now} selected=${router.query.get('ver') ?? ''}
      @fold-toggled=${(event: TableChoice) => this.#fold(event.id as CenterId, open)}
      @display-chosen=${(event: TableChoice) => router.setQuery({ ver: event.id })}></display-table>`;
  }

  #firstUse() {
    return html`
      <empty-state icon="monitor" heading="Todavía no hay pantallas" text="Agregue el lugar donde estará la pantalla o la cartelera. Después encienda el equipo, abra la dirección de Cartelera y escriba aquí el código que muestre.">
        ${session.publishes ? html`<vaadin-button theme="primary" @click=${() => (this.dialog = { kind: 'edit', display: null })}>Agregar pantalla…</vaadin-button>` : nothing}
      </empty-state>`;
  }

  #noResults(search: string) {
    const heading = search === '' ? 'Ninguna pantalla cumple ese filtro' : `Ninguna pantalla coincide con «${search}»`;
    return html`
      <empty-state icon="search" heading=${heading} text="Revise la búsqueda o quite los filtros.">
        <vaadin-button @click=${() => router.setQuery({ q: null, estado: null, formato: null })}>Ver todas las pantallas</vaadin-button>
      </empty-state>`;
  }

  #panel(rows: readonly DisplayRow[]) {
    const row = rows.find(({ display }) => display.id === router.query.get('ver'));
    if (row === undefined) return nothing;
    return html`<display-panel .row=${row} .now=${this.now} .lookups=${{ notices: store.notices, media: store.media, programmes: this.programmes }}
      @close-panel=${() => this.#closePanel(row.display.id)}
      @pair=${() => (this.dialog = { kind: 'pair', display: row.display })}
      @edit=${() => (this.dialog = { kind: 'edit', display: row.display })}></display-panel>`;
  }

  #dialogs() {
    const close = () => (this.dialog = null);
    if (this.dialog?.kind === 'pair') return html`<pair-dialog .display=${this.dialog.display} @closed=${close}></pair-dialog>`;
    if (this.dialog?.kind === 'edit') return html`<display-dialog .display=${this.dialog.display} @closed=${close}></display-dialog>`;
    return nothing;
  }

  #chosen(): Chosen {
    const { query } = router;
    return { search: query.get('q') ?? '', state: query.get('estado') ?? '', format: query.get('formato') ?? '' };
  }

  #fold(center: CenterId, open: ReadonlySet<CenterId>): void {
    this.folds = new Map(this.folds).set(center, !(this.folds.get(center) ?? open.has(center)));
  }

  /** The focus goes back to the line from which the panel was opened. */
  #closePanel(id: DisplayId): void {
    router.setQuery({ ver: null });
    this.renderRoot.querySelector('display-table')?.focusDisplay(id);
  }

  #compile(): void {
    if (!store.ready) return;
    const library = { notices: store.notices.all, playlists: store.playlists.all, entries: store.entries.all, media: store.media.all };
    this.programmes = boardProgrammesOf(store.displays.all, store.centers, library, Date.now());
  }
}

function summaryOf(rows: readonly DisplayRow[]): string {
  const paper = rows.filter(({ state }) => state === 'paper').length;
  const centers = new Set(rows.map(({ center }) => center.id)).size;
  if (rows.length === 0) return '';
  return `${countOf(rows.length, 'lugar', 'lugares')} en ${countOf(centers, 'centro', 'centros')}: ${rows.length - paper} con pantalla y ${paper} en papel.`;
}

declare global {
  interface HTMLElementTagNameMap { 'displays-view': DisplaysView }
}
