import '@vaadin/button';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Playlist } from '../../content/model/playlist.ts';
import { icon } from '../icons.ts';
import { type AssignmentsDraft, draftOfEntries, withAssignment, withAudience, withoutAssignment } from '../playlists/assignment-draft.ts';
import { baseStyles } from '../styles/base.ts';
import type { AudienceChanged } from './audience-picker.ts';
import './audience-picker.ts';

/** Where a list plays: one audience after the other. Fires `draft-changed`. */
@customElement('playlist-assignments')
export class PlaylistAssignments extends LitElement {
  @property({ attribute: false }) draft: AssignmentsDraft = draftOfEntries([]);
  /** Lists that include this one, which plays with them too. */
  @property({ attribute: false }) within: readonly Playlist[] = [];
  @property({ type: Boolean }) readonly = false;

  static override styles = [baseStyles, css`
    :host { display: block; }
    section { padding: 14px 16px; display: flex; flex-direction: column; gap: 12px; }
    .assignment { display: flex; flex-direction: column; gap: 8px; }
    .assignment + .assignment { padding-top: 12px; border-top: 1px solid var(--c-line-2); }
    .assignment > vaadin-button, section > vaadin-button { align-self: flex-start; margin: 0; }
  `];

  override render() {
    const { kept } = this.draft;
    return html`
      <section class="card" aria-labelledby="where">
        <h2 id="where">Dónde se reproduce</h2>
        ${kept.length === 0 ? html`<p class="small muted">${this.within.length === 0
          ? 'En ninguna pantalla todavía. Las TV sin lista muestran sus avisos vigentes.' : 'Sin destinatarios propios.'}</p>` : nothing}
        ${repeat(kept, ({ key }) => key, ({ key, audience }) => html`
          <div class="assignment">
            <audience-picker .value=${audience} ?readonly=${this.readonly} @audience-changed=${(event: AudienceChanged) => this.#change(withAudience(this.draft, key, event.audience))}></audience-picker>
            ${this.readonly ? nothing : html`<vaadin-button theme="tertiary small" @click=${() => this.#change(withoutAssignment(this.draft, key))}>${icon('x')} Dejar de reproducir aquí</vaadin-button>`}
          </div>`)}
        ${this.readonly || kept.length > 0 ? nothing : html`<vaadin-button theme="line" @click=${() => this.#change(withAssignment(this.draft))}>${icon('plus')} Elegir destinatarios</vaadin-button>`}
        ${this.within.map(({ id, name }) => html`<p class="small">También dentro de <a href="/admin/listas/${id}">${name}</a>.</p>`)}
      </section>`;
  }

  #change(draft: AssignmentsDraft): void {
    this.draft = draft;
    this.dispatchEvent(new Event('draft-changed'));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'playlist-assignments': PlaylistAssignments }
}
