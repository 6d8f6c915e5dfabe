import '@vaadin/button';
import '@vaadin/checkbox';
import '@vaadin/checkbox-group';
import '@vaadin/multi-select-combo-box';
import '@vaadin/radio-group';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MultiSelectComboBox } from '@vaadin/multi-select-combo-box';
import type { AudienceClause } from '../../content/model/audience.ts';
import { CenterKind, centerKinds } from '../../content/model/center.ts';
import type { Format } from '../../content/model/display.ts';
import { type ClauseDraft, isWholeCountry, withFacet, withWholeCountry } from '../notices/audience-draft.ts';
import type { AudienceOptions, Option } from '../notices/audience-directory.ts';
import { type AudienceNames, clausePhrases, kindWords } from '../notices/audience-sentence.ts';
import { capital } from '../notices/words.ts';
import { multiSelectTexts } from '../spanish.ts';
import { baseStyles } from '../styles/base.ts';
import { audienceClauseStyles, chevron, tokenStyles } from './audience-styles.ts';

type Part = 'formats' | 'kinds' | 'where';
type PlaceFacet = 'departments' | 'centers' | 'tags' | 'displays';

const panelTitle: Record<Part, string> = { formats: 'En qué pantallas', kinds: 'En qué centros de atención', where: 'En qué lugar' };
const formatChoices = { both: 'Carteleras y TV ISSS', board: 'Solo carteleras', tv: 'Solo TV ISSS' } as const;
const placeLabels: Record<PlaceFacet, string> = {
  departments: 'Departamentos', centers: 'Centros de atención', tags: 'Etiquetas', displays: 'Pantallas sueltas',
};

export class ClauseChanged extends Event {
  readonly draft: ClauseDraft;
  constructor(draft: ClauseDraft) {
    super('clause-changed');
    this.draft = draft;
  }
}

/** One clause of an audience as a sentence of menus. Fires `clause-changed`, and `clause-removed` when `removable`. */
@customElement('audience-clause')
export class AudienceClauseElement extends LitElement {
  static override styles = [baseStyles, tokenStyles, audienceClauseStyles];

  @property({ attribute: false }) draft: ClauseDraft = { clause: {}, placed: false };
  @property({ attribute: false }) options: AudienceOptions = { departments: [], centers: [], tags: [], displays: [] };
  @property({ attribute: false }) names: AudienceNames = { center: (id) => id, display: (id) => id };
  @property() lead = 'Mostrar en';
  @property({ type: Boolean }) removable = false;
  @property({ type: Boolean }) readonly = false;
  @state() private open: Part | null = null;

  private change(draft: ClauseDraft): void {
    this.dispatchEvent(new ClauseChanged(draft));
  }

  private toggle(part: Part): void {
    this.open = this.open === part ? null : part;
  }

