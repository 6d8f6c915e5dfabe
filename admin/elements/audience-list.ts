import '@vaadin/button';
import '@vaadin/dialog';
import '@vaadin/text-field';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from '../live.ts';
import { matches } from '../notices/words.ts';
import { type Reached, byCenter, isScreen } from '../notices/reach.ts';
import { baseStyles } from '../styles/base.ts';

/** A dialog that says exactly which displays are reached, by center, with a search. Fires `list-closed`. */
@customElement('audience-list')
export class AudienceList extends LitElement {
  static override styles = [baseStyles, css`
    vaadin-text-field { width: 100%; }
    .found { margin: 8px 0; color: var(--c-ink-2); }
    .displays { max-height: 50vh; overflow: auto; }
    h3 { margin: 10px 0 2px; }
    li { display: flex; gap: 12px; padding: 3px 0; border-bottom: 1px solid var(--c-line-2); font-size: var(--lumo-font-size-s); }
  `];

  @property({ attribute: false }) reached: readonly Reached[] = [];
  @property({ type: Boolean }) opened = false;
  @state() private search = '';

  private readonly close = (): void => {
    this.search = '';
    this.dispatchEvent(new Event('list-closed'));
  };

  protected override render() {
    return html`<vaadin-dialog header-title="A dónde llega" width="560px" .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => { if (!detail.value && this.opened) this.close(); }}>
      ${this.opened ? html`${this.renderBody()}<div slot="footer"><vaadin-button theme="line" @click=${this.close}>Cerrar</vaadin-button></div>` : nothing}
    </vaadin-dialog>`;
  }

  private renderBody(): TemplateResult {
    const found = this.reached.filter(({ display, center }) =>
      matches(this.search, [display.name, display.place, center.name, center.department, center.municipality]));
    return html`<vaadin-text-field label="Buscar" clear-button-visible .value=${this.search}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => { this.search = detail.value; }}></vaadin-text-field>
      <p role="status" class="found">${this.found(found.length)}</p>
      <div tabindex="0" role="region" aria-label="Pantallas que lo reciben" class="displays">
        ${byCenter(found).map((group) => this.renderCenter(group))}
      </div>`;
  }

  private found(count: number): string {
    if (this.search === '') return `${this.reached.length} en total, pantallas y carteleras en papel.`;
    return count === 0 ? `Ninguna coincide con «${this.search}».` : `${count} de ${this.reached.length} coinciden con «${this.search}».`;
  }

  private renderCenter(group: readonly Reached[]): TemplateResult {
    const [first] = group;
    return html`<h3>${first?.center.name}</h3>
      <ul>${group.map((reached) => html`
        <li>
          <span class="grow">${reached.display.name}</span><span class="muted">${stateOf(reached)}</span>
        </li>`)}</ul>`;
  }
}

function stateOf(reached: Reached): string {
  if (!isScreen(reached)) return 'en papel';
  const state = live.displays.get(reached.display.id);
  if (state?.paired !== true) return 'sin reproductor vinculado';
  return state.online ? 'en línea' : 'sin conexión';
}

declare global {
  interface HTMLElementTagNameMap { 'audience-list': AudienceList }
}
