import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Category } from '../../content/model/notice.ts';
import { colours, families } from '../../display-client/templates/colours.ts';
import { icon } from '../icons.ts';
import { categoryLooks } from '../notices/categories.ts';
import { baseStyles } from '../styles/base.ts';

/** The tile of a category, as on the displays: its colour and its icon. The word stands beside it. */
@customElement('notice-tile')
export class NoticeTile extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: inline-block; flex: none; }
    span { display: grid; place-items: center; width: 34px; height: 34px; border-radius: 5px; border: 1px solid transparent; }
    span.frame { border-color: #10161d; }
    svg.lucide { width: 19px; height: 19px; vertical-align: 0; }
  `];

  @property() category: Category = 'message';

  protected override render() {
    const { fill, ink } = families[this.category];
    return html`<span class=${fill === colours.paper ? 'frame' : ''} style="background: ${fill}; color: ${ink}">${icon(categoryLooks[this.category].icon)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-tile': NoticeTile }
}
