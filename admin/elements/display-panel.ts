import '@vaadin/button';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Got } from '../../content/wire/route.ts';
import { displayRoutes } from '../../content/wire/routes.ts';
import { call } from '../api.ts';
import { removeDisplay, runCommand, unpair } from '../displays/display-actions.ts';
import type { DisplayRow } from '../displays/display-groups.ts';
import { isConnected, stateLooks } from '../displays/display-state.ts';
import { type Lookups, nowShowing } from '../displays/now-showing.ts';
import { kindOf } from '../displays/words.ts';
import { formatAgo, formatList, formatMoment, formatNumber } from '../format.ts';
import { icon } from '../icons.ts';
import { messageOf } from '../problem-error.ts';
import { session } from '../session.ts';
import { baseStyles } from '../styles/base.ts';
import './display-preview.ts';
import { displayPanelStyles } from './display-panel-styles.ts';
import { stateMark } from './state-mark.ts';

type Played = Got<typeof displayRoutes.programme>;

/** One display looked at closer. Fires `close-panel`, `pair` and `edit`; what needs no further question it does itself. */
@customElement('display-panel')
export class DisplayPanel extends LitElement {
  @property({ attribute: false }) row!: DisplayRow;
  @property({ attribute: false }) lookups!: Lookups;
  @property({ type: Number }) now = 0;
  @state() private played: Played | null = null;
  @state() private failure = '';
  private loading: AbortController | null = null;

  static override styles = [baseStyles, displayPanelStyles];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('row')) return;
    const before = changed.get('row');
    const other = before?.display.id !== this.row.display.id;
    if (other) this.played = null;
    if (other || before.live?.target !== this.row.live?.target || before.display.version !== this.row.display.version) void this.load();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-label="Cerrar"]')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.loading?.abort();
  }

  override render() {
    const { display, center, state } = this.row;
    const look = stateLooks[state];
    return html`
      <aside aria-label=${`${display.name}, ${center.name}`} @keydown=${this.keyPressed}>
        <header>
          <div class="grow"><h2>${display.name}</h2><p class="muted small">${center.name}</p></div>
          <vaadin-button theme="tertiary icon" aria-label="Cerrar" @click=${this.close}>${icon('x')}</vaadin-button>
        </header>
        <p class="state">${stateMark(look.shape, look.word)}</p>
        ${this.problems()}
        <display-preview .identity=${this.played?.identity ?? null} .programme=${this.played?.update ?? null} .resolution=${display.resolution}
          .emptyText=${this.failure}></display-preview>
        ${this.details()}
        ${session.publishes ? this.actions() : nothing}
      </aside>`;
  }

  private problems() {
    const { live, state } = this.row;
    if (state !== 'warning' || live === undefined) return nothing;
    return html`<div class="callout warn">${icon('triangle-alert')}<ul>${live.errors.map((error) => html`<li>${error}</li>`)}</ul></div>`;
  }

  private details() {
    const { display, live, state } = this.row;
    const { word } = kindOf(display);
    const shown = nowShowing(this.row, this.lookups);
    const { width, height } = display.resolution;
    const current = live?.showing?.revision === live?.target;
    const ago = live?.lastSeen ? formatAgo(live.lastSeen, this.now) : null;
    return html`<dl>
      ${shown === null ? nothing : html`<dt>Muestra</dt><dd>${shown.title}<span class="muted">${shown.note}</span></dd>`}
      ${display.place === '' ? nothing : html`<dt>Lugar</dt><dd>${display.place}</dd>`}
      <dt>Formato</dt><dd>${word}, ${width} × ${height}<span class="muted">${formatNumber(display.panelInches)} pulgadas, se lee a ${formatNumber(display.readingDistanceM)} m</span></dd>
      ${live?.showing ? html`<dt>Revisión</dt><dd>${live.showing.revision.slice(0, 6)} <span class=${current ? 'muted' : 'warn'}>${current ? 'al día' : 'anterior'}</span></dd>` : nothing}
      ${state === 'unpaired' || !live?.lastSeen ? nothing : html`<dt>Contacto</dt><dd>${formatMoment(live.lastSeen, this.now)}${ago === null ? nothing : html`<span class="muted">${ago}</span>`}</dd>`}
      ${display.tags.length === 0 ? nothing : html`<dt>Etiquetas</dt><dd>${formatList(display.tags)}</dd>`}
    </dl>`;
  }

  private actions() {
    const { display, state } = this.row;
    const connected = isConnected(state);
    const paired = state !== 'unpaired' && state !== 'paper' && state !== 'unknown';
    return html`
      <div class="actions">
        ${paired ? html`
          <vaadin-button theme="small" ?disabled=${!connected} @click=${() => void runCommand(display, 'identify')}>${icon('scan-eye')} Identificar</vaadin-button>
          <vaadin-button theme="small" ?disabled=${!connected} @click=${() => void runCommand(display, 'reload')}>${icon('rotate-cw')} Recargar</vaadin-button>` : nothing}
        ${paired ? nothing : html`<vaadin-button theme="small primary" @click=${() => this.dispatchEvent(new Event('pair'))}>${icon('link')} Vincular…</vaadin-button>`}
        <vaadin-button theme="small" @click=${() => this.dispatchEvent(new Event('edit'))}>${icon('pencil')} Editar…</vaadin-button>
      </div>
      ${paired && !connected ? html`<p class="small muted">Identificar y recargar estarán disponibles cuando vuelva la conexión.</p>` : nothing}
      <div class="actions last">
        ${paired ? html`
          <vaadin-button theme="small tertiary" @click=${() => this.dispatchEvent(new Event('pair'))}>${icon('link')} Cambiar equipo…</vaadin-button>
          <vaadin-button theme="small tertiary error" @click=${() => void unpair(display)}>${icon('unlink')} Desvincular…</vaadin-button>` : nothing}
        ${session.can('administrator') ? html`<vaadin-button theme="small tertiary error" @click=${this.eliminate}>${icon('trash-2')} Eliminar…</vaadin-button>` : nothing}
      </div>`;
  }

  private async load(): Promise<void> {
    this.loading?.abort();
    const { signal } = (this.loading = new AbortController());
    this.failure = '';
    try {
      this.played = await call(displayRoutes.programme, { params: { id: this.row.display.id } }, { signal });
    } catch (error) {
      if (!signal.aborted) this.failure = messageOf(error);
    }
  }

  private readonly close = () => this.dispatchEvent(new Event('close-panel'));

  private readonly eliminate = async () => {
    if (await removeDisplay(this.row.display)) this.close();
  };

  private readonly keyPressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.close();
  };
}

declare global {
  interface HTMLElementTagNameMap { 'display-panel': DisplayPanel }
}
