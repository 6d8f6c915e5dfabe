import '@vaadin/button';
import '@vaadin/menu-bar';
import '@vaadin/text-field';
import type { MenuBarItem } from '@vaadin/menu-bar';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../elements/empty-state.ts';
import { filterChips } from '../elements/filter-chips.ts';
import '../elements/notice-tile.ts';
import '../elements/page-header.ts';
import { type Shape, stateMark } from '../elements/state-mark.ts';
import '../elements/store-status.ts';
import { icon } from '../icons.ts';
import { live } from '../live.ts';
import { categoryLooks, categoryOrder } from '../notices/categories.ts';
import {
  type Filter, type NoticeRow, countsOf, endsSoon, filterRows, filterSlugs, filterWords, statusFilters,
} from '../notices/notice-list.ts';
import { reachMemo, rowsOf, summaryOf } from '../notices/notice-rows.ts';
import { permissionsOf } from '../notices/permissions.ts';
import { type Status, statusWords, validityWords } from '../notices/status.ts';
import { capital } from '../notices/words.ts';
import { watch } from '../observable.ts';
import { router } from '../router.ts';
import { session } from '../session.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import { noticesViewStyles } from './notices-view-styles.ts';

/** Validity runs out on its own; once a minute is how finely it is told. */
const tickMs = 60_000;

const filterShapes: Record<keyof typeof filterWords, Shape> = { published: 'online', draft: 'draft', withdrawn: 'pending', expired: 'warning' };
const badgeTones: Record<Status, string> = { draft: '', scheduled: 'primary', published: 'ok', expired: 'warn', withdrawn: '' };

/** *Avisos*: every notice with where it goes, until when, and how many screens show it now. */
@customElement('notices-view')
export class NoticesView extends LitElement {
  static override styles = [baseStyles, noticesViewStyles];

  @state() private now = Date.now();
  private screensOf = reachMemo({ centers: [], displays: [] });
  private readonly ends: (() => void)[] = [];

