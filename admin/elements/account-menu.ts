import { LitElement, css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { icon } from '../icons.ts';
import { watch } from '../observable.ts';
import { messageOf } from '../problem-error.ts';
import { roleNames, session } from '../session.ts';
import { baseStyles } from '../styles/base.ts';
import { toast } from './toast.ts';

/** Who is signed in, with what one may do about it. Fires `change-password`. */
@customElement('account-menu')
export class AccountMenu extends LitElement {
  @query('[popover]') private menu!: HTMLElement;

  static override styles = [baseStyles, css`
    :host { display: block; }
    .account { display: flex; align-items: center; gap: 8px; width: 100%; padding: 5px 6px; border: 0; border-radius: 5px; background: none; font-size: 13px; text-align: left; line-height: 1.25; }
    .account:hover { background: #f0f3f6; }
    .face { width: 28px; height: 28px; border-radius: 50%; background: #dbe6f1; color: #0d3b69; display: grid; place-items: center; font-weight: 650; flex: none; }
    .name { min-width: 0; flex: 1; }
    .name > span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    [popover] { position: fixed; inset: auto auto 62px 10px; min-width: 190px; margin: 0; padding: 6px; border: 1px solid var(--c-line); border-radius: 8px; background: #fff; box-shadow: var(--shadow-2); color: var(--c-ink); }
    [popover] button { display: flex; gap: 10px; align-items: center; width: 100%; height: 36px; padding: 0 10px; border: 0; border-radius: 5px; background: none; font-size: var(--lumo-font-size-m); }
    [popover] button:hover { background: #f0f3f6; }
    [popover] svg { color: var(--c-ink-2); }
    @media (max-width: 1180px) { .name, .account > svg { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } .account { padding: 5px; } }
  `];

  constructor() {
    super();
    watch(this, session);
  }

  override render() {
    const { account } = session;
    if (account === null) return nothing;
    return html`
      <button class="account" popovertarget="menu">
        <span class="face" aria-hidden="true">${account.name.slice(0, 1).toUpperCase()}</span>
        <span class="name"><span class="visually-hidden">Su cuenta:</span> <span>${account.name}</span><span class="faint">${roleNames[account.role]}</span></span>
        ${icon('chevrons-up-down')}
      </button>
      <div id="menu" popover>
        <button @click=${this.#changePassword}>${icon('key-round')}Cambiar contraseña…</button>
        <button @click=${this.#signOut}>${icon('log-out')}Cerrar sesión</button>
      </div>`;
  }

  readonly #changePassword = () => {
    this.menu.hidePopover();
    this.dispatchEvent(new Event('change-password'));
  };

  readonly #signOut = () => {
    this.menu.hidePopover();
    session.signOut().catch((error: unknown) => toast(messageOf(error), { failed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap { 'account-menu': AccountMenu }
}
