import '@vaadin/button';
import '@vaadin/dialog';
import '@vaadin/text-field';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { countOf } from '../format.ts';
import { icon } from '../icons.ts';
import { audienceSentence } from '../notices/audience-sentence.ts';
import { namesOf } from '../notices/audience-directory.ts';
import { type NoticeDraft, blankDraft } from '../notices/notice-draft.ts';
import { publishWords } from '../notices/publish-words.ts';
import { type Confirmation, type Reached, byCenter } from '../notices/reach.ts';
import { whenWords } from '../notices/status.ts';
import { live } from '../live.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';

/**
 * The summary before something goes out to several centers; a reach of more than half of all displays asks for the
 * number of screens. Fires `confirmed` or `cancelled`.
 */
@customElement('notice-publish-dialog')
export class NoticePublishDialog extends LitElement {
  static override styles = [baseStyles, css`
    .note { margin-right: auto; }
    dl { display: grid; grid-template-columns: 84px 1fr; gap: 8px 12px; margin: 0 0 14px; }
    dt { color: var(--c-ink-2); }
    .number { margin-top: 12px; }
    .number vaadin-text-field { width: 160px; }
    .callout b { font-weight: 650; }
  `];

  @property({ type: Boolean }) opened = false;
  @property({ attribute: false }) draft: NoticeDraft = blankDraft('message');
  @property({ attribute: false }) reached: readonly Reached[] = [];
  @property({ attribute: false }) confirmation: Confirmation = 'summary';
  /** Whether the notice is on view already, so that this is a correction. */
  @property({ type: Boolean }) correcting = false;
  @state() private typed = '';
  @state() private wrong = false;

  private readonly cancel = (): void => {
    this.reset();
    this.dispatchEvent(new Event('cancelled'));
  };

  private reset(): void {
    this.typed = '';
    this.wrong = false;
  }

  private readonly confirm = (): void => {
    if (this.confirmation === 'number' && this.typed.trim() !== String(this.number)) {
      this.wrong = true;
      return;
    }
    this.reset();
    this.dispatchEvent(new Event('confirmed'));
  };

  /** The number that must be typed: screens, or paper boards when there is no screen among them. */
  private get number(): number {
    const screens = this.reached.filter(({ display }) => display.medium === 'screen').length;
    return screens === 0 ? this.reached.length : screens;
  }

  protected override render() {
    const words = publishWords(this.reached, this.correcting);
    return html`<vaadin-dialog header-title=${words.question} width="620px" .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => { if (!detail.value && this.opened) this.cancel(); }}>
      ${this.opened ? html`${this.renderBody()}
        <span slot="footer" class="small muted note">Podrá retirarlo después.</span>
        <vaadin-button slot="footer" theme="line" @click=${this.cancel}>Seguir editando</vaadin-button>
        <vaadin-button slot="footer" theme="primary" @click=${this.confirm}>${words.action}</vaadin-button>` : nothing}
    </vaadin-dialog>`;
  }

  private renderBody(): TemplateResult {
    const names = namesOf({ centers: store.centers.all, displays: store.displays.all });
    const centers = byCenter(this.reached).length;
    const sheets = this.reached.filter(({ display }) => display.medium === 'paper').length;
    return html`<dl>
        <dt>Aviso</dt><dd><b>${this.draft.content.title}</b></dd>
        <dt>Dónde</dt><dd>${countOf(centers, 'centro de atención', 'centros de atención')}. ${audienceSentence(this.draft.audience, names)}.</dd>
        <dt>Cuándo</dt><dd>${whenWords(this.draft.validity, Date.now())}</dd>
        ${sheets === 0 ? nothing : html`<dt>En papel</dt><dd>${countOf(sheets, 'cartelera lo recibe', 'carteleras lo reciben')} en hoja impresa.</dd>`}
      </dl>
      ${this.renderOffline()}
      ${this.confirmation === 'number' ? this.renderNumber() : nothing}`;
  }

  private renderOffline(): TemplateResult | typeof nothing {
    const offline = this.reached.filter(({ display }) => display.medium === 'screen' && live.displays.get(display.id)?.online !== true);
    if (offline.length === 0) return nothing;
    const groups = byCenter(offline);
    const where = groups.slice(0, 3).map((group) => `${group[0]?.center.name} ${group.length}`).join(', ');
    const more = groups.length > 3 ? ` y ${countOf(groups.length - 3, 'centro más', 'centros más')}` : '';
    const one = offline.length === 1;
    return html`<div class="callout info">${icon('wifi-off')}<span><b>${one ? '1 pantalla no lo recibirá' : `${offline.length} pantallas no lo recibirán`} todavía</b>
      (${where}${more}). ${one ? 'Le' : 'Les'} llegará solo, cuando ${one ? 'vuelva' : 'vuelvan'} a conectarse.</span></div>`;
  }

  private renderNumber(): TemplateResult {
    return html`<div class="number"><vaadin-text-field label="Escriba cuántas pantallas son para confirmar" autofocus manual-validation allowed-char-pattern="[0-9]"
      helper-text="Se pide porque llega a más de la mitad del país." .value=${this.typed} ?invalid=${this.wrong} error-message="Escriba ${this.number} para confirmar."
      @input=${(event: Event) => { this.typed = (event.target as HTMLInputElement).value; this.wrong = false; }}
      @keydown=${(event: KeyboardEvent) => { if (event.key === 'Enter') this.confirm(); }}></vaadin-text-field></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-publish-dialog': NoticePublishDialog }
}
