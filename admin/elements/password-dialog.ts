import '@vaadin/button';
import '@vaadin/dialog';
import '@vaadin/password-field';
import { dialogFooterRenderer, dialogRenderer } from '@vaadin/dialog/lit.js';
import type { PasswordField } from '@vaadin/password-field';
import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { messageOf } from '../problem-error.ts';
import { session } from '../session.ts';
import { toast } from './toast.ts';

/** Changes one's own password. Fires `closed` when it has gone. */
@customElement('password-dialog')
export class PasswordDialog extends LitElement {
  @state() private opened = true;
  @state() private busy = false;
  @state() private failure = '';
  @state() private current = '';
  @state() private next = '';

  override render() {
    return html`
      <vaadin-dialog header-title="Cambiar contraseña" .opened=${this.opened} @closed=${() => this.dispatchEvent(new Event('closed'))}
        @opened-changed=${(event: CustomEvent<{ value: boolean }>) => (this.opened = event.detail.value)}
        ${dialogRenderer(() => this.#form(), [this.failure, this.current, this.next])}
        ${dialogFooterRenderer(() => this.#footer(), [this.busy])}></vaadin-dialog>`;
  }

  #form() {
    return html`
      <form style="display:flex;flex-direction:column;gap:12px;width:min(360px, 80vw)" @submit=${this.#submitted}>
        <vaadin-password-field label="Contraseña actual" autocomplete="current-password" required .value=${this.current}
          @value-changed=${(event: Event) => (this.current = (event.target as PasswordField).value)}></vaadin-password-field>
        <vaadin-password-field label="Contraseña nueva" helper-text="Al menos 8 caracteres. Una frase larga es lo más seguro."
          autocomplete="new-password" required .value=${this.next}
          @value-changed=${(event: Event) => (this.next = (event.target as PasswordField).value)}></vaadin-password-field>
        ${this.failure === '' ? nothing : html`<p role="alert" style="margin:0;color:var(--c-bad-t)">${this.failure}</p>`}
        <button type="submit" hidden></button>
      </form>`;
  }

  #footer() {
    return html`
      <vaadin-button @click=${() => (this.opened = false)}>Cancelar</vaadin-button>
      <vaadin-button theme="primary" ?disabled=${this.busy} @click=${this.#submitted}>Cambiar contraseña</vaadin-button>`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    if (this.next.length < 8) {
      this.failure = 'Escriba una contraseña nueva de al menos 8 caracteres.';
      return;
    }
    this.busy = true;
    try {
      await session.changePassword(this.current, this.next);
      this.opened = false;
      toast('Contraseña cambiada');
    } catch (error) {
      this.failure = messageOf(error);
    } finally {
      this.busy = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap { 'password-dialog': PasswordDialog }
}
