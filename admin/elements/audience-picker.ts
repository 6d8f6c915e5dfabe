import '@vaadin/button';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Audience, nobody } from '../../content/model/audience.ts';
import { plural } from '../format.ts';
import { live } from '../live.ts';
import { type AudienceDraft, type ClauseDraft, audienceOf, draftOf, emptyClauseDraft } from '../notices/audience-draft.ts';
import { type AudienceOptions, type Directory, namesOf, optionsOf } from '../notices/audience-directory.ts';
import type { AudienceNames } from '../notices/audience-sentence.ts';
import { type Reach, type Reached, reachOf, reachedBy } from '../notices/reach.ts';
import { watch } from '../observable.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import type { ClauseChanged } from './audience-clause.ts';
import './audience-clause.ts';
import './audience-list.ts';
import { audiencePickerStyles, chevron, tokenStyles } from './audience-styles.ts';

type Side = keyof AudienceDraft;

/** The audience that was chosen; clauses without a place are not part of it yet. */
export class AudienceChanged extends Event {
  readonly audience: Audience;
  constructor(audience: Audience) {
    super('audience-changed');
    this.audience = audience;
  }
}

/**
 * An audience as sentences of menus, with what it reaches right now. Fires `audience-changed`. Everything the model
 * can say can be chosen: several clauses, each of any facets, less exceptions of the same shape.
 */
@customElement('audience-picker')
export class AudiencePicker extends LitElement {
  static override styles = [baseStyles, tokenStyles, audiencePickerStyles];

  @property({ attribute: false }) value: Audience = nobody;
  @property({ type: Boolean }) readonly = false;
  @state() private draft: AudienceDraft = draftOf(nobody);
  @state() private listOpen = false;

  private directory: Directory = { centers: [], displays: [] };
  private options: AudienceOptions = optionsOf(this.directory);
  private names: AudienceNames = namesOf(this.directory);
  private emitted: Audience | null = null;
  constructor() {
    super();
    watch(this, store.centers, store.displays, live);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What comes back from the owner is what was emitted; drafts without a place must survive that.
    if (changed.has('value') && this.value !== this.emitted) this.draft = draftOf(this.value);
    this.directory = { centers: store.centers.all, displays: store.displays.all };
    this.options = optionsOf(this.directory);
    this.names = namesOf(this.directory);
  }

  private change(side: Side, clauses: ClauseDraft[]): void {
    this.draft = { ...this.draft, [side]: clauses };
    this.emitted = audienceOf(this.draft);
    this.dispatchEvent(new AudienceChanged(this.emitted));
  }

  private replace(side: Side, at: number, draft: ClauseDraft): void {
    this.change(side, this.draft[side].with(at, draft));
  }

  private drop(side: Side, at: number): void {
    this.change(side, this.draft[side].toSpliced(at, 1));
  }

  private add(side: Side): void {
    this.change(side, [...this.draft[side], emptyClauseDraft]);
  }

  protected override render() {
    const reached = reachedBy(audienceOf(this.draft), this.directory);
    return html`
      ${this.draft.include.map((draft, at) => this.renderClause('include', draft, at, at === 0 ? 'Mostrar en' : 'y además en'))}
      ${this.draft.exclude.map((draft, at) => this.renderClause('exclude', draft, at, at === 0 ? 'excepto en' : 'ni en'))}
      ${this.readonly ? nothing : html`<div class="adds">
        <vaadin-button theme="tertiary small" @click=${() => this.add('include')}>Agregar otros destinatarios</vaadin-button>
        ${this.draft.exclude.length === 0 ? nothing : html`<vaadin-button theme="tertiary small" @click=${() => this.add('exclude')}>Agregar otra excepción</vaadin-button>`}
      </div>`}
      ${this.renderCounts(reached)}
      <audience-list .reached=${reached} .opened=${this.listOpen} @list-closed=${() => { this.listOpen = false; }}></audience-list>`;
  }

  private renderClause(side: Side, draft: ClauseDraft, at: number, lead: string): TemplateResult {
    const removable = side === 'exclude' || this.draft.include.length > 1;
    const last = side === 'include' && at === this.draft.include.length - 1 && this.draft.exclude.length === 0;
    return html`<audience-clause .draft=${draft} .options=${this.options} .names=${this.names} lead=${lead}
      ?removable=${removable} ?readonly=${this.readonly}
      @clause-changed=${(event: ClauseChanged) => this.replace(side, at, event.draft)}
      @clause-removed=${() => this.drop(side, at)}>${last ? this.renderNoExceptions() : nothing}</audience-clause>`;
  }

  private renderNoExceptions(): TemplateResult {
    if (this.readonly) return html`, sin excepciones.`;
    return html`, <button type="button" class="token" @click=${() => this.add('exclude')}>sin excepciones${chevron}</button>`;
  }

  private renderCounts(reached: readonly Reached[]): TemplateResult {
    const reach = reachOf(reached, (id) => live.displays.get(id));
    const { centers, screens, sheets } = reach;
    if (reached.length === 0) {
      return html`<div class="counts" role="status"><div>Todavía no llega a ninguna pantalla. Elija dónde se muestra.</div></div>`;
    }
    return html`<div class="counts" role="status">
      <div><b>${centers}</b>${plural(centers, 'centro', 'centros')}</div>
      <div><b>${screens}</b>${plural(screens, 'pantalla', 'pantallas')}</div>
      ${sheets === 0 ? nothing : html`<div><b>${sheets}</b>${plural(sheets, 'hoja en papel', 'hojas en papel')}</div>`}
      <div class="list"><button type="button" class="link" @click=${() => { this.listOpen = true; }}>Ver la lista</button>
        <span class="small">${heardWords(reach)}</span></div>
    </div>`;
  }
}

/** Whom nobody hears from: offline now, or without a player yet. */
function heardWords({ screens, offline, unpaired }: Reach): string {
  const parts = [...(offline === 0 ? [] : [`${offline} sin conexión ahora`]), ...(unpaired === 0 ? [] : [`${unpaired} sin vincular`])];
  if (screens === 0) return 'Solo en papel';
  return parts.length === 0 ? 'Todas en línea' : parts.join(', ');
}

declare global {
  interface HTMLElementTagNameMap { 'audience-picker': AudiencePicker }
}
