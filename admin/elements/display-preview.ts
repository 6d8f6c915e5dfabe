import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ProgrammeUpdate } from '../../content/programme/objects.ts';
import type { Identity } from '../../content/wire/events.ts';

export type Resolution = { width: number; height: number };

/** What each format measures when no display says otherwise: a landscape TV, a portrait board. */
const usualResolution: Record<Identity['format'], Resolution> = {
  tv: { width: 1920, height: 1080 },
  board: { width: 1080, height: 1920 },
};

/** How long the player may take to answer before the person is told that it is slow. */
const slowAfterMs = 8_000;

/**
 * The real player in a frame, drawn at the display's own resolution and scaled to the width of this element,
 * at most `--preview-max-height` tall. A new `programme` is shown without reloading. The picture stands
 * upright whatever the rotation of the panel, and the player makes no sound.
 */
@customElement('display-preview')
export class DisplayPreview extends LitElement {
  static override styles = css`
    :host { display: block; }
    .bezel { margin: 0 auto; padding: 6px; border-radius: 6px; background: #20262d; box-shadow: var(--shadow-1); box-sizing: border-box; }
    .clip { position: relative; overflow: hidden; background: #fff; }
    iframe { position: absolute; inset: 0 auto auto 0; border: 0; transform-origin: 0 0; pointer-events: none; }
    p { position: absolute; inset: 0; margin: 0; padding: 16px; display: grid; place-items: center; text-align: center; background: #eef1f4; color: var(--c-ink-2); font-size: var(--lumo-font-size-s); }
  `;

  @property({ attribute: false }) identity: Identity | null = null;
  @property({ attribute: false }) programme: ProgrammeUpdate | null = null;
  /** Pixels of the panel as it hangs; without it, the usual size of the format. */
  @property({ attribute: false }) resolution: Resolution | null = null;
  /** Shown instead of the player while there is nothing to play. */
  @property({ attribute: false }) emptyText = 'Aquí se verá el aviso.';

  @state() private ready = false;
  @state() private slow = false;
  @state() private scale = 0;
  @query('iframe') private readonly frame!: HTMLIFrameElement | null;
  @query('.clip') private readonly clip!: HTMLElement | null;

  private readonly sizes = new ResizeObserver(() => this.measure());
  private slowTimer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.hear);
    this.slowTimer = setTimeout(() => { this.slow = true; }, slowAfterMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.hear);
    clearTimeout(this.slowTimer);
    this.sizes.disconnect();
    // A frame that is moved in the page loads anew, and says so again.
    this.ready = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.clip !== null) this.sizes.observe(this.clip);
    if (changed.has('resolution') || changed.has('identity')) this.measure();
    if (changed.has('identity') || changed.has('programme')) this.send();
  }

  private get pixels(): Resolution {
    return this.resolution ?? usualResolution[this.identity?.format ?? 'tv'];
  }

  private measure(): void {
    if (this.clip !== null) this.scale = this.clip.clientWidth / this.pixels.width;
  }

  private readonly hear = ({ data, source, origin }: MessageEvent<unknown>): void => {
    if (origin !== window.location.origin || this.frame === null || source !== this.frame.contentWindow) return;
    if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'cartelera:preview-ready') return;
    this.ready = true;
    this.send();
  };

  private send(): void {
    if (!this.ready || this.identity === null || this.programme === null) return;
    const identity: Identity = { ...this.identity, rotation: 0 };
    this.frame?.contentWindow?.postMessage({ type: 'cartelera:preview', identity, update: this.programme }, window.location.origin);
  }

  private get label(): string {
    const { identity } = this;
    return identity === null ? 'Vista previa' : `Vista previa en ${identity.name}, ${identity.centerName}`;
  }

  protected override render() {
    const { width, height } = this.pixels;
    const bezel = `max-width: calc(var(--preview-max-height, 100vh) * ${width / height} + 12px)`;
    return html`<div class="bezel" style=${bezel}>
      <div class="clip" style="aspect-ratio: ${width} / ${height}">
        <iframe src="/display/?preview" title=${this.label} tabindex="-1"
          style="width: ${width}px; height: ${height}px; transform: scale(${this.scale})"></iframe>
        ${this.renderCover()}
      </div>
    </div>`;
  }

  private renderCover() {
    if (this.programme === null) return html`<p>${this.emptyText}</p>`;
    if (this.ready) return nothing;
    return html`<p role="status">${this.slow ? 'La vista previa está tardando más de lo normal. Seguimos intentando.' : ''}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'display-preview': DisplayPreview }
}
