import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type IconName, icon } from '../icons.ts';
import { formatTime } from '../format.ts';
import { live } from '../live.ts';
import { watch } from '../observable.ts';
import { type Section, router } from '../router.ts';
import { baseStyles } from '../styles/base.ts';
import './account-menu.ts';
import './password-dialog.ts';

const entries: readonly { section: Section; label: string; icon: IconName }[] = [
  { section: 'avisos', label: 'Avisos', icon: 'newspaper' },
  { section: 'biblioteca', label: 'Biblioteca', icon: 'images' },
  { section: 'listas', label: 'Listas', icon: 'list-video' },
  { section: 'pantallas', label: 'Pantallas', icon: 'monitor' },
];

const brand = html`<svg width="34" height="34" viewBox="0 0 34 34" aria-hidden="true"><rect width="34" height="34" rx="7" fill="#14508c"/><rect x="7" y="8" width="9" height="18" rx="1.5" fill="#fff"/><rect x="18.5" y="8" width="8.5" height="7" rx="1.5" fill="#9cc3ea"/><rect x="18.5" y="17.5" width="8.5" height="8.5" rx="1.5" fill="#fff" opacity=".55"/></svg>`;

/** Where one can go, whether the numbers are live, and who is signed in. */
@customElement('side-nav')
export class SideNav extends LitElement {
  @state() private changingPassword = false;
  @state() private now = Date.now();
  #minute = 0;

  static override styles = [baseStyles, css`
    :host { display: block; min-height: 0; }
    nav { height: 100%; background: #fff; border-right: 1px solid var(--c-line); display: flex; flex-direction: column; padding: 14px 10px 10px; }
    .brand { display: flex; gap: 10px; align-items: center; padding: 2px 8px 18px; color: inherit; text-decoration: none; }
    .brand b { font-size: 1.125rem; line-height: 1.1; letter-spacing: -0.01em; display: block; }
    .brand small { color: var(--c-ink-3); font-size: 13px; }
    ul { display: flex; flex-direction: column; gap: 1px; }
    li a { display: flex; gap: 10px; align-items: center; height: 36px; padding: 0 10px; border-radius: 5px; color: var(--c-ink); text-decoration: none; }
    li a:hover { background: #f0f3f6; }
    li a svg { color: var(--c-ink-2); }
    li a[aria-current] { background: var(--c-tint); color: var(--c-primary-dark); font-weight: 650; box-shadow: inset 3px 0 0 var(--c-primary); }
    li a[aria-current] svg { color: var(--c-primary); }
    li a:focus-visible { box-shadow: var(--focus); }
    .foot { margin-top: auto; padding: 10px 4px 0; border-top: 1px solid var(--c-line); font-size: 13px; color: var(--c-ink-2); }
    .live { display: flex; gap: 7px; align-items: center; padding: 0 6px 6px; }
    .live i { width: 8px; height: 8px; border-radius: 50%; background: var(--c-ok); flex: none; }
    .live.off i { background: none; border: 2px solid var(--c-bad); }
    .live.off { color: var(--c-bad-t); font-weight: 600; }
    @media (max-width: 1180px) {
      nav { padding: 14px 6px 10px; align-items: center; }
      .brand { padding: 0 0 16px; }
      .brand span, li a span, .live span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      li a { width: 40px; justify-content: center; padding: 0; font-size: 1.1rem; }
      .live { justify-content: center; }
    }
  `];

  constructor() {
    super();
    watch(this, router, live);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#minute = window.setInterval(() => (this.now = Date.now()), 20_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#minute);
  }

  override render() {
    return html`
      <nav aria-label="Principal">
        <a class="brand" href="/admin/avisos">${brand}<span><b>Cartelera</b><small>ISSS</small></span></a>
        <ul>${entries.map(({ section, label, icon: name }) => html`
          <li><a href="/admin/${section}" title=${label} aria-current=${router.place.section === section ? 'page' : nothing}>${icon(name)}<span>${label}</span></a></li>`)}
        </ul>
        <div class="foot">${this.#liveState()}<account-menu @change-password=${() => (this.changingPassword = true)}></account-menu></div>
      </nav>
      ${this.changingPassword ? html`<password-dialog @closed=${() => (this.changingPassword = false)}></password-dialog>` : nothing}`;
  }

  #liveState() {
    if (live.since === null) return html`<p class="live" role="status"><i style="background:var(--c-control)"></i><span>Conectando…</span></p>`;
    return live.connected
      ? html`<p class="live" role="status" title="En vivo"><i></i><span>En vivo · ${formatTime(this.now)}</span></p>`
      : html`<p class="live off" role="status" title="Sin conexión"><i></i><span>Sin conexión desde ${formatTime(live.since)}</span></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'side-nav': SideNav }
}
