import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Identity } from '../../content/wire/events.ts';
import { comingNext } from './categories.ts';
import { clockTime, dateInWords } from './es-format.ts';
import type { PageContent } from './frame.ts';
import { institution } from './institution.ts';

/** Longer names step down once, on up to three lines; they are never cut or abbreviated. */
const longName = 24;

type Pages = Pick<PageContent, 'page' | 'pages' | 'next'>;

type Parts = { pages: Pages | null; body: TemplateResult; confirmed: TemplateResult | typeof nothing };

/** Head and foot of a portrait board, and the left rail of a landscape one. They stay while pages change. */
export function drawBoard(identity: Identity, now: number, { pages, body, confirmed }: Parts): TemplateResult {
  return identity.orientation === 'portrait'
    ? html`
      <header class="head">${drawWho(identity)}${drawWhen(identity, now)}</header>
      ${body}
      <footer class="foot"><div><p class="institution">${institution.name}</p>${confirmed}</div>${drawPages(pages)}</footer>`
    : html`
      <aside class="rail">${drawWho(identity)}${drawWhen(identity, now)}<div class="foot">${drawPages(pages)}<p class="institution">${institution.name}</p>${confirmed}</div></aside>
      ${body}`;
}

function drawWho({ centerName, place }: Identity): TemplateResult {
  return html`
    <div class="who">
      <span class="mark">${institution.mark}</span>
      <div class="center">
        <h1 class=${centerName.length > longName ? 'long' : ''}>${centerName}</h1>
        ${place === '' ? nothing : html`<p class="place">${place}</p>`}
      </div>
    </div>
  `;
}

function drawWhen({ zone }: Identity, now: number): TemplateResult {
  const { figures, half } = clockTime(now, zone);
  return html`
    <div class="when">
      <p class="clock">${figures}<small>\u00A0${half}</small></p>
      <p class="date">${dateInWords(now, zone)}</p>
    </div>
  `;
}

function drawPages(shown: Pages | null): TemplateResult | typeof nothing {
  if (shown === null || shown.pages < 2) return nothing;
  const { page, pages, next } = shown;
  return html`
    <div class="pages">
      <div class="dots">${Array.from({ length: pages }, (_, index) => html`<i class=${index + 1 === page ? 'on' : ''}></i>`)}</div>
      <p>Página ${page} de ${pages}</p>
      <p class="next">${comingNext(next)}</p>
    </div>
  `;
}
