import '@vaadin/button';
import '@vaadin/password-field';
import '@vaadin/text-field';
import type { PasswordField } from '@vaadin/password-field';
import type { TextField } from '@vaadin/text-field';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon } from '../icons.ts';
import { messageOf } from '../problem-error.ts';
import { session } from '../session.ts';
import { baseStyles } from '../styles/base.ts';

/** Signing in; with `expired`, signing in again over work that stays where it is. */
@customElement('sign-in-view')
export class SignInView extends LitElement {
  @property({ type: Boolean }) expired = false;
  @state() private busy = false;
  @state() private failure = '';
  @query('vaadin-text-field') private usernameField!: TextField;
  @query('vaadin-password-field') private passwordField!: PasswordField;

  static override styles = [baseStyles, css`
    :host { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); min-height: 100vh; background: #fff; }
    aside { background: linear-gradient(160deg, #14508c, #0d3b69); color: #fff; display: flex; flex-direction: column; justify-content: space-between; padding: 48px; overflow: hidden; }
    .brand { display: flex; gap: 12px; align-items: center; font-size: 1.25rem; font-weight: 650; }
    aside p { color: #cfe0f1; font-size: var(--lumo-font-size-l); max-width: 34ch; line-height: 1.45; }
    .wall { display: grid; grid-template-columns: 1fr 1.9fr; gap: 18px; max-width: 460px; align-items: end; }
    .wall span { display: block; border-radius: 6px; background: rgb(255 255 255 / 0.1); border: 1px solid rgb(255 255 255 / 0.28); padding: 14px; }
    .wall i { display: block; height: 7px; border-radius: 4px; background: rgb(255 255 255 / 0.42); margin-bottom: 9px; }
    .wall i.head { height: 12px; background: #fff; width: 78%; }
    .wall i.box { height: 46px; background: rgb(156 195 234 / 0.75); border-radius: 4px; }
    .wall i:last-child { width: 55%; margin: 0; }
    main { display: grid; place-items: center; padding: 32px 24px; }
    form { width: min(360px, 100%); display: flex; flex-direction: column; gap: 14px; }
    h1 { margin-bottom: 2px; }
    vaadin-button { margin-top: 6px; --vaadin-button-height: 2.75rem; }
    .help { margin-top: 8px; }
    @media (max-width: 860px) { :host { grid-template-columns: 1fr; } aside { display: none; } }
  `];

  override render() {
    return html`
      <aside aria-hidden="true">
        <span class="brand"><svg width="40" height="40" viewBox="0 0 34 34"><rect width="34" height="34" rx="7" fill="#fff" fill-opacity=".16"/><rect x="7" y="8" width="9" height="18" rx="1.5" fill="#fff"/><rect x="18.5" y="8" width="8.5" height="7" rx="1.5" fill="#9cc3ea"/><rect x="18.5" y="17.5" width="8.5" height="8.5" rx="1.5" fill="#fff" opacity=".55"/></svg>Cartelera</span>
        <div class="wall">
          <span style="height:230px"><i class="head"></i><i class="box"></i><i></i><i></i><i></i><i></i><i></i></span>
          <span style="height:150px"><i class="head"></i><i></i><i></i><i class="box"></i><i></i></span>
        </div>
        <p>Avisos y TV ISSS en cada centro de atención, al día desde un solo lugar.</p>
      </aside>
      <main>
        <form @submit=${this.#submitted} novalidate>
          <div>
            <h1>${this.expired ? 'Su sesión terminó' : 'Iniciar sesión'}</h1>
            <p class="muted">${this.expired ? 'Inicie sesión otra vez: lo que estaba haciendo sigue aquí.' : 'Administración de carteleras y pantallas.'}</p>
          </div>
          <vaadin-text-field label="Usuario" name="username" autocomplete="username" autocapitalize="none" autofocus
            .value=${session.account?.username ?? ''}></vaadin-text-field>
          <vaadin-password-field label="Contraseña" name="password" autocomplete="current-password"></vaadin-password-field>
          ${this.failure === '' ? nothing : html`<p class="callout bad" role="alert">${icon('circle-alert')}<span>${this.failure}</span></p>`}
          <vaadin-button theme="primary" ?disabled=${this.busy} @click=${this.#submitted}>${this.busy ? 'Un momento…' : 'Iniciar sesión'}</vaadin-button>
          <button type="submit" hidden tabindex="-1"></button>
          <p class="small muted help">¿Olvidó su contraseña? Pida a TI que le asigne una nueva.</p>
        </form>
      </main>`;
  }

  override firstUpdated(): void {
    this.usernameField.inputElement?.setAttribute('spellcheck', 'false');
    (this.expired ? this.passwordField : this.usernameField).focus();
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    if (this.busy) return;
    const [username, password] = [this.usernameField.value.trim(), this.passwordField.value];
    if (username === '' || password === '') {
      this.failure = 'Escriba su usuario y su contraseña.';
      (username === '' ? this.usernameField : this.passwordField).focus();
      return;
    }
    this.busy = true;
    try {
      await session.signIn(username, password);
    } catch (error) {
      this.failure = messageOf(error);
      this.passwordField.value = '';
      this.passwordField.focus();
    } finally {
      this.busy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap { 'sign-in-view': SignInView }
}
