import '@vaadin/dialog';
import '@vaadin/text-field';
import { dialogFooterRenderer, dialogRenderer } from '@vaadin/dialog/lit.js';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from '../live.ts';
import { matches } from '../notices/words.ts';
import { type Reached, byCenter, isScreen } from '../notices/reach.ts';

/** A dialog that says exactly which displays are reached, by center, with a search. Fires `list-closed`. */
@customElement('audience-list')
export class AudienceList extends LitElement {
  @property({ attribute: false }) reached: readonly Reached[] = [];
  @property({ type: Boolean }) opened = false;
  @state() private search = '';

  private readonly close = (): void => {
    this.search = '';
    this.dispatchEvent(new Event('list-closed'));
  };

  protected override render() {
    const dependencies = [this.reached, this.search];
    return html`<vaadin-dialog header-title="A dónde llega" width="560px" .opened=${this.opened}
      @opened-changed=${({ detail }: CustomEvent<{ value: boolean }>) => { if (!detail.value && this.opened) this.close(); }}
      ${dialogRenderer(() => this.renderBody(), dependencies)}
      ${dialogFooterRenderer(() => html`<vaadin-button theme="line" @click=${this.close}>Cerrar</vaadin-button>`, [])}></vaadin-dialog>`;
  }

  private renderBody(): TemplateResult {
    const found = this.reached.filter(({ display, center }) =>
      matches(this.search, [display.name, display.place, center.name, center.department, center.municipality]));
    return html`<vaadin-text-field label="Buscar" clear-button-visible style="width: 100%" .value=${this.search}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => { this.search = detail.value; }}></vaadin-text-field>
      <p role="status" style="margin: 8px 0; color: var(--c-ink-2)">${this.found(found.length)}</p>
      <div tabindex="0" role="region" aria-label="Pantallas que lo reciben" style="max-height: 50vh; overflow: auto">
        ${byCenter(found).map((group) => this.renderCenter(group))}
      </div>`;
  }

  private found(count: number): string {
    if (this.search === '') return `${this.reached.length} en total, pantallas y carteleras en papel.`;
    return count === 0 ? `Ninguna coincide con «${this.search}».` : `${count} de ${this.reached.length} coinciden con «${this.search}».`;
  }

  private renderCenter(group: readonly Reached[]): TemplateResult {
    const [first] = group;
    return html`<h3 style="margin: 10px 0 2px; font-size: var(--lumo-font-size-m)">${first?.center.name}</h3>
      <ul style="margin: 0; padding: 0; list-style: none; font-size: var(--lumo-font-size-s)">${group.map((reached) => html`
        <li style="display: flex; gap: 12px; padding: 3px 0; border-bottom: 1px solid var(--c-line-2)">
          <span style="flex: 1">${reached.display.name}</span><span style="color: var(--c-ink-2)">${stateOf(reached)}</span>
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
