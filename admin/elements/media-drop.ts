import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../icons.ts';
import { baseStyles } from '../styles/base.ts';

/** Files were let go over the zone. */
export class FilesDropped extends Event {
  readonly files: readonly File[];
  constructor(files: readonly File[]) {
    super('files-dropped');
    this.files = files;
  }
}

/** A zone around its content onto which files can be dragged. Fires `files-dropped`. The button beside it does the same. */
@customElement('media-drop')
export class MediaDrop extends LitElement {
  @property({ type: Boolean }) disabled = false;
  @state() private over = false;
  /** Entering a child is leaving its parent: only the sum tells. */
  #depth = 0;

  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; position: relative; min-height: 0; }
    .hint { position: absolute; inset: 0; z-index: 5; display: grid; place-content: center; gap: 6px; text-align: center; pointer-events: none;
      border: 2px dashed var(--c-primary); border-radius: var(--lumo-border-radius-l); background: rgb(231 239 248 / 94%); color: var(--c-primary-dark); font-weight: 600; }
    .hint svg { width: 34px; height: 34px; margin: 0 auto; }
  `];

  constructor() {
    super();
    this.addEventListener('dragenter', (event) => this.#move(event, 1));
    this.addEventListener('dragleave', (event) => this.#move(event, -1));
    this.addEventListener('dragover', (event) => { if (this.#takes(event)) event.preventDefault(); });
    this.addEventListener('drop', (event) => this.#drop(event));
  }

  override render() {
    return html`<slot></slot>${this.over ? html`<div class="hint">${icon('upload')}Suelte los archivos para subirlos</div>` : nothing}`;
  }

  #takes(event: DragEvent): boolean {
    return !this.disabled && (event.dataTransfer?.types.includes('Files') ?? false);
  }

  #move(event: DragEvent, step: 1 | -1): void {
    if (!this.#takes(event)) return;
    event.preventDefault();
    this.#depth += step;
    this.over = this.#depth > 0;
  }

  #drop(event: DragEvent): void {
    if (!this.#takes(event)) return;
    event.preventDefault();
    this.#depth = 0;
    this.over = false;
    const files = [...event.dataTransfer?.files ?? []];
    if (files.length > 0) this.dispatchEvent(new FilesDropped(files));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'media-drop': MediaDrop }
  interface HTMLElementEventMap { 'files-dropped': FilesDropped }
}
