import { css } from 'lit';
import { tvMeasures, tvRepeatedTitle } from '../../content/programme/tv-measures.ts';

const { safeX, safeY, bottom, strip, tile, titleGap, blockGap, itemGap, markGap, platePad, plateSide, pictureGap, titleLeading, textLeading, icon, number, bringLabel } = tvMeasures;

/** Notices on a TV. Every length that counts towards what fits comes from `tvMeasures`. */
export const tvStyles = css`
  .tv {
    position: absolute;
    top: 0;
    right: 0;
    bottom: calc(${strip} * var(--u));
    left: 0;
    display: flex;
    background: var(--paper);
    color: var(--ink);
  }
  .tv.full {
    background: var(--full);
    color: var(--on-full);
  }
  .tv.full[data-cat="news"] {
    --full: var(--paper);
    --on-full: var(--ink);
  }
  .tv.alone .pict {
    flex: 1;
  }
  .tv .side {
    display: flex;
    flex: none;
    width: calc(var(--picture) * var(--u));
  }
  .tv .side .pict {
    flex: 1;
  }
  .tv .words {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    padding: calc(${safeY} * var(--u)) calc(${safeX} * var(--u)) calc(${bottom} * var(--u));
    font-size: calc(var(--text) * var(--u));
    font-weight: 500;
    line-height: ${textLeading};
  }
  .tv.beside .words {
    padding-left: calc(${pictureGap} * var(--u));
  }
  .tv .words header {
    display: flex;
    align-items: center;
    min-height: calc(${tile} * var(--u));
    font-size: calc(${tvRepeatedTitle} * var(--u));
    font-weight: 700;
    line-height: 1;
  }
  .tv .tile {
    display: grid;
    flex: none;
    place-items: center;
    width: calc(${tile} * var(--u));
    height: calc(${tile} * var(--u));
    margin-right: calc(${markGap} * var(--u));
    border-radius: var(--radius);
    background: var(--on-full);
    color: var(--full);
    font-size: calc(7 * var(--u));
  }
  .tv.beside .tile {
    background: var(--fill);
    color: var(--on-fill);
  }
  .tv.beside[data-cat="news"] .tile, .tv.beside[data-cat="poster"] .tile {
    border: calc(0.5 * var(--u)) solid var(--ink);
  }
  .tv .parts {
    position: absolute;
    right: calc(${safeX} * var(--u));
    bottom: calc(1.1 * var(--u));
    display: flex;
  }
  .tv .parts i {
    width: calc(6.4 * var(--u));
    height: calc(1.1 * var(--u));
    margin-left: calc(0.9 * var(--u));
    border-radius: var(--radius);
    background: currentColor;
    opacity: 0.3;
  }
  .tv .parts .on {
    opacity: 1;
  }
  .tv header h1 {
    font-size: 1em;
    line-height: ${titleLeading};
  }
  .tv .rest {
    margin: auto 0;
  }
  .tv .rest h1 {
    margin-top: calc(${titleGap} * var(--u));
    font-size: calc(var(--title) * var(--u));
    letter-spacing: -0.015em;
    line-height: ${titleLeading};
  }
  .tv .text {
    margin-top: calc(${blockGap} * var(--u));
  }
  .tv .fact {
    display: flex;
    margin-top: calc(${itemGap} * var(--u));
  }
  .tv .fact .ico {
    width: ${icon}em;
    height: ${icon}em;
    margin-right: calc(${markGap} * var(--u));
  }
  .tv .caution, .tv .bring {
    margin-top: calc(${blockGap} * var(--u));
    padding: calc(${platePad} * var(--u)) calc(${plateSide} * var(--u));
    border-radius: var(--radius);
    background: var(--on-full);
    color: var(--full);
  }
  .tv .caution {
    font-weight: 700;
  }
  .tv.beside .caution {
    background: var(--fill);
    color: var(--on-fill);
  }
  .tv .bring {
    display: flex;
  }
  .tv .bring h2 {
    flex: none;
    width: ${bringLabel}em;
    font-size: 1em;
    line-height: ${textLeading};
  }
  .tv .bring ol {
    flex: 1;
    min-width: 0;
  }
  .tv .bring li {
    display: flex;
    color: var(--ink);
  }
  .tv .bring li + li {
    margin-top: calc(${itemGap} * var(--u));
  }
  .tv .bring i {
    display: grid;
    flex: none;
    place-items: center;
    width: ${number}em;
    height: ${number}em;
    margin-right: calc(${markGap} * var(--u));
    border-radius: 50%;
    background: var(--full);
    color: var(--on-full);
    font-style: normal;
    font-weight: 700;
    line-height: 1;
  }
`;
