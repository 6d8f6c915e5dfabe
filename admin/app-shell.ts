import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import './elements/side-nav.ts';
import './views/sign-in-view.ts';
import { icon } from './icons.ts';
import { formatTime } from './format.ts';
import { live } from './live.ts';
import { watch } from './observable.ts';
import { router } from './router.ts';
import { session } from './session.ts';
import { store } from './store.ts';
import { baseStyles } from './styles/base.ts';
import { viewOf } from './views.ts';

const retryMs = 5_000;

/** The frame around every page: navigation, connection band and the view of the place in the address bar. */
@customElement('app-shell')
export class AppShell extends LitElement {
  #started = false;
  #state = session.state;

  static override styles = [baseStyles, css`
    :host { display: block; height: 100vh; }
    .app { display: grid; grid-template-columns: var(--nav-width) minmax(0, 1fr); height: 100%; }
    main { display: flex; flex-direction: column; min-width: 0; min-height: 0; outline: none; }
    main > :last-child { flex: 1; min-height: 0; }
    .skip { position: absolute; left: 8px; top: -60px; z-index: 10; background: var(--c-primary); color: #fff; padding: 10px 14px; border-radius: 5px; }
    .skip:focus { top: 8px; }
    .band { display: flex; gap: 10px; align-items: center; background: #17212c; color: #fff; padding: 9px 28px; font-size: var(--lumo-font-size-s); flex: none; }
    .band button { margin-left: auto; background: none; border: 0; color: #b9d8f7; font-weight: 600; padding: 4px 6px; }
    @media (max-width: 1180px) { .app { grid-template-columns: 56px minmax(0, 1fr); } }
  `];

  constructor() {
    super();
    watch(this, session, router, live);
  }

  override render() {
    if (session.state === 'unknown') return session.failure === null ? nothing : this.#unreachable(session.failure.problem.detail);
    if (session.state === 'signed-out') return html`<sign-in-view></sign-in-view>`;
    const expired = session.state === 'expired';
    return html`
      ${expired ? html`<sign-in-view expired></sign-in-view>` : nothing}
      <div class="app" ?hidden=${expired}>
        <a class="skip" href="#contenido" @click=${this.#skip}>Saltar al contenido</a>
        <side-nav></side-nav>
        <main id="contenido" tabindex="-1">
          ${live.connected || live.since === null ? nothing : this.#band(live.since)}
          ${viewOf(router.place)}
        </main>
      </div>`;
  }

  override updated(): void {
    if (session.state !== this.#state && session.state === 'signed-in') this.#begin();
    this.#state = session.state;
  }

  /** Signed in, for the first time or again. */
  #begin(): void {
    if (this.#started) {
      live.reconnect();
      return;
    }
    this.#started = true;
    store.follow(live);
    live.start();
    live.onRefusal(() => void this.#askAgain());
  }

  /** The socket was refused: either the session is over, which asking shows, or the server was only restarting. */
  async #askAgain(): Promise<void> {
    await session.resume();
    if (session.state === 'signed-in') setTimeout(() => live.reconnect(), retryMs);
  }

  #band(since: number) {
    return html`
      <div class="band" role="alert">
        ${icon('wifi-off')}
        <span><b>Sin conexión desde las ${formatTime(since)}.</b> Ve datos de esa hora; las pantallas siguen con su programa.</span>
        <button @click=${() => live.reconnect()}>Reconectar ahora</button>
      </div>`;
  }

  #unreachable(detail: string) {
    return html`
      <div style="max-width:480px;margin:20vh auto 0;padding:0 20px">
        <h1>Sin conexión con el servidor</h1>
        <p class="muted" style="margin:8px 0 16px">${detail}</p>
        <vaadin-button theme="primary" @click=${() => void session.resume()}>Reintentar ahora</vaadin-button>
      </div>`;
  }

  readonly #skip = (event: Event) => {
    event.preventDefault();
    this.renderRoot.querySelector('main')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap { 'app-shell': AppShell }
}
