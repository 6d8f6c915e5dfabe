import '@vaadin/button';
import '@vaadin/dialog';
import { dialogFooterRenderer, dialogRenderer } from '@vaadin/dialog/lit.js';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CenterInput } from '../../content/model/center.ts';
import { Display, type DisplayInput } from '../../content/model/display.ts';
import type { FieldError } from '../../content/wire/problem.ts';
import { centerRoutes, displayRoutes } from '../../content/wire/routes.ts';
import { call } from '../api.ts';
import { displayDifferences } from '../displays/display-differences.ts';
import { type DisplayDraft, blankDisplay, checkDisplay, inputOf } from '../displays/display-draft.ts';
import { icon } from '../icons.ts';
import { ProblemError, messageOf } from '../problem-error.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import './center-fields.ts';
import { type CenterFields, blankCenter } from './center-fields.ts';
import './conflict-note.ts';
import './display-fields.ts';
import type { DisplayFields } from './display-fields.ts';
import { toast } from './toast.ts';

/** Adds a display, and its center if it is new, or edits one. Fires `closed`. */
@customElement('display-dialog')
export class DisplayDialog extends LitElement {
  /** What is edited; `null` adds one. */
  @property({ attribute: false }) display: Display | null = null;
  @state() private opened = true;
  @state() private draft: DisplayDraft = blankDisplay(null);
  @state() private center: CenterInput | null = null;
  @state() private errors: readonly FieldError[] = [];
  @state() private failure = '';
  @state() private conflict: Display | null = null;
  @state() private busy = false;

  static override styles = [baseStyles, css`
    .form { display: flex; flex-direction: column; gap: 12px; width: min(620px, 86vw); }
    .new-center { border: 1px solid var(--c-line); border-radius: 8px; padding: 10px 14px 14px; }
    .new-center h3 { margin-bottom: 10px; }
    .link { margin: 0; }
  `];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.display !== null) this.draft = inputOf(this.display);
  }

  override render() {
    return html`
      <vaadin-dialog header-title=${this.display === null ? 'Agregar pantalla' : `Editar «${this.display.name}»`} .opened=${this.opened} no-close-on-outside-click
        @opened-changed=${(event: CustomEvent<{ value: boolean }>) => (this.opened = event.detail.value)}
        @closed=${() => this.dispatchEvent(new Event('closed'))}
        ${dialogRenderer(() => this.form(), [this.draft, this.center, this.errors, this.failure, this.conflict])}
        ${dialogFooterRenderer(() => this.footer(), [this.busy, this.conflict])}></vaadin-dialog>`;
  }

  private form() {
    return html`
      <div class="form">
        ${this.failure === '' ? nothing : html`<p class="callout bad" role="alert">${icon('circle-alert')}<span>${this.failure}</span></p>`}
        ${this.conflict === null ? nothing : this.collision(this.conflict)}
        ${this.center === null ? nothing : html`
          <section class="new-center"><h3>Centro de atención nuevo</h3>
            <center-fields .draft=${this.center} ?invalid=${this.errors.some(({ field }) => field === 'new-center')}
              @draft-changed=${(event: Event) => (this.center = (event.target as CenterFields).draft)}></center-fields>
            ${this.switchCenter('Elegir un centro de la lista', null)}
          </section>`}
        <display-fields .draft=${this.draft} .errors=${this.errors} ?hide-center=${this.center !== null}
          @draft-changed=${(event: Event) => (this.draft = (event.target as DisplayFields).draft)}>
          ${this.display === null ? this.switchCenter('El centro no está en la lista: agregarlo', blankCenter) : nothing}
        </display-fields>
      </div>`;
  }

  private switchCenter(words: string, center: CenterInput | null) {
    return html`<vaadin-button class="link" theme="tertiary small" @click=${() => (this.center = center)}>${words}</vaadin-button>`;
  }

  private collision(current: Display) {
    const checked = checkDisplay(this.draft);
    const differences = 'input' in checked ? displayDifferences(checked.input, inputOf(current), (id) => store.centers.get(id)?.name ?? '') : [];
    return html`<conflict-note what="esta pantalla" .savedAt=${current.updatedAt} .differences=${differences}
      @keep-mine=${() => void this.keepMine(current)} @take-theirs=${() => this.takeTheirs(current)}></conflict-note>`;
  }

  private footer() {
    return html`
      <vaadin-button theme="line" @click=${() => (this.opened = false)}>Cancelar</vaadin-button>
      <vaadin-button theme="primary" ?disabled=${this.busy || this.conflict !== null} @click=${() => void this.save()}>${this.display === null ? 'Agregar pantalla' : 'Guardar cambios'}</vaadin-button>`;
  }

  private async save(): Promise<void> {
    if (this.center !== null && !(await this.addCenter(this.center))) return;
    const checked = checkDisplay(this.draft);
    this.errors = 'errors' in checked ? checked.errors : [];
    if ('input' in checked) await this.attempt(() => this.write(checked.input));
  }

  private async addCenter(center: CenterInput): Promise<boolean> {
    if (center.name.trim() === '') {
      this.errors = [{ field: 'new-center', message: '' }];
      return false;
    }
    return this.attempt(async () => {
      const stored = await call(centerRoutes.create, { body: center });
      store.centers.put(stored);
      this.draft = { ...this.draft, center: stored.id };
      this.center = null;
    });
  }

  private async write(input: DisplayInput): Promise<void> {
    const { display } = this;
    const stored = display === null
      ? await call(displayRoutes.create, { body: input })
      : await call(displayRoutes.update, { params: { id: display.id }, body: { version: display.version, display: input } });
    store.displays.put(stored);
    toast(display === null ? `«${stored.name}» agregada` : 'Cambios guardados');
    this.opened = false;
  }

  /** True when the work was done; what went wrong is told in the dialog. */
  private async attempt(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.failure = '';
    try {
      await work();
      return true;
    } catch (error) {
      this.explain(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  private explain(error: unknown): void {
    const current = error instanceof ProblemError && error.code === 'conflict' ? Display.safeParse(error.problem.current) : null;
    if (current?.success) this.conflict = current.data;
    else this.failure = messageOf(error);
    if (error instanceof ProblemError) this.errors = (error.problem.errors ?? []).map(({ field, message }) => ({ field: field.split('.').at(-1) ?? field, message }));
  }

  private async keepMine(current: Display): Promise<void> {
    this.display = current;
    this.conflict = null;
    await this.save();
  }

  private takeTheirs(current: Display): void {
    this.display = current;
    this.draft = inputOf(current);
    this.conflict = null;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'display-dialog': DisplayDialog }
}
