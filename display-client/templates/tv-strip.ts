import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { tvMeasures } from '../../content/programme/tv-measures.ts';
import type { Identity } from '../../content/wire/events.ts';
import { clockTime } from './es-format.ts';
import { institution } from './institution.ts';

/** The strip at the foot of every TV screen: mark, channel, center, and the clock always at the right. */
export function drawStrip({ centerName, zone }: Identity, now: number): TemplateResult {
  const { figures, half } = clockTime(now, zone);
  return html`
    <footer class="strip">
      <span class="mark">${institution.mark}</span>
      <p class="who"><b>${institution.channel}</b> · ${centerName}</p>
      <p class="clock">${figures}<small>\u00A0${half}</small></p>
    </footer>
  `;
}

export const stripStyles = css`
  .strip {
    position: absolute;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    align-items: center;
    height: calc(${tvMeasures.strip} * var(--u));
    padding: 0 var(--safe-x) calc(0.6 * var(--u));
    border-top: var(--rule) solid var(--night-line);
    background: var(--night);
    color: var(--paper);
    line-height: 1.1;
  }
  .strip .mark {
    width: calc(9 * var(--u));
    height: calc(6.4 * var(--u));
    margin-right: var(--s5);
    font-size: calc(3 * var(--u));
  }
  .strip .who {
    flex: 1;
    min-width: 0;
    font-size: calc(4.4 * var(--u));
    font-weight: 500;
  }
  .strip .clock {
    flex: none;
    margin-left: var(--s5);
    font-size: calc(7.6 * var(--u));
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 1;
    white-space: nowrap;
  }
  .strip small {
    font-size: 0.935em;
    font-weight: 600;
    letter-spacing: 0;
  }
`;
