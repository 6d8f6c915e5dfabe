import '@vaadin/button';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatList, formatTime, plural } from '../format.ts';
import type { Collision } from '../notices/conflict.ts';
import type { Conflict } from '../notices/notice-editing.ts';
import { baseStyles } from '../styles/base.ts';

/** The paths in which the other's version stands; every other field keeps mine. */
export class ConflictSettled extends Event {
  readonly takeTheirs: ReadonlySet<string>;
  constructor(takeTheirs: ReadonlySet<string>) {
    super('conflict-settled');
    this.takeTheirs = takeTheirs;
  }
}

/** Two versions of one notice, by the fields that collide. Nothing is discarded until the person chooses. Fires `conflict-settled`. */
@customElement('notice-conflict')
export class NoticeConflict extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: block; padding: 14px 16px; border: 1px solid #e8c77a; }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; margin: 6px 0 12px; }
    .side { border: 1px solid var(--c-line); border-radius: 5px; padding: 8px 10px; display: flex; flex-direction: column; gap: 6px; align-items: flex-start; }
    .side.chosen { border-color: var(--c-primary); box-shadow: inset 0 0 0 1px var(--c-primary); }
    h3 { margin-top: 10px; }
    .text { white-space: pre-line; overflow-wrap: anywhere; }
  `];

  @property({ attribute: false }) conflict: Conflict | null = null;
  @state() private choices: ReadonlyMap<string, 'mine' | 'theirs'> = new Map();

  protected override render() {
    const { conflict } = this;
    if (conflict === null) return nothing;
    const { collisions, theirs } = conflict;
    const left = collisions.filter(({ path }) => !this.choices.has(path)).length;
    return html`<h2 role="alert">Otra persona guardó este aviso a las ${formatTime(theirs.updatedAt)}, mientras usted lo editaba.</h2>
      <p class="muted">Elija qué queda en ${formatList(collisions.map(({ label }) => `«${label}»`))}. Los demás campos no chocan.</p>
      ${collisions.map((collision) => this.renderCollision(collision, theirs.updatedAt))}
      <vaadin-button theme="primary" aria-disabled=${left > 0} @click=${this.settle}>Seguir con lo elegido</vaadin-button>
      ${left > 0 ? html`<span class="small muted">Falta elegir en ${left} ${plural(left, 'campo', 'campos')}.</span>` : nothing}`;
  }

  private renderCollision({ path, label, mine, theirs }: Collision, at: number): TemplateResult {
    return html`<h3>${label}</h3><div class="sides">
      ${this.renderSide(path, 'mine', 'La suya, sin guardar', mine, 'Dejar la mía')}
      ${this.renderSide(path, 'theirs', `La guardada a las ${formatTime(at)}`, theirs, 'Dejar la guardada')}
    </div>`;
  }

  private renderSide(path: string, side: 'mine' | 'theirs', whose: string, text: string, action: string): TemplateResult {
    const chosen = this.choices.get(path) === side;
    return html`<div class="side ${chosen ? 'chosen' : ''}"><span class="small muted">${whose}</span><span class="text">${text}</span>
      <vaadin-button theme=${chosen ? 'primary small' : 'small'} aria-pressed=${chosen}
        @click=${() => { this.choices = new Map([...this.choices, [path, side]]); }}>${action}</vaadin-button></div>`;
  }

  private readonly settle = (): void => {
    const collisions = this.conflict?.collisions ?? [];
    if (collisions.some(({ path }) => !this.choices.has(path))) return;
    const takeTheirs = new Set([...this.choices].filter(([, side]) => side === 'theirs').map(([path]) => path));
    this.choices = new Map();
    this.dispatchEvent(new ConflictSettled(takeTheirs));
  };
}

declare global {
  interface HTMLElementTagNameMap { 'notice-conflict': NoticeConflict }
}
