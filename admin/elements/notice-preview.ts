import '@vaadin/combo-box';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Format } from '../../content/model/display.ts';
import type { Notice } from '../../content/model/notice.ts';
import type { ProgrammeUpdate } from '../../content/programme/objects.ts';
import { inBoardOrder, isPublished } from '../../content/programme/library.ts';
import { reaches } from '../../content/rules/audience.ts';
import { icon } from '../icons.ts';
import { identityOf, previewOf, previewPlace } from '../notices/compile-preview.ts';
import { type NoticeDraft, blankDraft } from '../notices/notice-draft.ts';
import { type Reached, reachedBy } from '../notices/reach.ts';
import { statusOf } from '../notices/status.ts';
import { everyone } from '../../content/model/audience.ts';
import { watch } from '../observable.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import './display-preview.ts';

/** Long enough to join the strokes of one word, short enough to look immediate. */
const debounceMs = 120;

type Choice = { id: string; label: string };

/** The draft on a TV or on a board, drawn by the real player as it is being written. */
@customElement('notice-preview')
export class NoticePreview extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: block; }
    .bar { display: flex; align-items: center; gap: 10px; margin-bottom: 10px; }
    .seg { display: inline-flex; border: 1px solid var(--c-control); border-radius: 5px; overflow: hidden; background: #fff; }
    .seg button { display: flex; align-items: center; gap: 6px; height: 34px; padding: 0 12px; border: 0; border-left: 1px solid var(--c-line); background: none; font: 600 var(--lumo-font-size-s)/1 var(--lumo-font-family); color: var(--c-ink); }
    .seg button:first-child { border-left: 0; }
    .seg button[aria-pressed='true'] { background: var(--c-primary); color: #fff; }
    .seg button:focus-visible { box-shadow: inset 0 0 0 2px #fff, inset 0 0 0 4px var(--c-primary); }
    .stage { background: #e6eaee; border-radius: 8px; padding: 14px; }
    .where { display: flex; align-items: center; gap: 8px; margin: 8px 0 0; white-space: nowrap; font-size: var(--lumo-font-size-s); color: var(--c-ink-2); }
    .sample { margin-top: 4px; }
    vaadin-combo-box { flex: 1; min-width: 0; --lumo-text-field-size: var(--lumo-size-s); padding: 0; }
  `];

  @property({ attribute: false }) draft: NoticeDraft = blankDraft('message');
  /** The notice being edited, which must not stand beside its own draft. */
  @property({ attribute: false }) noticeId: string | null = null;
  @state() private format: Format = 'tv';
  @state() private chosen: string | null = null;
  @state() private programme: ProgrammeUpdate | null = null;
  @state() private place: Reached | null = null;

  private readonly openedAt = Date.now();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private touched = false;
  private all: readonly Reached[] = [];
  private reached: readonly Reached[] = [];

  constructor() {
    super();
    watch(this, store.centers, store.displays, store.media);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const directory = { centers: store.centers.all, displays: store.displays.all };
    this.all = reachedBy(everyone, directory);
    this.reached = reachedBy(this.draft.audience, directory);
    // Until the person chooses a format, a notice for boards alone is seen on a board.
    if (!this.touched && changed.has('draft')) this.format = this.reaches('tv') || !this.reaches('board') ? 'tv' : 'board';
    this.place = previewPlace(this.format, this.chosen, this.reached, this.all);
    if (this.programme === null || changed.has('format') || changed.has('chosen')) this.compile();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('draft')) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.compile(), debounceMs);
  }

  private reaches(format: Format): boolean {
    return this.reached.some(({ display }) => display.format === format);
  }

  private choose(format: Format): void {
    this.touched = true;
    this.format = format;
  }

  private compile(): void {
    const place = this.place;
    if (place === null) return;
    this.programme = previewOf(this.draft, { place, others: this.neighbours(place), media: store.media.all, now: Date.now(), publishedAt: this.openedAt });
  }

  /** The other notices that this display shows now. */
  private neighbours(place: Reached): Notice[] {
    const now = Date.now();
    return store.notices.all
      .filter(isPublished)
      .filter((notice) => notice.id !== this.noticeId && statusOf(notice, now) === 'published' && reaches(notice.audience, place))
      .toSorted(inBoardOrder);
  }

  protected override render() {
    const { place } = this;
    if (place === null) return nothing;
    return html`
      <div class="bar"><div class="seg" role="group" aria-label="Formato de la vista previa">
        ${this.renderFormat('tv', 'TV')}${this.renderFormat('board', 'Cartelera')}
      </div></div>
      <div class="stage"><display-preview .identity=${identityOf(place)} .programme=${this.programme}
        .resolution=${place.display.resolution} .emptyText=${this.emptyText}></display-preview></div>
      ${this.renderWhere(place)}`;
  }

  private get emptyText(): string {
    return this.draft.content.category === 'poster' ? 'Elija la imagen del cartel para verlo aquí.' : 'Aquí se verá el aviso.';
  }

  private renderFormat(format: Format, label: string): TemplateResult {
    return html`<button type="button" aria-pressed=${this.format === format}
      @click=${() => this.choose(format)}>${icon(format === 'tv' ? 'tv' : 'smartphone')}${label}</button>`;
  }

  private renderWhere({ display }: Reached): TemplateResult {
    const items = this.choices();
    const selected = items.find(({ id }) => id === display.id);
    return html`<div class="where"><span aria-hidden="true">Así se ve en</span>
      <vaadin-combo-box accessible-name="Pantalla de la vista previa" item-label-path="label" item-value-path="id" .items=${items}
        .value=${selected?.id ?? ''} @change=${(event: Event) => { this.chosen = (event.target as HTMLInputElement).value; }}></vaadin-combo-box>
    </div>
    ${this.draft.audience.include.length === 0 || this.reaches(this.format) ? nothing
      : html`<p class="small muted sample">Con estos destinatarios no llega a ninguna ${this.format === 'tv' ? 'TV ISSS' : 'cartelera'}.</p>`}`;
  }

  /** Displays of this format, those that the notice reaches first. */
  private choices(): Choice[] {
    const reached = new Set(this.reached.map(({ display }) => display.id));
    return this.all
      .filter(({ display }) => display.format === this.format)
      .toSorted((one, other) => Number(reached.has(other.display.id)) - Number(reached.has(one.display.id)))
      .map(({ display, center }) => ({ id: display.id, label: `${center.name}, ${display.name}` }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-preview': NoticePreview }
}
