import '@vaadin/button';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { NoticeId, PlaylistId } from '../../content/ids.ts';
import type { PlaylistItem } from '../../content/model/playlist.ts';
import { findPlaylistCycle } from '../../content/rules/playlist-cycle.ts';
import { icon } from '../icons.ts';
import { watch } from '../observable.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import './choice-dialog.ts';
import type { Choice, ChoiceMade } from './choice-dialog.ts';
import './media-picker.ts';
import type { MediaPicked, MediaPicker } from './media-picker.ts';

/** An item that a person wants at the end of the list. */
export class ItemAdded extends Event {
  readonly item: PlaylistItem;
  constructor(item: PlaylistItem) {
    super('item-added');
    this.item = item;
  }
}

const collator = new Intl.Collator('es', { numeric: true });
const byLabel = (one: Choice, other: Choice): number => collator.compare(one.label, other.label);

/** The ways to add to a list. Fires `item-added`. */
@customElement('playlist-adder')
export class PlaylistAdder extends LitElement {
  /** The list added to, so that it is not offered inside itself; `null` while it is new. */
  @property({ attribute: false }) playlistId: PlaylistId | null = null;
  @property({ type: Boolean, attribute: 'has-current' }) hasCurrent = false;
  @state() private asking: 'notice' | 'playlist' | null = null;
  @query('media-picker') private picker!: MediaPicker;

  static override styles = [baseStyles, css`
    :host { display: flex; flex-wrap: wrap; gap: 8px; padding: 8px 14px; }
    media-picker { display: contents; }
  `];

  constructor() {
    super();
    watch(this, store);
  }

  override render() {
    return html`
      <media-picker label="Imagen o video…" .value=${null} @media-picked=${this.picked}></media-picker>
      <vaadin-button theme="line" @click=${() => (this.asking = 'notice')}>${icon('newspaper')} Aviso…</vaadin-button>
      <vaadin-button theme="line" ?disabled=${this.hasCurrent} title=${this.hasCurrent ? 'Los avisos vigentes ya están en la lista' : ''}
        @click=${() => this.add({ kind: 'current-notices' })}>${icon('layers')} Avisos vigentes</vaadin-button>
      <vaadin-button theme="line" @click=${() => (this.asking = 'playlist')}>${icon('list-video')} Otra lista…</vaadin-button>
      ${this.asking === null ? nothing : this.question(this.asking)}`;
  }

  private question(asking: 'notice' | 'playlist') {
    const words = asking === 'notice'
      ? { heading: 'Agregar un aviso', label: 'Aviso', action: 'Agregar aviso', choices: this.notices() }
      : { heading: 'Agregar otra lista', label: 'Lista', action: 'Agregar lista', choices: this.playlists() };
    return html`<choice-dialog .heading=${words.heading} .label=${words.label} .action=${words.action} .choices=${words.choices}
      @choice-made=${(event: ChoiceMade) => this.add(asking === 'notice'
        ? { kind: 'notice', notice: event.value as NoticeId, durationMs: null } : { kind: 'playlist', playlist: event.value as PlaylistId })}
      @closed=${() => (this.asking = null)}></choice-dialog>`;
  }

  private notices(): Choice[] {
    return store.notices.all.filter(({ state: noticeState }) => noticeState === 'published')
      .map(({ id, content }) => ({ value: id, label: content.title })).toSorted(byLabel);
  }

  /** Every list that would still end with this one inside it. */
  private playlists(): Choice[] {
    const { playlistId } = this;
    const others = store.playlists.all.filter(({ id }) => id !== playlistId);
    const ends = (id: PlaylistId): boolean =>
      playlistId === null || findPlaylistCycle([...others, { id: playlistId, items: [{ kind: 'playlist', playlist: id }] }]) === null;
    return others.filter(({ id }) => ends(id)).map(({ id, name }) => ({ value: id, label: name })).toSorted(byLabel);
  }

  private readonly picked = ({ detail }: MediaPicked) => {
    if (detail.id !== null) this.add({ kind: 'media', asset: detail.id, durationMs: null });
    this.picker.value = null;
  };

  private add(item: PlaylistItem): void {
    this.dispatchEvent(new ItemAdded(item));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'playlist-adder': PlaylistAdder }
  interface HTMLElementEventMap { 'item-added': ItemAdded }
}
