import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CenterId, DisplayId } from '../../content/ids.ts';
import { type DisplayGroup, type DisplayRow, countStates, lostTogether } from '../displays/display-groups.ts';
import { isConnected, isTrouble, stateLooks } from '../displays/display-state.ts';
import { nowPicture } from '../displays/now-picture.ts';
import { type Lookups, nowShowing } from '../displays/now-showing.ts';
import { kindOf } from '../displays/words.ts';
import { countOf, formatAgo, formatMoment } from '../format.ts';
import { icon } from '../icons.ts';
import { baseStyles } from '../styles/base.ts';
import { displayTableStyles } from './display-table-styles.ts';
import { stateMark } from './state-mark.ts';

/** A person folded or unfolded a center, or asked to see one display. */
export class TableChoice extends Event {
  readonly id: CenterId | DisplayId;
  constructor(type: 'fold-toggled' | 'display-chosen', id: CenterId | DisplayId) {
    super(type);
    this.id = id;
  }
}

/** Displays by center with their live state. Fires `fold-toggled` with a center and `display-chosen` with a display. */
@customElement('display-table')
export class DisplayTable extends LitElement {
  @property({ attribute: false }) groups: readonly DisplayGroup[] = [];
  @property({ attribute: false }) isOpen: (group: DisplayGroup) => boolean = () => true;
  @property({ attribute: false }) lookups: Lookups = { notices: new Map(), media: new Map(), programmes: new Map() };
  @property() selected = '';
  @property({ type: Number }) now = 0;

  static override styles = [baseStyles, displayTableStyles];

  override render() {
    return html`
      <table>
        <caption class="visually-hidden">Pantallas por centro de atención, primero las que tienen problemas</caption>
        <thead><tr>
          <th scope="col">Pantalla</th><th scope="col" class="format"><span>Formato</span></th><th scope="col" class="state">Estado</th>
          <th scope="col">Qué muestra ahora</th><th scope="col" class="revision"><span>Revisión</span></th><th scope="col" class="contact"><span>Último contacto</span></th>
        </tr></thead>
        ${repeat(this.groups, ({ center }) => center.id, (group) => this.#group(group))}
      </table>`;
  }

  /** Puts the focus on the name of a display that is in view. */
  focusDisplay(id: DisplayId): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-display="${id}"]`)?.focus();
  }

  #group(group: DisplayGroup) {
    const { center, rows } = group;
    const open = this.isOpen(group);
    return html`
      <tbody>
        <tr class="center ${isTrouble(group.worst) ? 'trouble' : ''}"><th colspan="6" scope="rowgroup">
          <div class="row">
            <button class="fold" aria-expanded=${open ? 'true' : 'false'} @click=${() => this.dispatchEvent(new TableChoice('fold-toggled', center.id))}>
              ${icon(open ? 'chevron-down' : 'chevron-right')}<b>${center.name}</b>
            </button>
            <span class="muted small ellipsis">${center.department}, ${countOf(rows.length, 'pantalla', 'pantallas')}</span>
            ${this.#summary(rows)}
          </div>
        </th></tr>
        ${open ? repeat(rows, ({ display }) => display.id, (row) => this.#row(row)) : nothing}
      </tbody>`;
  }

  #summary(rows: readonly DisplayRow[]) {
    const counts = countStates(rows);
    const online = rows.filter(({ state }) => state === 'online' || state === 'updating').length;
    const rest = [
      online > 0 ? `${online} en línea` : '', counts.unpaired > 0 ? `${counts.unpaired} sin vincular` : '', counts.paper > 0 ? `${counts.paper} en papel` : '',
    ].filter((part) => part !== '').join(', ');
    const cause = lostTogether(rows) ? ': probablemente la línea' : '';
    return html`<span class="row small summary">
      ${counts.offline > 0 ? stateMark('offline', `${counts.offline} sin conexión${cause}`) : nothing}
      ${counts.warning > 0 ? stateMark('warning', `${counts.warning} con aviso`) : nothing}
      ${rest === '' ? nothing : counts.offline + counts.warning === 0 && online > 0 ? stateMark('online', rest) : html`<span class="muted">${rest}</span>`}
    </span>`;
  }

  #row(row: DisplayRow) {
    const { display, state } = row;
    const { word, icon: name } = kindOf(display);
    const chosen = this.selected === display.id;
    const look = stateLooks[state];
    const choose = () => this.dispatchEvent(new TableChoice('display-chosen', display.id));
    return html`
      <tr class="display" aria-selected=${chosen ? 'true' : nothing} @click=${choose}>
        <th scope="row"><button class="name" data-display=${display.id}>${display.name}</button>${display.place === '' ? nothing : html`<span class="second">${display.place}</span>`}</th>
        <td class="format"><span class="row kind">${icon(name)}${word}</span></td>
        <td>${stateMark(look.shape, look.word)}</td>
        <td>${this.#now(row)}</td>
        <td class="revision">${this.#revision(row)}</td>
        <td class="contact">${this.#contact(row)}</td>
      </tr>`;
  }

  #now(row: DisplayRow) {
    const shown = nowShowing(row, this.lookups);
    if (shown === null) return html`<span class="muted">${nothingShown[row.state] ?? 'Sin datos todavía'}</span>`;
    return html`<div class="now">${nowPicture(shown.thumbnail, { dim: row.state === 'offline' })}
      <span class="grow"><span class="title">${shown.title}</span><span class="second">${shown.note}</span></span></div>`;
  }

  #revision({ live, state }: DisplayRow) {
    const revision = live?.showing?.revision;
    if (state === 'paper' || state === 'unpaired' || revision === undefined) return html`<span class="muted">${state === 'paper' ? 'no aplica' : '—'}</span>`;
    const current = revision === live?.target;
    return html`<span class="code">${revision.slice(0, 6)}</span><span class="second ${current ? '' : 'warn'}">${current ? 'al día' : 'anterior'}</span>`;
  }

  #contact({ live, state }: DisplayRow) {
    if (state === 'paper' || state === 'unpaired') return html`<span class="muted">${state === 'paper' ? 'no aplica' : 'nunca'}</span>`;
    if (!live?.lastSeen) return html`<span class="muted">aún sin noticias</span>`;
    const ago = formatAgo(live.lastSeen, this.now);
    if (isConnected(state) && ago !== null) return html`<span>${ago}</span>`;
    return html`<span>${formatMoment(live.lastSeen, this.now)}</span>${ago === null ? '' : html`<span class="second">${ago}</span>`}`;
  }
}

const nothingShown: Partial<Record<DisplayRow['state'], string>> = {
  paper: 'Hojas impresas', unpaired: 'Falta vincular su reproductor',
};

declare global {
  interface HTMLElementTagNameMap { 'display-table': DisplayTable }
  interface HTMLElementEventMap { 'fold-toggled': TableChoice; 'display-chosen': TableChoice }
}
