import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { pictureOf } from '../../content/programme/board-card.ts';
import type { DrawnContent, DrawnPicture } from '../../content/programme/objects.ts';
import type { TvBlock } from '../../content/programme/tv-blocks.ts';
import { tvPictureWidth } from '../../content/programme/tv-measures.ts';
import { tvScreens } from '../../content/programme/tv-screens.ts';
import type { TvScreen } from '../../content/programme/tv-screens.ts';
import { categoryWords } from './categories.ts';
import { cssProperties } from './css-properties.ts';
import { drawText } from './draw-text.ts';
import { icon } from './icons.ts';
import { drawPicture } from './picture.ts';

/** One screen of a notice, over everything but the strip. */
export function drawTvNotice(content: DrawnContent, index: number): TemplateResult {
  const screens = tvScreens(content);
  const screen = screens[index] ?? screens[0];
  const picture = screen.withPicture ? pictureOf(content) : null;
  if (picture === null) return html`<article class="tv full" data-cat=${content.category}>${drawWords(content, screen, [screens.length, index])}</article>`;
  if (!screen.worded) return html`<article class="tv alone" data-cat=${content.category}>${drawPicture(picture)}</article>`;
  return html`
    <article class="tv beside" data-cat=${content.category}>
      ${drawBeside(picture)}${drawWords(content, screen, [screens.length, index])}
    </article>
  `;
}

function drawBeside(picture: DrawnPicture): TemplateResult {
  return html`<div class="side" ${cssProperties({ '--picture': tvPictureWidth(picture.file) })}>${drawPicture(picture)}</div>`;
}

function drawWords(content: DrawnContent, { scale, blocks, continued }: TvScreen, part: readonly [number, number]): TemplateResult {
  return html`
    <div class="words" ${cssProperties({ '--title': scale.title, '--text': scale.text })}>
      ${continued ? drawRepeated(content) : drawHeading(content)}
      <div class="rest">
        ${continued ? nothing : html`<h1>${drawText(content.title)}</h1>`}
        ${blocks.map(drawBlock)}
      </div>
      ${drawParts(...part)}
    </div>
  `;
}

const drawHeading = ({ category }: DrawnContent): TemplateResult =>
  html`<header><span class="tile">${icon(category)}</span><span>${categoryWords[category].one}</span></header>`;

const drawRepeated = ({ category, title }: DrawnContent): TemplateResult =>
  html`<header><span class="tile">${icon(category)}</span><h1>${drawText(title)}</h1></header>`;

/** Which part of a long notice this is, for those who came in the middle. */
function drawParts(parts: number, index: number): TemplateResult | typeof nothing {
  if (parts < 2) return nothing;
  return html`<span class="parts" role="img" aria-label="Parte ${index + 1} de ${parts}">
    ${Array.from({ length: parts }, (_, part) => html`<i class=${part === index ? 'on' : ''}></i>`)}
  </span>`;
}

function drawBlock(block: TvBlock): TemplateResult {
  switch (block.kind) {
    case 'text': return html`<p class="text">${drawText(block.text)}</p>`;
    case 'caution': return html`<p class="caution">${drawText(block.text)}</p>`;
    case 'place': case 'hours': case 'contact':
      return html`<p class="fact">${icon(block.kind)}<span>${drawText(block.text)}</span></p>`;
    case 'bring': return html`
      <section class="bring">
        <h2>Traiga:</h2>
        <ol>${block.items.map((item, index) => html`<li><i>${block.first + index}</i><span>${drawText(item)}</span></li>`)}</ol>
      </section>
    `;
  }
}
