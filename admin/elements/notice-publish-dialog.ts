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
import { type Confirmation, type Reached, byCenter, isOffline, isPaired, isScreen } from '../notices/reach.ts';
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
    .number vaadin-text-field { width: 340px; }
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
    const screens = this.reached.filter(isScreen).length;
    return screens === 0 ? this.reached.length : screens;
  }

  protected override render() {
    const words = publishWords(this.reached, this.correcting);
    return html`<vaadin-dialog header-title=${words.question} width="620px" .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => { if (!detail.value && this.opened) this.cancel(); }}>
      ${this.opened ? html`${this.renderBody()}
        <div slot="footer"><span class="small muted note">Podrá retirarlo después.</span>
          <vaadin-button theme="line" @click=${this.cancel}>Seguir editando</vaadin-button>
          <vaadin-button theme="primary" @click=${this.confirm}>${words.action}</vaadin-button></div>` : nothing}
    </vaadin-dialog>`;
  }

  private renderBody(): TemplateResult {
    const names = namesOf({ centers: store.centers.all, displays: store.displays.all });
    const centers = byCenter(this.reached).length;
    const sheets = this.reached.filter((each) => !isScreen(each)).length;
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
    const screens = this.reached.filter(isScreen);
    const offline = screens.filter(({ display }) => isOffline(live.displays.get(display.id)));
    const unpaired = screens.filter(({ display }) => !isPaired(live.displays.get(display.id))).length;
    if (offline.length + unpaired === 0) return nothing;
    return html`<div class="callout info">${icon('wifi-off')}<div>
      ${offline.length === 0 ? nothing : html`<p><b>${countOf(offline.length, 'pantalla no lo recibirá', 'pantallas no lo recibirán')} todavía</b>
        (${placesOf(offline)}). ${offline.length === 1 ? 'Le llegará solo, cuando vuelva a conectarse' : 'Les llegará solo, cuando vuelvan a conectarse'}.</p>`}
      ${unpaired === 0 ? nothing : html`<p><b>${countOf(unpaired, 'pantalla no tiene', 'pantallas no tienen')} reproductor vinculado.</b> Lo ${unpaired === 1 ? 'mostrará' : 'mostrarán'} al vincularse.</p>`}
    </div></div>`;
  }

  private renderNumber(): TemplateResult {
    return html`<div class="number"><vaadin-text-field label="Escriba cuántas pantallas son para confirmar" autofocus manual-validation allowed-char-pattern="[0-9]"
      helper-text="Se pide porque llega a más de la mitad del país." .value=${this.typed} ?invalid=${this.wrong} error-message="Escriba ${this.number} para confirmar."
      @input=${(event: Event) => { this.typed = (event.target as HTMLInputElement).value; this.wrong = false; }}
      @keydown=${(event: KeyboardEvent) => { if (event.key === 'Enter') this.confirm(); }}></vaadin-text-field></div>`;
  }
}

/** `Metapán 3, Amatepec 1 y 2 centros más` */
function placesOf(offline: readonly Reached[]): string {
  const groups = byCenter(offline);
  const named = groups.slice(0, 3).map((group) => `${group[0]?.center.name} ${group.length}`);
  const more = groups.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} y ${countOf(more, 'centro más', 'centros más')}`;
}

declare global {
  interface HTMLElementTagNameMap { 'notice-publish-dialog': NoticePublishDialog }
}
