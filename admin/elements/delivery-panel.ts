import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Notice } from '../../content/model/notice.ts';
import { formatAgo, formatTime } from '../format.ts';
import { icon } from '../icons.ts';
import { live } from '../live.ts';
import {
  type Arrival, type Expected, type Missing, arrivals, countAt, deliverySentence, missingFrom, stillExpected,
} from '../notices/delivery.ts';
import { type Reached, isScreen, reachedBy } from '../notices/reach.ts';
import { recentDeliveries } from '../notices/recent-deliveries.ts';
import { watch } from '../observable.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import './delivery-bar.ts';
import { deliveryStyles } from './delivery-styles.ts';
import { type Shape, stateMark } from './state-mark.ts';

/** Live counts are spoken at most this often; the last one always. */
const announceEveryMs = 10_000;
/** How often "hace 6 s" moves on. */
const tickMs = 5_000;

/**
 * How far a published, corrected or withdrawn notice came: three counts, and who is missing with what follows. It is
 * read from the live state of the screens, so it holds at any time, not only after publishing.
 */
@customElement('delivery-panel')
export class DeliveryPanel extends LitElement {
  static override styles = [baseStyles, deliveryStyles];

  @property({ attribute: false }) notice: Notice | null = null;
  @state() private announced = '';
  @state() private listed: 'missing' | 'showing' = 'missing';
  private expected: Expected = new Map();
  private sentAt: number | null = null;
  private list: readonly Arrival[] = [];
  private announcedAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tick: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    watch(this, store.centers, store.displays, live, recentDeliveries);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick = setInterval(() => this.requestUpdate(), tickMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.tick);
    clearTimeout(this.timer);
  }

  protected override willUpdate(): void {
    const { notice } = this;
    if (notice === null) return;
    const recent = recentDeliveries.get(notice.id);
    if (recent !== undefined && recent.at !== this.sentAt) this.expected = recent.expected;
    this.sentAt = recent?.at ?? notice.withdrawal?.at ?? notice.publishedAt;
    this.expected = stillExpected(this.expected, live.displays);
    this.list = arrivals(this.screensOf(notice), live.displays, this.expected, this.sentAt);
  }

  private screensOf({ audience }: Notice): Reached[] {
    return reachedBy(audience, { centers: store.centers.all, displays: store.displays.all }).filter(isScreen);
  }

  private get withdrawn(): boolean {
    return this.notice?.state === 'withdrawn';
  }

  protected override updated(_changed: PropertyValues): void {
    const sentence = deliverySentence(this.list, this.withdrawn);
    if (sentence === this.announced) return;
    clearTimeout(this.timer);
    const complete = countAt(this.list, 'showing') === this.list.length;
    const wait = complete ? 0 : Math.max(0, this.announcedAt + announceEveryMs - Date.now());
    this.timer = setTimeout(() => {
      this.announced = sentence;
      this.announcedAt = Date.now();
    }, wait);
  }

  protected override render() {
    if (this.notice === null) return nothing;
    return html`<p class="visually-hidden" role="status">${this.announced}</p>${this.renderCounts()}${this.renderWho()}`;
  }

  private renderCounts(): TemplateResult {
    const { list, withdrawn } = this;
    const what = withdrawn ? 'el programa sin el aviso' : 'el programa nuevo';
    return html`<section class="card" aria-labelledby="counts"><header>
        <h2 id="counts">${list.length === 0 ? 'Ninguna pantalla lo recibe' : deliverySentence(list, withdrawn)}</h2>
        <span class="push small muted">${this.freshness}</span></header>
      ${list.length === 0
        ? html`<p class="empty muted">Sus destinatarios no tienen pantalla, o no hay ninguno. Revise los destinatarios.</p>`
        : html`<delivery-bar stage="received" label="Recibido" meaning="Tiene ${what}" .arrivals=${list}></delivery-bar>
            <delivery-bar stage="ready" label="Listo" meaning="Descargó y verificó todo" .arrivals=${list}></delivery-bar>
            <delivery-bar stage="showing" label=${withdrawn ? 'Retirado' : 'Mostrando'} meaning=${withdrawn ? 'Ya no está a la vista' : 'Está a la vista'} .arrivals=${list}></delivery-bar>`}
    </section>`;
  }

  private get freshness(): string {
    if (!live.connected && live.since !== null) return `datos de las ${formatTime(live.since)}; sin conexión`;
    const ago = this.sentAt === null ? null : formatAgo(this.sentAt);
    return `${ago === null ? '' : `${ago}; `}se actualiza solo`;
  }

  private renderWho(): TemplateResult | typeof nothing {
    const { list } = this;
    if (list.length === 0) return nothing;
    const shown = countAt(list, 'showing');
    const missing = list.length - shown;
    if (this.listed === 'showing') return this.renderShowing(shown, missing);
    if (missing === 0) return html`<section class="card done">${icon('circle-check')}<b>${this.withdrawn ? 'Ninguna pantalla lo muestra.' : 'Todas lo muestran.'}</b>${this.renderSwitch('showing', 'Ver cuáles')}</section>`;
    return html`<section class="card" aria-labelledby="who"><header><h2 id="who">${missing === 1 ? 'Falta 1' : `Faltan ${missing}`}</h2>
        ${shown === 0 ? nothing : this.renderSwitch('showing', shown === 1 ? 'Ver la que ya está' : `Ver las ${shown} que ya están`)}</header>
      <table><thead><tr><th>Pantalla</th><th>Llegó hasta</th><th>Desde</th><th>Qué sigue</th></tr></thead>
        <tbody>${missingFrom(list, Date.now()).map(renderMissing)}</tbody></table></section>`;
  }

  private renderShowing(shown: number, missing: number): TemplateResult {
    return html`<section class="card" aria-labelledby="who"><header><h2 id="who">${this.withdrawn ? 'Ya no lo muestran' : 'Lo muestran'}: ${shown}</h2>
        ${missing === 0 ? nothing : this.renderSwitch('missing', missing === 1 ? 'Ver la que falta' : `Ver las ${missing} que faltan`)}</header>
      <table><thead><tr><th>Pantalla</th><th>Desde</th></tr></thead><tbody>
        ${this.list.filter(({ stage }) => stage === 'showing').map(({ center, display }) => html`<tr>
          <td><b>${center.name}</b><br><span class="muted">${display.name}</span></td><td>${this.shownSince(display.id)}</td></tr>`)}
      </tbody></table></section>`;
  }

  private shownSince(id: Reached['display']['id']): string {
    const since = live.displays.get(id)?.showing?.since;
    return since === undefined ? '' : formatTime(since);
  }

  private renderSwitch(to: 'missing' | 'showing', label: string): TemplateResult {
    return html`<button type="button" class="link push" @click=${() => { this.listed = to; }}>${label}</button>`;
  }
}

const stageWords: Record<Exclude<Missing['stage'], 'showing'>, string> = { sent: 'No recibido', received: 'Recibido', ready: 'Listo' };

function shapeOf({ stage, online, paired }: Missing): Shape {
  if (!paired) return 'unpaired';
  if (!online) return 'offline';
  return stage === 'ready' ? 'ready' : 'pending';
}

function renderMissing(missing: Missing): TemplateResult {
  const word = !missing.paired ? 'Sin vincular' : missing.stage === 'showing' ? '' : stageWords[missing.stage];
  return html`<tr><td><b>${missing.centerName}</b><br><span class="muted">${missing.who}</span></td>
    <td class="nowrap">${stateMark(shapeOf(missing), word)}</td><td class="nowrap">${missing.since}</td><td>${missing.next}${missing.paired ? nothing : html` <a href="/admin/pantallas">Ir a Pantallas</a>`}</td></tr>`;
}

declare global {
  interface HTMLElementTagNameMap { 'delivery-panel': DeliveryPanel }
}
