import '@vaadin/menu-bar';
import type { MenuBarItem, MenuBarItemSelectedEvent } from '@vaadin/menu-bar';
import { LitElement, css, html, render } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../icons.ts';
import { watch } from '../observable.ts';
import { roleNames, session } from '../session.ts';
import { toast } from './toast.ts';
import { messageOf } from '../problem-error.ts';

/** Who is signed in, with what one may do about it. Fires `change-password`. */
@customElement('account-menu')
export class AccountMenu extends LitElement {
  static override styles = css`
    :host { display: block; }
    vaadin-menu-bar { width: 100%; }
    vaadin-menu-bar::part(container) { width: 100%; }
  `;

  constructor() {
    super();
    watch(this, session);
  }

  override render() {
    return html`<vaadin-menu-bar theme="tertiary" .items=${this.#items()} @item-selected=${this.#chosen}></vaadin-menu-bar>`;
  }

  #items(): MenuBarItem[] {
    const { account } = session;
    if (account === null) return [];
    const face = document.createElement('div');
    face.setAttribute('aria-label', `Su cuenta: ${account.name}`);
    render(html`
      <span style="display:flex;align-items:center;gap:8px;width:100%;font-size:13px;font-weight:400;text-align:left">
        <span aria-hidden="true" style="width:28px;height:28px;border-radius:50%;background:#dbe6f1;color:#0d3b69;display:grid;place-items:center;font-weight:650;flex:none">${account.name.slice(0, 1).toUpperCase()}</span>
        <span class="account-name" style="line-height:1.25;min-width:0;overflow:hidden">
          <span style="display:block;overflow:hidden;text-overflow:ellipsis;color:var(--c-ink)">${account.name}</span>
          <span style="color:var(--c-ink-3)">${roleNames[account.role]}</span>
        </span>
        <span class="account-name" style="margin-left:auto;color:var(--c-ink-2)">${icon('chevrons-up-down')}</span>
      </span>`, face);
    return [{ component: face, children: [{ text: 'Cambiar contraseña…' }, { text: 'Cerrar sesión' }] }];
  }

  readonly #chosen = (event: MenuBarItemSelectedEvent) => {
    if (event.detail.value.text === 'Cerrar sesión') session.signOut().catch((error: unknown) => toast(messageOf(error), { failed: true }));
    else this.dispatchEvent(new Event('change-password'));
  };
}

declare global {
  interface HTMLElementTagNameMap { 'account-menu': AccountMenu }
}
