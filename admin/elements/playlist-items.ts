import '@vaadin/button';
import '@vaadin/text-field';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PlaylistItem } from '../../content/model/playlist.ts';
import { nowPicture } from '../displays/now-picture.ts';
import { formatDuration } from '../format.ts';
import { icon } from '../icons.ts';
import { type ItemWords, wordsOf } from '../playlists/item-words.ts';
import { type DraftItem, type PlaylistDraft, blankPlaylist, moved, parseSeconds, withDuration, withoutItem } from '../playlists/playlist-draft.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import { playlistItemsStyles } from './playlist-items-styles.ts';

/**
 * The items of a list in order. They move by dragging, with their buttons, and with Alt and the arrows from any
 * control of the line; each move is announced. Fires `draft-changed`, and `item-removed` after one was taken out.
 */
@customElement('playlist-items')
export class PlaylistItems extends LitElement {
  @property({ attribute: false }) draft: PlaylistDraft = blankPlaylist;
  /** Milliseconds that an item takes now. */
  @property({ attribute: false }) airtime: (item: PlaylistItem) => number = () => 0;
  @property({ type: Boolean }) readonly = false;
  @state() private dragged: number | null = null;
  @state() private dropAt: number | null = null;
  @state() private announcement = '';
  @state() private wrongTimes: ReadonlySet<number> = new Set();

  static override styles = [baseStyles, playlistItemsStyles];

  override render() {
    return html`
      <ol aria-label="Elementos en orden" @dragover=${this.over} @drop=${this.dropped}>
        ${repeat(this.draft.items, ({ key }) => key, (each, at) => this.line(each, at))}
      </ol>
      <p class="visually-hidden" role="status">${this.announcement}</p>`;
  }

  private line({ key, item }: DraftItem, at: number) {
    const words = wordsOf(item, store);
    const last = this.draft.items.length - 1;
    const mark = this.dragged === null || this.dropAt === null ? '' : this.dropAt === at ? 'drop-before' : this.dropAt === at + 1 && at === last ? 'drop-after' : '';
    return html`
      <li class="${mark} ${this.dragged === key ? 'dragged' : ''}" data-key=${key} @keydown=${(event: KeyboardEvent) => this.arrow(event, key, at)}>
        ${this.readonly ? nothing : html`<span class="handle" draggable="true" title="Arrastre para mover" @dragstart=${(event: DragEvent) => this.lift(event, key)} @dragend=${this.release}>${icon('grip-vertical')}</span>`}
        <span class="number">${at + 1}</span>
        ${nowPicture(words.thumbnail)}
        <span class="grow"><span class="title">${words.title}</span><span class="small muted">${words.kind}</span>
          ${words.trouble === '' ? nothing : html`<span class="small warn">${words.trouble}</span>`}</span>
        ${this.time({ key, item }, words)}
        ${this.readonly ? nothing : html`<span class="tools">
          <vaadin-button class="up" theme="tertiary icon small" aria-label=${`Subir ${words.title}`} ?disabled=${at === 0} @click=${() => this.move(key, at - 1)}>${icon('arrow-up')}</vaadin-button>
          <vaadin-button class="down" theme="tertiary icon small" aria-label=${`Bajar ${words.title}`} ?disabled=${at === last} @click=${() => this.move(key, at + 1)}>${icon('arrow-down')}</vaadin-button>
          <vaadin-button theme="tertiary icon small" aria-label=${`Quitar ${words.title}`} @click=${() => this.take(key, words)}>${icon('x')}</vaadin-button>
        </span>`}
      </li>`;
  }

  private time({ key, item }: DraftItem, { title }: ItemWords) {
    const now = formatDuration(this.airtime(item));
    if (!('durationMs' in item) || this.readonly) return html`<span class="time">${now}</span>`;
    const usual = formatDuration(this.airtime({ ...item, durationMs: null }));
    return html`
      <vaadin-text-field class="time" theme="small" accessible-name=${`Duración de ${title}, en minutos y segundos`} title="Vacío: la duración usual" placeholder=${usual}
        .value=${item.durationMs === null ? '' : formatDuration(item.durationMs)} ?invalid=${this.wrongTimes.has(key)} error-message="De 0:02 a 10:00"
        @change=${(event: Event) => this.timed(key, (event.target as HTMLInputElement).value)}></vaadin-text-field>`;
  }

  private timed(key: number, text: string): void {
    const durationMs = parseSeconds(text);
    const wrong = new Set(this.wrongTimes);
    if (durationMs === undefined) wrong.add(key);
    else wrong.delete(key);
    this.wrongTimes = wrong;
    if (durationMs !== undefined) this.change(withDuration(this.draft, key, durationMs));
  }

  private take(key: number, { title }: ItemWords): void {
    const before = this.draft;
    this.change(withoutItem(before, key));
    this.dispatchEvent(new CustomEvent('item-removed', { detail: { before, title } }));
  }

  private move(key: number, to: number): void {
    const item = this.draft.items.find((each) => each.key === key);
    if (item === undefined || to < 0 || to >= this.draft.items.length) return;
    const control = this.shadowRoot?.activeElement?.className ?? '';
    this.change(moved(this.draft, key, to));
    this.announcement = `${wordsOf(item.item, store).title}, lugar ${to + 1} de ${this.draft.items.length}`;
    void this.updateComplete.then(() => this.focusAgain(key, control));
  }

  /** The line went elsewhere and the browser dropped the focus; a button that is now at its end hands it to its pair. */
  private focusAgain(key: number, control: string): void {
    const line = this.renderRoot.querySelector(`[data-key="${key}"]`);
    const wanted = control === '' ? null : line?.querySelector<HTMLElement>(`.${control.split(' ')[0]}`);
    const enabled = wanted?.hasAttribute('disabled') ? line?.querySelector<HTMLElement>('.tools vaadin-button:not([disabled])') : wanted;
    enabled?.focus();
  }

  private arrow(event: KeyboardEvent, key: number, at: number): void {
    if (!event.altKey || this.readonly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    this.move(key, event.key === 'ArrowUp' ? at - 1 : at + 1);
  }

  private lift(event: DragEvent, key: number): void {
    const line = (event.target as HTMLElement).closest('li');
    if (event.dataTransfer === null || line === null) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setDragImage(line, 16, 24);
    this.dragged = key;
  }

  private readonly over = (event: DragEvent) => {
    if (this.dragged === null) return;
    event.preventDefault();
    const lines = [...this.renderRoot.querySelectorAll('li')];
    const before = lines.findIndex((line) => event.clientY < line.getBoundingClientRect().top + line.offsetHeight / 2);
    this.dropAt = before === -1 ? lines.length : before;
  };

  private readonly dropped = (event: DragEvent) => {
    event.preventDefault();
    const { dragged, dropAt, draft } = this;
    const from = draft.items.findIndex(({ key }) => key === dragged);
    if (dragged !== null && dropAt !== null && from !== -1) this.move(dragged, dropAt > from ? dropAt - 1 : dropAt);
    this.release();
  };

  private readonly release = () => {
    this.dragged = null;
    this.dropAt = null;
  };

  private change(draft: PlaylistDraft): void {
    this.draft = draft;
    this.dispatchEvent(new Event('draft-changed'));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'playlist-items': PlaylistItems }
}
