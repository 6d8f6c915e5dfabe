import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { tvMeasures } from '../../content/programme/tv-measures.ts';
import { clockTime, dateInWords } from './es-format.ts';
import type { Frame } from './frame.ts';

/** Younger than this, nobody need know. */
const freshMs = 24 * 60 * 60_000;

/** When the server last confirmed what is shown, once that is older than a day: a small line for whoever looks for it. */
export function drawConfirmed({ identity: { zone }, now, confirmedAt = null }: Frame): TemplateResult | typeof nothing {
  if (confirmedAt === null || now - confirmedAt <= freshMs) return nothing;
  const { figures, half } = clockTime(confirmedAt, zone);
  const day = dateInWords(confirmedAt, zone).replace(/ de\s\d+$/, '');
  return html`<p class="confirmed">Actualizado el ${day}, <span class="whole">${figures}\u00A0${half}</span></p>`;
}

/** On a TV it lies in the margin above the strip, where no notice has words. */
export const confirmedStyles = css`
  .confirmed {
    position: absolute;
    right: 0;
    bottom: calc(${tvMeasures.strip} * var(--u));
    padding: 0 var(--safe-x) 0 var(--s5);
    background: var(--night);
    color: var(--paper);
    font-size: calc(2.3 * var(--u));
    font-weight: 500;
    line-height: calc(${tvMeasures.bottom} * var(--u));
  }
  .institutional .confirmed {
    bottom: var(--s2);
    background: none;
  }
  .board .confirmed {
    position: static;
    margin-top: var(--s2);
    padding: 0;
    background: none;
    color: inherit;
    line-height: 1.15;
  }
`;
