import '@vaadin/button';
import '@vaadin/select';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Category } from '../../content/model/notice.ts';
import { countOf, formatMoment } from '../format.ts';
import { icon } from '../icons.ts';
import { categoryLooks, categoryOrder } from '../notices/categories.ts';
import { labelOf } from '../notices/check-draft.ts';
import type { NoticeEditing } from '../notices/notice-editing.ts';
import { withCategory } from '../notices/notice-draft.ts';
import { watch } from '../observable.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import type { AudienceChanged } from './audience-picker.ts';
import './audience-picker.ts';
import type { ConflictSettled } from './notice-conflict.ts';
import './notice-conflict.ts';
import { noticeEditorStyles } from './notice-editor-styles.ts';
import type { DraftChanged } from './notice-fields.ts';
import './notice-fields.ts';
import './notice-preview.ts';
import type { ValidityChanged } from './notice-validity.ts';
import './notice-validity.ts';

/** The whole form of a notice: what it says, how it looks, whom it reaches and until when. */
@customElement('notice-editor')
export class NoticeEditor extends LitElement {
  static override styles = [baseStyles, noticeEditorStyles];

  @property({ attribute: false }) editing: NoticeEditing | null = null;
  @property({ type: Boolean }) readonly = false;
  /** Changes with every change of `editing`, which is the same object all the time. */
  @property({ attribute: false }) revision = 0;

  constructor() {
    super();
    watch(this, store.notices);
  }

  /** Takes the person to the first field that is wrong. */
  async focusFirstError(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.errors')?.focus();
  }

  private focusPath(path: string): void {
    const at = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    if (path.startsWith('validity')) this.renderRoot.querySelector('notice-validity')?.focusPath(path);
    else if (path.startsWith('audience')) at('audience-picker')?.scrollIntoView({ block: 'center' });
    else this.renderRoot.querySelector('notice-fields')?.focusPath(path);
  }

  protected override render() {
    const { editing } = this;
    if (editing === null) return nothing;
    const { draft, errors, notice, conflict } = editing;
    return html`
      ${conflict === null ? nothing : html`<notice-conflict class="card" .conflict=${conflict}
        @conflict-settled=${(event: ConflictSettled) => editing.settle(event.takeTheirs)}></notice-conflict>`}
      <section class="form" aria-label="Contenido">
        ${this.renderMessages(editing)}
        ${this.renderCategory(editing)}
        <notice-fields .draft=${draft} .errors=${errors} ?readonly=${this.readonly} @draft-changed=${(event: DraftChanged) => editing.change(event.draft)}></notice-fields>
      </section>
      <section class="preview" aria-label="Vista previa">
        <notice-preview style="--preview-max-height: min(620px, 66vh)" .draft=${draft} .noticeId=${notice?.id ?? null}></notice-preview>
      </section>
      <section class="where" aria-label="Destinatarios y vigencia">
        <h2>Destinatarios</h2>
        ${errors.has('audience') ? html`<p class="small bad" role="alert">${errors.get('audience')}</p>` : nothing}
        <audience-picker .value=${draft.audience} ?readonly=${this.readonly}
          @audience-changed=${(event: AudienceChanged) => editing.change({ ...editing.draft, audience: event.audience })}></audience-picker>
        <h2 class="next">Vigencia</h2>
        <notice-validity .value=${draft.validity} .errors=${errors} ?readonly=${this.readonly}
          @validity-changed=${(event: ValidityChanged) => editing.change({ ...editing.draft, validity: event.validity })}></notice-validity>
        <slot></slot>
      </section>`;
  }

  private renderCategory(editing: NoticeEditing): TemplateResult {
    const { category } = editing.draft.content;
    const items = categoryOrder.map((value) => ({ value, label: categoryLooks[value].label }));
    return html`<vaadin-select label="Tipo de aviso" helper-text=${categoryLooks[category].purpose} .items=${items} .value=${category} ?readonly=${this.readonly}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
        const chosen = Category.parse(detail.value);
        if (chosen !== editing.draft.content.category) editing.change(withCategory(editing.draft, chosen));
      }}></vaadin-select>`;
  }

  private renderMessages(editing: NoticeEditing): TemplateResult {
    const { failure, restoredAt } = editing;
    return html`
      ${failure === null ? nothing : html`<div class="callout bad" role="alert">${icon('circle-alert')}<span><b>${failure.problem.title}.</b> ${failure.problem.detail}</span></div>`}
      ${this.renderErrors(editing)}
      ${restoredAt === null || !editing.dirty ? nothing : html`<div class="callout info">${icon('undo-2')}<span>Se recuperó lo que escribió ${formatMoment(restoredAt)} y no había guardado.
        <button type="button" class="link" @click=${() => editing.discard()}>Descartarlo</button></span></div>`}
      ${this.renderElsewhere(editing)}`;
  }

  private renderErrors({ errors, draft }: NoticeEditing): TemplateResult | typeof nothing {
    if (errors.size === 0) return nothing;
    return html`<div class="callout bad errors" role="alert" tabindex="-1"><div><b>Corrija ${countOf(errors.size, 'dato', 'datos')} para seguir</b>
      <ul>${[...errors].map(([path, message]) => html`<li><button type="button" class="link" @click=${() => this.focusPath(path)}>${labelOf(path, draft)}: ${message}</button></li>`)}</ul></div></div>`;
  }

  /** Somebody else saved this notice meanwhile; the choice comes with the next save. */
  private renderElsewhere({ notice, dirty, conflict }: NoticeEditing): TemplateResult | typeof nothing {
    const latest = notice === null ? undefined : store.notices.get(notice.id);
    if (notice === null || latest === undefined || latest.version <= notice.version || !dirty || conflict !== null) return nothing;
    return html`<div class="callout warn" role="status">${icon('triangle-alert')}<span>Otra persona guardó este aviso mientras usted lo editaba. Al guardar podrá elegir qué queda.</span></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-editor': NoticeEditor }
}
