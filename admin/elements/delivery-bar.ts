import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Arrival, type Stage, countAt, stages } from '../notices/delivery.ts';
import { baseStyles } from '../styles/base.ts';
import { type Shape, stateShape } from './state-mark.ts';

/** One square per screen says who is missing; above this many a proportion says more. */
const mostSquares = 200;

const shapes: Record<Exclude<Stage, 'sent'>, Shape> = { received: 'pending', ready: 'ready', showing: 'online' };

/** One stage of a delivery: its name, a square for every screen, and the count. */
@customElement('delivery-bar')
export class DeliveryBar extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: grid; grid-template-columns: 190px 1fr 92px; gap: 16px; align-items: center; padding: 9px 16px; }
    h3 { display: flex; gap: 8px; align-items: center; font-size: 1rem; }
    .cells { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(2px, 1fr); gap: 2px; }
    .cells.few { justify-content: start; grid-auto-columns: 20px; gap: 3px; }
    .cells.rows { grid-auto-flow: row; grid-template-columns: repeat(auto-fill, 7px); }
    i { display: block; height: 20px; border-radius: 1.5px; }
    .rows i { height: 14px; }
    .received, .received-part { background: #5b8bbd; }
    .ready, .ready-part { background: #14508c; }
    .showing, .showing-part { background: var(--c-ok); }
    .waiting { background: #fff; border: 1.5px solid var(--c-control); }
    .unpaired { background: #fff; border: 1px solid #c3cbd3; }
    .lost { background: #fff; border: 1.5px solid var(--c-bad); }
    .meter { height: 14px; border-radius: 3px; background: #e6eaee; overflow: hidden; }
    .meter div { height: 100%; }
    .number { font-size: 1.5rem; font-weight: 700; text-align: right; line-height: 1; white-space: nowrap; }
    .number small { font-weight: 400; font-size: var(--lumo-font-size-s); color: var(--c-ink-2); }
    @media (max-width: 720px) { :host { grid-template-columns: 1fr auto; } .cells, .meter { grid-column: 1 / -1; grid-row: 2; } }
  `];

  @property() stage: Exclude<Stage, 'sent'> = 'showing';
  @property() label = '';
  @property() meaning = '';
  @property({ attribute: false }) arrivals: readonly Arrival[] = [];

  protected override render() {
    const total = this.arrivals.length;
    const done = countAt(this.arrivals, this.stage);
    return html`<div><h3>${stateShape(shapes[this.stage])}${this.label}</h3><p class="small muted">${this.meaning}</p></div>
      ${total > mostSquares ? this.renderMeter(done, total) : this.renderCells(done, total)}
      <div class="number">${done}<small> de ${total}</small></div>`;
  }

  private renderCells(done: number, total: number): TemplateResult {
    const reached = ({ stage }: Arrival) => stages.indexOf(stage) >= stages.indexOf(this.stage);
    const waiting = this.arrivals.filter((arrival) => !reached(arrival));
    const kindOf = ({ online, paired }: Arrival) => (!paired ? 'unpaired' : online ? 'waiting' : 'lost');
    const order = ['waiting', 'lost', 'unpaired'];
    const kinds = [
      ...Array.from({ length: done }, () => this.stage as string),
      ...waiting.map(kindOf).toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
    ];
    return html`<div class="cells ${total > 90 ? 'rows' : total < 20 ? 'few' : ''}" role="img" aria-label="${this.label}: ${done} de ${total}">
      ${kinds.map((kind) => html`<i class=${kind}></i>`)}</div>`;
  }

  private renderMeter(done: number, total: number): TemplateResult {
    return html`<div class="meter" role="img" aria-label="${this.label}: ${done} de ${total}">
      <div class="${this.stage}-part" style="width: ${(done / total) * 100}%"></div></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'delivery-bar': DeliveryBar }
}
