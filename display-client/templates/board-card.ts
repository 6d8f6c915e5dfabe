import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { pictureOf } from '../../content/programme/board-card.ts';
import type { DrawnContent } from '../../content/programme/objects.ts';
import { categoryWords } from './categories.ts';
import { drawText } from './draw-text.ts';
import type { DrawnCard } from './frame.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import { drawPicture } from './picture.ts';

type Look = { readonly isNew: boolean; readonly alone: boolean };
type Placed = DrawnCard & { readonly sideBySide: boolean };

/** One notice as a card of a board. */
export function drawCard({ object: { content }, size, sideBySide }: Placed, { isNew, alone }: Look): TemplateResult {
  const picture = pictureOf(content);
  const shown = picture === null ? nothing : drawPicture(picture);
  const classes = { card: true, [size]: true, full: size === 'hero', alone, beside: picture !== null && sideBySide, pictured: picture !== null };
  const category = drawCategory(content, isNew);
  return html`
    <article class=${classMap(classes)} data-cat=${content.category}>
      ${classes.beside
        ? html`${shown}<div class="text">${category}${drawWords(content)}</div>`
        : html`${category}${shown}${drawWords(content)}`}
    </article>
  `;
}

function drawCategory({ category }: DrawnContent, isNew: boolean): TemplateResult {
  return html`
    <header class="cat">
      <span class="tile">${icon(category)}</span><span class="name">${categoryWords[category].one}</span>
      ${isNew ? html`<span class="new">Nuevo</span>` : nothing}
    </header>
  `;
}

function drawWords(content: DrawnContent): TemplateResult {
  return html`<div class="words"><h2>${drawText(content.title)}</h2>${drawBody(content)}</div>`;
}

function drawBody(content: DrawnContent): TemplateResult | typeof nothing {
  switch (content.category) {
    case 'message': return drawParagraph(content.body);
    case 'news': return drawParagraph(content.summary);
    case 'poster': return nothing;
    case 'health-tip':
      return html`${drawParagraph(content.advice)}${content.caution === '' ? nothing : html`<div class="push"><p class="caution">${drawText(content.caution)}</p></div>`}`;
    case 'procedure': {
      const { summary, place, hours, requirements, contact } = content;
      return html`
        ${drawParagraph(summary)}
        <ul class="facts">${drawFact('place', place)}${drawFact('hours', hours)}</ul>
        <div class="push">
          ${requirements.length === 0 ? nothing : drawRequirements(requirements)}
          ${contact === '' ? nothing : html`<ul class="facts ask">${drawFact('contact', contact)}</ul>`}
        </div>
      `;
    }
  }
}

const drawParagraph = (text: string): TemplateResult | typeof nothing => (text === '' ? nothing : html`<p>${drawText(text)}</p>`);

const drawFact = (name: IconName, text: string): TemplateResult => html`<li>${icon(name)}<span>${drawText(text)}</span></li>`;

function drawRequirements(requirements: readonly string[]): TemplateResult {
  return html`
    <section class="bring">
      <h3>Traiga:</h3>
      <ol>${requirements.map((item, index) => html`<li><i>${index + 1}</i><span>${drawText(item)}</span></li>`)}</ol>
    </section>
  `;
}