  constructor() {
    super();
    watch(this, store, live, router, session);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const timer = setInterval(() => { this.now = Date.now(); }, tickMs);
    this.ends.push(() => clearInterval(timer), store.centers.subscribe(this.forgetReach), store.displays.subscribe(this.forgetReach));
    this.forgetReach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends.splice(0)) end();
  }

  private readonly forgetReach = (): void => {
    this.screensOf = reachMemo({ centers: store.centers.all, displays: store.displays.all });
  };

  private get filter(): Filter {
    const { query } = router;
    const category = categoryOrder.find((each) => categoryLooks[each].slug === query.get('tipo')) ?? null;
    return { search: query.get('q') ?? '', status: statusFilters.find((each) => filterSlugs[each] === query.get('estado')) ?? null, category };
  }

  protected override render() {
    const directory = { centers: store.centers.all, displays: store.displays.all };
    const rows = store.ready ? rowsOf(store.notices.all, { directory, screensOf: this.screensOf, live, now: this.now }) : [];
    return html`<div class="page">
      <page-header heading="Avisos" summary=${rows.length === 0 ? '' : summaryOf(rows, this.now)}>${this.renderCreate()}</page-header>
      <div class="page-body">
        ${rows.length === 0 ? nothing : this.renderFilters(rows)}
        <section class="card" aria-label="Lista de avisos">${store.ready ? this.renderList(rows) : html`<store-status></store-status>`}</section>
      </div>
    </div>`;
  }

  private renderCreate(): TemplateResult {
    const { write, reason } = permissionsOf(session.account, null);
    if (!write) return html`<span class="small muted">${reason}</span>`;
    const items: MenuBarItem[] = [{
      text: 'Nuevo aviso',
      theme: 'primary',
      children: categoryOrder.map((category) => ({ text: `${categoryLooks[category].label}: ${lowerFirst(categoryLooks[category].purpose)}` })),
    }];
    return html`<vaadin-menu-bar theme="dropdown-indicators" .items=${items} @item-selected=${this.create}></vaadin-menu-bar>`;
  }

  private readonly create = ({ detail }: CustomEvent<{ value: MenuBarItem }>): void => {
    const category = categoryOrder.find((each) => detail.value.text?.startsWith(`${categoryLooks[each].label}:`));
    if (category !== undefined) void router.navigate(`/admin/avisos/nuevo?tipo=${categoryLooks[category].slug}`);
  };

  private renderFilters(rows: readonly NoticeRow[]): TemplateResult {
    const { filter } = this;
    const counts = countsOf(rows, filter);
    const chips = statusFilters.map((key) => ({ key: filterSlugs[key], label: filterWords[key], shape: filterShapes[key], count: counts[key] }));
    return html`<div class="filters">
      <vaadin-text-field accessible-name="Buscar avisos" placeholder="Título, texto o lugar" clear-button-visible .value=${filter.search}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.query({ q: detail.value })}><span slot="prefix">${icon('search')}</span></vaadin-text-field>
      <div class="chips" role="group" aria-label="Estado">${filterChips(chips, filter.status === null ? '' : filterSlugs[filter.status], (estado) => this.query({ estado }))}</div>
      <label class="small muted">Tipo <select @change=${(event: Event) => this.query({ tipo: (event.target as HTMLSelectElement).value })}>
        <option value="">Todos</option>
        ${categoryOrder.map((each) => html`<option value=${categoryLooks[each].slug} ?selected=${each === filter.category}>${categoryLooks[each].label}</option>`)}
      </select></label>
    </div>`;
  }

  private query(changes: Record<string, string>): void {
    const [[name, value] = ['', '']] = Object.entries(changes);
    if ((router.query.get(name) ?? '') !== value) router.setQuery(changes);
  }

  private renderList(rows: readonly NoticeRow[]): TemplateResult {
    if (rows.length === 0) return this.renderFirstUse();
    const found = filterRows(rows, this.filter, this.now);
    if (found.length === 0) return this.renderNothingFound();
    return html`<table>
      <thead><tr><th>Aviso</th><th>Dónde</th><th>Vigencia</th><th>Estado</th><th>En las pantallas</th></tr></thead>
      <tbody>${repeat(found, ({ notice }) => notice.id, (row) => this.renderRow(row))}</tbody>
    </table>`;
  }

  private renderFirstUse(): TemplateResult {
    return html`<empty-state icon="newspaper" heading="Todavía no hay avisos"
      text="Un aviso dice qué hacer, dónde y cuándo. Escríbalo una vez y sale en todas las pantallas que elija.">
      ${permissionsOf(session.account, null).write ? html`<vaadin-button theme="primary" @click=${() => void router.navigate('/admin/avisos/nuevo?tipo=mensaje')}>Escribir un mensaje</vaadin-button>` : nothing}
    </empty-state>`;
  }

  private renderNothingFound(): TemplateResult {
    const { search, status, category } = this.filter;
    const active = [status === null ? '' : filterWords[status], category === null ? '' : categoryLooks[category].label].filter((word) => word !== '');
    return html`<empty-state icon="search" heading=${search === '' ? 'Ningún aviso con este filtro' : `Ningún aviso coincide con «${search}»`}
      text=${active.length === 0 ? 'Busque por título, por texto o por lugar.' : `Filtro activo: ${active.join(', ')}.`}>
      ${active.length === 0 ? nothing : html`<vaadin-button @click=${() => router.setQuery({ estado: null, tipo: null })}>Quitar el filtro</vaadin-button>`}
      ${search === '' ? nothing : html`<vaadin-button theme="tertiary" @click=${() => router.setQuery({ q: null })}>Borrar la búsqueda</vaadin-button>`}
    </empty-state>`;
  }

  private renderRow(row: NoticeRow): TemplateResult {
    const { notice, status, where } = row;
    return html`<tr>
      <td><div class="what"><notice-tile .category=${notice.content.category}></notice-tile><div>
        <a href="/admin/avisos/${notice.id}">${notice.content.title}</a>
        <div class="small muted">${categoryLooks[notice.content.category].label}${notice.featured ? ' · Destacado' : ''}</div></div></div></td>
      <td>${where}</td>
      <td class=${endsSoon(row, this.now) ? 'warn' : ''}>${capital(validityWords(notice, this.now))}</td>
      <td><span class="badge ${badgeTones[status]}">${statusWords[status]}</span></td>
      <td>${renderShown(row)}</td>
    </tr>`;
  }
}

function renderShown({ shown }: NoticeRow): TemplateResult | typeof nothing {
  if (shown === null) return nothing;
  const { showing, screens } = shown;
  if (screens === 0) return stateMark('warning', 'Ninguna pantalla');
  return stateMark(showing === screens ? 'online' : showing === 0 ? 'pending' : 'ready', `${showing} de ${screens} mostrando`);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

declare global {
  interface HTMLElementTagNameMap { 'notices-view': NoticesView }
}
