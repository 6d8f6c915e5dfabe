import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Notice } from '../../content/model/notice.ts';
import { countOf, formatMoment } from '../format.ts';
import { audienceSentence } from '../notices/audience-sentence.ts';
import { namesOf } from '../notices/audience-directory.ts';
import { draftFrom } from '../notices/notice-draft.ts';
import { isScreen, reachedBy } from '../notices/reach.ts';
import { whenWords } from '../notices/status.ts';
import { watch } from '../observable.ts';
import { store } from '../store.ts';
import { baseStyles } from '../styles/base.ts';
import './delivery-panel.ts';
import './notice-preview.ts';

/** The page of a notice that is out: how far it came, how it looks, what reaches paper, and what happened. */
@customElement('notice-delivery')
export class NoticeDelivery extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr) 352px; gap: 20px; align-content: start; }
    .side { display: flex; flex-direction: column; gap: 14px; }
    .card { padding: 12px 16px 14px; }
    h2 { margin-bottom: 8px; }
    dl { display: grid; grid-template-columns: 84px 1fr; gap: 6px 10px; font-size: var(--lumo-font-size-s); }
    dt { color: var(--c-ink-2); }
    @media (max-width: 1180px) { :host { grid-template-columns: 1fr; } }
  `];

  @property({ attribute: false }) notice: Notice | null = null;

  constructor() {
    super();
    watch(this, store.centers, store.displays);
  }

  protected override render() {
    const { notice } = this;
    if (notice === null) return nothing;
    return html`<delivery-panel .notice=${notice}></delivery-panel>
      <div class="side">
        <section class="card" aria-labelledby="looks"><h2 id="looks">${notice.state === 'withdrawn' ? 'Así se veía' : 'Así se ve'}</h2><notice-preview .draft=${draftFrom(notice)} .noticeId=${notice.id}></notice-preview></section>
        ${this.renderPaper(notice)}
        ${this.renderFacts(notice)}
      </div>`;
  }

  private renderPaper({ audience }: Notice): TemplateResult | typeof nothing {
    const sheets = reachedBy(audience, { centers: store.centers.all, displays: store.displays.all }).filter((each) => !isScreen(each)).length;
    if (sheets === 0) return nothing;
    return html`<section class="card" aria-labelledby="paper"><h2 id="paper">En papel</h2>
      <p class="small">${countOf(sheets, 'cartelera sin pantalla recibe', 'carteleras sin pantalla reciben')} este aviso en hoja impresa.</p></section>`;
  }

  private renderFacts({ audience, validity, publishedAt, withdrawal }: Notice): TemplateResult {
    const names = namesOf({ centers: store.centers.all, displays: store.displays.all });
    return html`<section class="card" aria-labelledby="facts"><h2 id="facts">Qué se envió</h2><dl>
      <dt>Dónde</dt><dd>${audienceSentence(audience, names)}.</dd>
      <dt>Cuándo</dt><dd>${whenWords(validity, publishedAt ?? Date.now())}</dd>
      ${publishedAt === null ? nothing : html`<dt>Publicado</dt><dd>${formatMoment(publishedAt)}</dd>`}
      ${withdrawal === null ? nothing : html`<dt>Retirado</dt><dd>${formatMoment(withdrawal.at)}</dd><dt>Motivo</dt><dd>${withdrawal.reason}</dd>`}
    </dl></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-delivery': NoticeDelivery }
}
