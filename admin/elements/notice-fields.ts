import '@vaadin/checkbox';
import '@vaadin/text-area';
import '@vaadin/text-field';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MediaId } from '../../content/ids.ts';
import type { Picture } from '../../content/model/notice.ts';
import type { FieldErrors } from '../notices/check-draft.ts';
import { type Field, altMax, fieldsOf } from '../notices/fields.ts';
import { type NoticeDraft, blankDraft, fieldValue, withField } from '../notices/notice-draft.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import './media-picker.ts';

export class DraftChanged extends Event {
  readonly draft: NoticeDraft;
  constructor(draft: NoticeDraft) {
    super('draft-changed', { bubbles: true, composed: true });
    this.draft = draft;
  }
}

/** The fields of a notice's category, each with its limit and what is wrong with it. Fires `draft-changed`. */
@customElement('notice-fields')
export class NoticeFields extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; gap: 8px; }
    .field { position: relative; }
    .counter { position: absolute; top: 12px; right: 2px; font-size: var(--lumo-font-size-s); color: var(--c-ink-2); pointer-events: none; }
    .counter.over { color: var(--c-bad-t); font-weight: 650; }
    vaadin-text-field, vaadin-text-area { width: 100%; }
    vaadin-text-area { min-height: 96px; }
    .picture { display: flex; flex-direction: column; gap: 4px; padding: 4px 0; }
    .label { font-size: var(--lumo-font-size-s); font-weight: 600; }
    .help { font-size: var(--lumo-font-size-xs); color: var(--c-ink-2); }
    .help.bad { color: var(--c-bad-t); }
  `];

  @property({ attribute: false }) draft: NoticeDraft = blankDraft('message');
  @property({ attribute: false }) errors: FieldErrors = new Map();
  @property({ type: Boolean }) readonly = false;

  private change(name: string, value: unknown): void {
    this.dispatchEvent(new DraftChanged(withField(this.draft, name, value)));
  }

  /** Puts the focus on the field that a path such as `content.title` points at. */
  focusPath(path: string): void {
    const [, name] = path.split('.');
    this.renderRoot.querySelector<HTMLElement>(`[data-name=${name}]`)?.focus();
  }

  protected override render() {
    return html`${fieldsOf(this.draft.content.category).map((field) => this.renderField(field))}
      <vaadin-checkbox label="Destacado" helper-text="Sale primero y más grande. Resérvelo para pocos avisos."
        .checked=${this.draft.featured} ?disabled=${this.readonly}
        @change=${(event: Event) => this.dispatchEvent(new DraftChanged({ ...this.draft, featured: (event.target as HTMLInputElement).checked }))}></vaadin-checkbox>`;
  }

  private renderField(field: Field): TemplateResult {
    if (field.kind === 'picture') return this.renderPicture(field);
    if (field.kind === 'lines') return this.renderLines(field);
    const value = String(fieldValue(this.draft.content, field.name) ?? '');
    const error = this.errorAt(field);
    const onInput = (event: Event) => this.change(field.name, (event.target as HTMLInputElement).value);
    return html`<div class="field">
      ${field.kind === 'line'
        ? html`<vaadin-text-field data-name=${field.name} label=${labelOf(field)} helper-text=${field.help} manual-validation .value=${value}
            ?invalid=${error !== ''} error-message=${error} ?readonly=${this.readonly} @input=${onInput}></vaadin-text-field>`
        : html`<vaadin-text-area data-name=${field.name} label=${labelOf(field)} helper-text=${field.help} manual-validation .value=${value}
            ?invalid=${error !== ''} error-message=${error} ?readonly=${this.readonly} @input=${onInput}></vaadin-text-area>`}
      ${this.renderCounter(value.trim().length, field.max)}
    </div>`;
  }

  private renderLines(field: Field): TemplateResult {
    const lines = fieldValue(this.draft.content, field.name);
    const value = Array.isArray(lines) ? lines.map(String) : [];
    const error = this.errorAt(field);
    return html`<div class="field">
      <vaadin-text-area data-name=${field.name} label=${labelOf(field)} helper-text=${field.help} manual-validation .value=${value.join('\n')}
        ?invalid=${error !== ''} error-message=${error} ?readonly=${this.readonly}
        @input=${(event: Event) => this.change(field.name, linesOf((event.target as HTMLTextAreaElement).value))}></vaadin-text-area>
      ${this.renderCounter(value.filter((line) => line.trim() !== '').length, field.most, ' líneas')}
    </div>`;
  }

  private renderCounter(length: number, max: number, unit = ''): TemplateResult {
    return html`<span class="counter ${length > max ? 'over' : ''}" aria-hidden="true">${length} de ${max}${unit}</span>`;
  }

  private errorAt({ name, kind, max }: Field): string {
    const path = `content.${name}`;
    const own = this.errors.get(path);
    if (own !== undefined) return own;
    if (kind !== 'lines') {
      // Too long is said while it is typed; what is missing, only when saving.
      const text = fieldValue(this.draft.content, name);
      return typeof text === 'string' && text.trim().length > max ? `Acorte a ${max} caracteres o menos.` : '';
    }
    const line = [...this.errors].find(([each]) => each.startsWith(`${path}.`));
    return line === undefined ? '' : `Línea ${Number(line[0].split('.')[2]) + 1}: ${line[1]}`;
  }

  private renderPicture(field: Field): TemplateResult {
    const value = fieldValue(this.draft.content, field.name) as Picture | null;
    const error = this.errors.get(`content.${field.name}`) ?? this.errors.get(`content.${field.name}.asset`) ?? '';
    const libraryAlt = value === null ? '' : store.media.get(value.asset)?.alt ?? '';
    return html`<div class="picture" role="group" aria-label=${field.label}>
      <span class="label">${labelOf(field)}</span>
      <media-picker data-name=${field.name} kind="image" .value=${value?.asset ?? null} ?readonly=${this.readonly}
        @media-picked=${(event: CustomEvent<{ id: MediaId | null }>) => this.pick(field.name, event.detail.id, value)}></media-picker>
      ${field.help === '' ? nothing : html`<span class="help">${field.help}</span>`}
      ${error === '' ? nothing : html`<span class="help bad" role="alert">${error}</span>`}
      ${value === null ? nothing : html`<div class="field"><vaadin-text-field label="Texto alternativo (opcional)" .value=${value.alt} manual-validation
          helper-text=${libraryAlt === '' ? 'Lo que dice la imagen, para quien no puede verla.' : `Si queda vacío se usa el de la biblioteca: «${libraryAlt.replace(/\.$/, '')}».`}
          ?invalid=${value.alt.trim().length > altMax} error-message="Acorte a ${altMax} caracteres o menos." ?readonly=${this.readonly}
          @input=${(event: Event) => this.change(field.name, { ...value, alt: (event.target as HTMLInputElement).value })}></vaadin-text-field></div>`}
    </div>`;
  }

  private pick(name: string, asset: MediaId | null, before: Picture | null): void {
    this.change(name, asset === null ? null : { asset, alt: before?.asset === asset ? before.alt : '' });
  }
}

const labelOf = ({ label, optional }: Field): string => (optional ? `${label} (opcional)` : label);

/** An empty text has no lines; blank lines stay while they are being typed. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

declare global {
  interface HTMLElementTagNameMap { 'notice-fields': NoticeFields }
}
