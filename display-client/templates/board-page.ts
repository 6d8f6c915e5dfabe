import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Orientation } from '../../content/model/display.ts';
import { framePage } from '../../content/programme/board-frame.ts';
import type { StandingBand, StandingColumn } from '../../content/programme/board-frame.ts';
import { standingPage } from '../../content/programme/board-scale.ts';
import { drawCard } from './board-card.ts';
import { cssProperties } from './css-properties.ts';
import type { DrawnCard, PageContent } from './frame.ts';

type Column = StandingColumn<DrawnCard>;

/** How eagerly something takes what is left over: a picture is the spring, words hardly. */
const eagerness = (springy: boolean): number => (springy ? 6 : 1);

/** The cards of a page. What the page leaves free goes to the pictures first, else evenly to all cards. */
export function drawPage({ rows }: PageContent, now: number, orientation: Orientation): TemplateResult {
  const bands = standingPage(framePage(rows, orientation));
  const scale = Math.min(...bands.flatMap(({ columns }) => columns.map((column) => column.scale)));
  const page: Page = { now, alone: rows.flat().length === 1 };
  return html`<main class="grid" ${cssProperties({ '--page-scale': scale })}>${bands.map((band) => drawBand(band, page))}</main>`;
}

type Page = { readonly now: number; readonly alone: boolean };

function drawBand({ columns }: StandingBand<DrawnCard>, page: Page): TemplateResult {
  const style = {
    'grid-template-columns': columns.map(({ share }) => `minmax(0, ${share}fr)`).join(' '),
    'flex-grow': eagerness(columns.some(({ springy }) => springy)),
  };
  return html`<div class="band" ${cssProperties(style)}>${columns.map((column) => drawColumn(column, page))}</div>`;
}

function drawColumn({ cards, scale }: Column, { now, alone }: Page): TemplateResult {
  return html`
    <div class="column" ${cssProperties({ '--scale': scale })}>
      ${cards.map((card) => drawCard(card, { isNew: now < card.object.newUntil, alone }))}
    </div>
  `;
}
