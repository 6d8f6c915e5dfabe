import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { pictureOf } from '../../content/programme/board-card.ts';
import { bandsOf, columnWidths, gridArea } from '../../content/programme/board-grid.ts';
import type { Band } from '../../content/programme/board-grid.ts';
import { pageScale, standsSideBySide } from '../../content/programme/board-scale.ts';
import type { Orientation } from '../../content/model/display.ts';
import { drawCard } from './board-card.ts';
import { cssProperties } from './css-properties.ts';
import type { DrawnCard, PageContent } from './frame.ts';

/** What every card of a page is drawn with. */
type Page = { readonly now: number; readonly orientation: Orientation; readonly cards: number };

/** The cards of a page. What the page leaves free goes to the pictures first, else evenly to all cards. */
export function drawPage({ rows }: PageContent, now: number, orientation: Orientation): TemplateResult {
  const bands = bandsOf(rows, orientation);
  const page: Page = { now, orientation, cards: rows.flat().length };
  return html`
    <main class="grid" ${cssProperties({ '--scale': pageScale(rows, orientation) })}>
      ${bands.map((band) => drawBand(band, page))}
    </main>
  `;
}

function drawBand({ columns }: Band<DrawnCard>, page: Page): TemplateResult {
  const widths = columnWidths(columns, gridArea(page.orientation).width);
  const style = {
    'grid-template-columns': columns.map(({ share }) => `minmax(0, ${share}fr)`).join(' '),
    'flex-grow': Math.max(...columns.map(({ cards }) => springOf(cards))),
  };
  return html`
    <div class="band" ${cssProperties(style)}>
      ${columns.map(({ cards }, index) => html`<div class="column">${cards.map((card) => drawPlaced(card, widths[index] ?? 0, page))}</div>`)}
    </div>
  `;
}

function drawPlaced(card: DrawnCard, width: number, { now, orientation, cards }: Page): TemplateResult {
  const sideBySide = standsSideBySide(card.object.content, { width, cards, orientation });
  return drawCard(card, { isNew: now < card.object.newUntil, alone: cards === 1, sideBySide, spring: springOf([card]) });
}

/** How eagerly cards take what is left over: a picture is the spring, words hardly. */
const springOf = (cards: readonly DrawnCard[]): number => (cards.some(({ object }) => pictureOf(object.content) !== null) ? 6 : 1);