  private close(): void {
    const part = this.open;
    this.open = null;
    this.renderRoot.querySelector<HTMLElement>(`[data-part=${part}]`)?.focus();
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.open === null) return;
    event.stopPropagation();
    this.close();
  };

  private chooseFormats(choice: string): void {
    const formats: Format[] = choice === 'tv' || choice === 'board' ? [choice] : [];
    this.change(withFacet(this.draft, 'formats', formats));
  }

  private chooseKinds(values: readonly string[]): void {
    const kinds = values.map((value) => CenterKind.parse(value));
    const { clause } = this.draft;
    // The group also reports what it was given.
    if (kinds.length !== (clause.kinds ?? []).length) this.change(withFacet(this.draft, 'kinds', kinds));
  }

  private choosePlaces<F extends PlaceFacet>(facet: F, chosen: readonly Option[]): void {
    const before: readonly string[] = this.draft.clause[facet] ?? [];
    const ids = chosen.map(({ id }) => id);
    if (ids.length === before.length && ids.every((id) => before.includes(id))) return;
    // The ids are those of the menu, which come from the facet's own type.
    this.change(withFacet(this.draft, facet, ids as NonNullable<AudienceClause[F]>));
  }

  protected override render() {
    const { formats, kinds, where } = clausePhrases(this.draft.clause, this.names);
    return html`<div @keydown=${this.onKeydown}>
      <p class="sentence">${this.lead} ${this.token('formats', formats)}
        ${kinds === null ? nothing : html`de ${this.token('kinds', kinds)}`}
        de ${this.token('where', this.draft.placed ? where : 'elija dónde', !this.draft.placed)}<slot></slot>
        ${this.removable && !this.readonly ? html`<vaadin-button theme="tertiary small" @click=${this.askRemoval}>Quitar</vaadin-button>` : nothing}
      </p>
      ${this.open === null ? nothing : this.renderPanel(this.open)}
    </div>`;
  }

  private readonly askRemoval = (): void => {
    this.dispatchEvent(new Event('clause-removed'));
  };

  private token(part: Part, text: string | null, missing = false): TemplateResult {
    if (this.readonly) return html`<b>${text}</b>`;
    return html`<button type="button" class="token ${missing ? 'missing' : ''}" data-part=${part}
      aria-expanded=${this.open === part} aria-controls="panel" @click=${() => this.toggle(part)}>${text}${chevron}</button>`;
  }

  private renderPanel(part: Part): TemplateResult {
    const body = { formats: () => this.renderFormats(), kinds: () => this.renderKinds(), where: () => this.renderPlaces() }[part]();
    return html`<div class="panel" id="panel" role="group" aria-label=${panelTitle[part]}>
      ${body}
      <vaadin-button class="done" theme="small" @click=${this.close}>Listo</vaadin-button>
    </div>`;
  }

  private renderFormats(): TemplateResult {
    const { formats } = this.draft.clause;
    const value = formats?.length === 1 ? formats[0] : 'both';
    return html`<vaadin-radio-group theme="vertical" label=${panelTitle.formats} .value=${value ?? 'both'}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => { if (detail.value !== value) this.chooseFormats(detail.value); }}>
      ${Object.entries(formatChoices).map(([choice, label]) => html`<vaadin-radio-button value=${choice} label=${label}></vaadin-radio-button>`)}
    </vaadin-radio-group>`;
  }

  private renderKinds(): TemplateResult {
    return html`<vaadin-checkbox-group theme="vertical" label=${panelTitle.kinds} helper-text="Sin marcar ninguno: todos los centros."
      .value=${[...(this.draft.clause.kinds ?? [])]} @value-changed=${({ detail }: CustomEvent<{ value: string[] }>) => this.chooseKinds(detail.value)}>
      ${centerKinds.map((kind) => html`<vaadin-checkbox value=${kind} label=${capital(kindWords[kind].replace(/^la /, ''))}></vaadin-checkbox>`)}
    </vaadin-checkbox-group>`;
  }

  private renderPlaces(): TemplateResult {
    return html`<vaadin-checkbox label="Todo el país" .checked=${isWholeCountry(this.draft)}
        @change=${(event: Event) => this.change(withWholeCountry(this.draft, (event.target as HTMLInputElement).checked))}></vaadin-checkbox>
      <p class="hint">O elija uno o más. Si combina menús, se cumplen todos a la vez.</p>
      <div class="menus">${(['departments', 'centers', 'tags', 'displays'] as const).map((facet) => this.renderMenu(facet))}</div>`;
  }

  private renderMenu(facet: PlaceFacet): TemplateResult | typeof nothing {
    const options: readonly Option[] = this.options[facet];
    const chosen: readonly string[] = this.draft.clause[facet] ?? [];
    if (options.length === 0 && chosen.length === 0) return nothing;
    return html`<vaadin-multi-select-combo-box label=${placeLabels[facet]} item-label-path="label" item-id-path="id" clear-button-visible
      .items=${[...options]} .selectedItems=${options.filter(({ id }) => chosen.includes(id))} .i18n=${multiSelectTexts}
      @selected-items-changed=${(event: Event) => this.choosePlaces(facet, (event.target as MultiSelectComboBox<Option>).selectedItems)}></vaadin-multi-select-combo-box>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'audience-clause': AudienceClauseElement }
}
