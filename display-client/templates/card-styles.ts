import { css, unsafeCSS } from 'lit';
import { pictureLimits, pictureShare } from '../../content/programme/board-card.ts';
import { cardMeasures, cardType, textLeading } from '../../content/programme/board-grid.ts';

const { pad, category, gap, smallGap, largeGap, rule, label, icon, number } = cardMeasures;

const typeRule = ([size, { title, leading, text }]: [string, { title: number; leading: number; text: number }]): string =>
  `.card.${size} { --title: ${title}; --leading: ${leading}; --text: ${text}; }`;

/** Cards of a board. Every length that counts towards what fits comes from `cardMeasures` and grows with the page's scale. */
export const cardStyles = css`
  ${unsafeCSS(Object.entries(cardType).map(typeRule).join('\n'))}
  .card {
    --v: calc(var(--scale) * var(--u));
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    min-width: 0;
    overflow: hidden;
    border-radius: var(--radius);
    background: var(--paper);
    font-size: calc(var(--text) * var(--v));
    line-height: ${textLeading};
  }
  .card.pictured {
    flex-grow: 6;
  }
  .card.beside {
    flex-direction: row;
  }
  .card.full {
    background: var(--full);
    color: var(--on-full);
  }
  .card .cat {
    --v: calc(var(--page-scale) * var(--u));
    display: flex;
    flex: none;
    align-items: center;
    min-height: calc(${category} * var(--v));
    padding-right: calc(${pad} * var(--v));
    font-size: calc(${label} * var(--v));
    font-weight: 700;
    line-height: 1.05;
  }
  .card .tile {
    display: grid;
    flex: none;
    place-items: center;
    width: calc(${category} * var(--v));
    height: calc(${category} * var(--v));
    margin-right: calc(${gap} * var(--v));
    border-bottom-right-radius: var(--radius);
    background: var(--fill);
    color: var(--on-fill);
    font-size: calc(3.2 * var(--v));
  }
  .card[data-cat="message"] .tile, .card[data-cat="news"] .tile, .card[data-cat="poster"] .tile {
    border-right: calc(0.35 * var(--v)) solid var(--ink);
    border-bottom: calc(0.35 * var(--v)) solid var(--ink);
  }
  .card.full .tile {
    border: 0;
    background: var(--on-full);
    color: var(--full);
  }
  .card .new {
    display: flex;
    flex: none;
    align-items: center;
    margin-left: auto;
    padding: calc(0.55 * var(--v)) calc(1.2 * var(--v)) calc(0.65 * var(--v));
    border-radius: calc(3 * var(--v));
    background: var(--ink);
    color: var(--paper);
    line-height: 1;
  }
  .card .new::before {
    width: 0.5em;
    height: 0.5em;
    margin-right: calc(0.6 * var(--v));
    border-radius: 50%;
    background: #FFDB39;
    content: "";
  }
  .card .pict {
    flex: 1 0 auto;
  }
  .card .pict::before {
    display: block;
    padding-top: calc(${pictureLimits.photo} * min(var(--ratio) * 100%, ${pictureLimits.tallest} * var(--u)));
    content: "";
  }
  .card[data-cat="poster"] .pict::before {
    padding-top: calc(${pictureLimits.poster} * min(var(--ratio) * 100%, ${pictureLimits.tallest} * var(--u)));
  }
  .card .text {
    display: flex;
    flex-direction: column;
  }
  .card .words {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    padding: calc(${gap} * var(--v)) calc(${pad} * var(--v)) calc(${pad} * var(--v));
  }
  .card.alone .words {
    justify-content: center;
  }
  .card .push {
    margin-top: auto;
  }
  .card.alone .push {
    margin-top: 0;
  }
  .card.pictured > .words {
    flex: none;
    padding-top: calc(${largeGap} * var(--v));
  }
  .card.beside .pict, .card.beside .text {
    flex: none;
    width: ${pictureShare * 100}%;
  }
  .card .words h2 {
    font-size: calc(var(--title) * var(--v));
    line-height: var(--leading);
  }
  .card .words p {
    margin-top: calc(${gap} * var(--v));
  }
  .card .words .caution {
    margin-top: calc(${largeGap} * var(--v));
    padding: calc(${gap} * var(--v)) calc(${largeGap} * var(--v));
    border-radius: var(--radius-small);
    background: var(--fill);
    color: var(--on-fill);
    font-weight: 700;
  }
  .card.full .caution {
    background: var(--on-full);
    color: var(--full);
  }
  .card .words li {
    display: flex;
  }
  .card .facts {
    margin-top: calc(${gap} * var(--v));
  }
  .card .facts li + li, .card .bring li {
    margin-top: calc(${smallGap} * var(--v));
  }
  .card .facts .ico {
    width: ${icon}em;
    height: ${icon}em;
    margin-top: 0.04em;
    margin-right: calc(${gap} * var(--v));
    color: var(--ink-soft);
  }
  .card.full .ico {
    color: inherit;
  }
  .card .bring, .card .ask {
    margin-top: calc(${gap} * var(--v));
    padding-top: calc(${gap} * var(--v));
    border-top: calc(${rule} * var(--v)) solid var(--line);
  }
  .card .words .ask {
    margin-top: calc(${largeGap} * var(--v));
  }
  .card .bring h3 {
    font-size: 1em;
    line-height: ${textLeading};
  }
  .card .bring i {
    display: grid;
    flex: none;
    place-items: center;
    width: ${number}em;
    height: ${number}em;
    margin-right: calc(${gap} * var(--v));
    border-radius: 50%;
    background: var(--fill);
    color: var(--on-fill);
    font-style: normal;
    font-weight: 700;
    line-height: 1;
  }
  .card.full .bring i {
    background: var(--on-full);
    color: var(--full);
  }
`;
