import '@vaadin/button';
import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon, type IconName } from '../icons.ts';
import { isOver, type Job, shareOf, stageWords } from '../media/upload-job.ts';
import { uploadQueue } from '../media/upload-queue.ts';
import { countOf } from '../format.ts';
import { watch } from '../observable.ts';
import { baseStyles } from '../styles/base.ts';

/** The files on their way into the library, each with how far it is or why it was refused. Nothing while there is none. */
@customElement('media-uploads')
export class MediaUploads extends LitElement {
  static override styles = [baseStyles, css`
    section { overflow: hidden; }
    header { display: flex; align-items: center; gap: 10px; padding: 9px 8px 9px 16px; min-height: 46px; }
    h2 { font-size: var(--lumo-font-size-m); }
    li { display: grid; grid-template-columns: 20px minmax(0, 1fr) minmax(90px, 220px) 200px 96px; gap: 12px; align-items: center; padding: 5px 8px 5px 16px; border-top: 1px solid var(--c-line-2); font-size: 14px; min-height: 38px; }
    .bar { height: 8px; border-radius: 4px; background: #e3e7ec; overflow: hidden; }
    .bar i { display: block; height: 100%; background: var(--c-primary); transition: width 200ms; }
    .bar.done i { background: var(--c-ok); }
    .bar.resumed i { background: repeating-linear-gradient(115deg, var(--c-primary) 0 6px, #7ea6cf 6px 12px); }
    .refusal { grid-column: 3 / 5; color: var(--c-bad-t); line-height: 1.35; padding: 4px 0; }
    .end { display: flex; justify-content: flex-end; }
    @container (max-width: 620px) { li { grid-template-columns: 20px minmax(0, 1fr) 96px; } .bar, .words { grid-column: 2 / 4; } .refusal { grid-column: 2 / 4; } .end { grid-column: 3; grid-row: 1; } }
    :host { display: block; container-type: inline-size; }
  `];

  constructor() {
    super();
    watch(this, uploadQueue);
  }

  override render() {
    const { jobs } = uploadQueue;
    if (jobs.length === 0) return nothing;
    const open = jobs.filter((job) => !isOver(job)).length;
    return html`
      <section class="card" aria-label="Archivos que se suben">
        <header>
          <h2><span role="status">${open > 0 ? `Subiendo ${countOf(open, 'archivo', 'archivos')}` : outcomeOf(jobs)}</span></h2>
          <span class="small muted">${open > 0 ? 'Puede seguir trabajando.' : ''}</span>
          ${jobs.some(({ progress }) => progress.stage === 'done') ? html`<vaadin-button class="push" theme="tertiary small" @click=${() => uploadQueue.clearDone()}>Quitar los listos</vaadin-button>` : nothing}
        </header>
        <ul>${repeat(jobs, ({ key }) => key, (job) => this.#row(job))}</ul>
      </section>`;
  }

  #row(job: Job) {
    const { key, file, progress } = job;
    return html`
      <li>
        <span class=${tones[progress.stage] ?? 'muted'}>${icon(pictureOf(job))}</span>
        <span class="ellipsis" title=${file.name}>${file.name}</span>
        ${progress.stage === 'failed' ? html`<span class="refusal" role="alert">${progress.detail}</span>` : this.#bar(job)}
        <span class="end">${progress.stage === 'failed' && progress.again
          ? html`<vaadin-button theme="tertiary small" aria-label="Reintentar ${file.name}" @click=${() => uploadQueue.retry(key)}>Reintentar</vaadin-button>` : nothing}
          <vaadin-button theme="tertiary small icon" aria-label="${isOver(job) ? 'Quitar de esta lista' : 'Cancelar'} ${file.name}" @click=${() => uploadQueue.remove(key)}>${icon('x')}</vaadin-button></span>
      </li>`;
  }

  #bar(job: Job) {
    const percent = Math.round(shareOf(job) * 100);
    const { progress } = job;
    const look = progress.stage === 'done' ? 'done' : progress.stage === 'sending' && progress.resumedFrom !== null ? 'resumed' : '';
    return html`
      <span class="bar ${look}" role="progressbar" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent} aria-label=${job.file.name}><i style="width:${percent}%"></i></span>
      <span class="words">${stageWords(job)}</span>`;
  }
}

const tones: Partial<Record<Job['progress']['stage'], string>> = { done: 'ok', failed: 'bad' };

function pictureOf({ file, progress }: Job): IconName {
  if (progress.stage === 'done') return 'circle-check';
  if (progress.stage === 'failed') return 'circle-alert';
  return file.type.startsWith('video/') ? 'film' : 'image';
}

function outcomeOf(jobs: readonly Job[]): string {
  const failed = jobs.filter(({ progress }) => progress.stage === 'failed').length;
  const done = jobs.length - failed;
  if (failed === 0) return done === 1 ? '1 archivo listo' : `${done} archivos listos`;
  return `${countOf(failed, 'archivo no se pudo', 'archivos no se pudieron')} subir`;
}

declare global {
  interface HTMLElementTagNameMap { 'media-uploads': MediaUploads }
}
