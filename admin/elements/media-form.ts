import '@vaadin/button';
import '@vaadin/text-area';
import '@vaadin/text-field';
import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MediaAsset } from '../../content/model/media-asset.ts';
import { mediaRoutes } from '../../content/wire/routes.ts';
import { call } from '../api.ts';
import { type AssetDraft, checkDraft, draftOf, sameDraft } from '../media/asset-draft.ts';
import { messageOf, ProblemError } from '../problem-error.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import { toast } from './toast.ts';

/** Name, description and tags of an asset. What is typed is kept when somebody else changes the asset meanwhile. */
@customElement('media-form')
export class MediaForm extends LitElement {
  @property({ attribute: false }) asset: MediaAsset | null = null;
  @property({ type: Boolean }) readonly = false;
  @state() private draft: AssetDraft = { name: '', alt: '', tags: '' };
  @state() private errors: Partial<Record<keyof AssetDraft, string>> = {};
  @state() private saving = false;
  /** The asset as somebody else left it, after a save that came second. */
  @state() private theirs: MediaAsset | null = null;

  static override styles = [baseStyles, css`
    form { display: flex; flex-direction: column; gap: 8px; }
    vaadin-text-field, vaadin-text-area { width: 100%; padding: 0; }
    .callout { line-height: 1.4; }
  `];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('asset') || this.asset === null) return;
    const before = changed.get('asset') ?? null;
    const untouched = before === null || before.id !== this.asset.id || sameDraft(this.draft, draftOf(before));
    if (!untouched) return;
    this.draft = draftOf(this.asset);
    this.errors = {};
    this.theirs = null;
  }

  override render() {
    if (this.asset === null) return nothing;
    const changed = !sameDraft(this.draft, draftOf(this.asset));
    return html`
      <form @submit=${(event: Event) => { event.preventDefault(); void this.#save(); }}>
        ${this.theirs === null ? nothing : html`<div class="callout warn" role="alert"><span>Otra persona cambió este archivo mientras usted escribía:
          «${this.theirs.name}»${this.theirs.alt === '' ? '' : `, ${this.theirs.alt}`}. Guarde de nuevo para dejar lo suyo.</span></div>`}
        <vaadin-text-field label="Nombre" required manual-validation ?readonly=${this.readonly} .value=${this.draft.name}
          ?invalid=${this.errors.name !== undefined} error-message=${this.errors.name ?? ''} @input=${(event: Event) => this.#type('name', event)}></vaadin-text-field>
        <vaadin-text-area label="Descripción" manual-validation ?readonly=${this.readonly} .value=${this.draft.alt} helper-text="Lo que muestra, para quien no puede verlo."
          ?invalid=${this.errors.alt !== undefined} error-message=${this.errors.alt ?? ''} @input=${(event: Event) => this.#type('alt', event)}></vaadin-text-area>
        <vaadin-text-field label="Etiquetas" manual-validation ?readonly=${this.readonly} .value=${this.draft.tags} helper-text="Separadas por comas."
          ?invalid=${this.errors.tags !== undefined} error-message=${this.errors.tags ?? ''} @input=${(event: Event) => this.#type('tags', event)}></vaadin-text-field>
        ${changed && !this.readonly ? html`<div class="row">
          <vaadin-button theme="primary small" ?disabled=${this.saving} @click=${() => void this.#save()}>Guardar</vaadin-button>
          <vaadin-button theme="tertiary small" @click=${() => this.#revert()}>Descartar</vaadin-button></div>` : nothing}
      </form>`;
  }

  #type(field: keyof AssetDraft, event: Event): void {
    this.draft = { ...this.draft, [field]: (event.target as HTMLInputElement).value };
  }

  #revert(): void {
    if (this.asset !== null) this.draft = draftOf(this.asset);
    this.errors = {};
    this.theirs = null;
  }

  async #save(): Promise<void> {
    const { asset } = this;
    const checked = checkDraft(this.draft);
    if (asset === null || this.readonly || this.saving) return;
    this.errors = checked.ok ? {} : checked.errors;
    if (!checked.ok) return;
    this.saving = true;
    try {
      const saved = await call(mediaRoutes.update, { params: { id: asset.id }, body: { version: this.theirs?.version ?? asset.version, media: checked.input } });
      this.draft = draftOf(saved);
      this.theirs = null;
      store.media.put(saved);
      toast(`«${saved.name}» guardado`);
    } catch (error) {
      await this.#explain(error, asset);
    } finally {
      this.saving = false;
    }
  }

  async #explain(error: unknown, { id }: MediaAsset): Promise<void> {
    if (error instanceof ProblemError && error.code === 'conflict') this.theirs = await call(mediaRoutes.read, { params: { id } });
    else toast(messageOf(error), { failed: true });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'media-form': MediaForm }
}
