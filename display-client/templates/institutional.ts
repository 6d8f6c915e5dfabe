import { css, html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Identity } from '../../content/wire/events.ts';
import { clockTime, dateInWords } from './es-format.ts';
import { institution } from './institution.ts';

/** A longer name takes two lines, a little smaller. */
const longName = 32;

const hills = svg`
  <svg class="hills" viewBox="0 0 1920 420" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    <path class="far" d="M0 240C260 200 420 30 560 4c40-8 84-8 124 0 160 34 300 220 640 220 220 0 380-60 596-90v286H0z"/>
    <path class="near" d="M0 300c300-40 560-70 860-40s640 60 1060-30v190H0z"/>
  </svg>
`;

/** What a screen shows when it has nothing else: the hall's clock and the name of the house. */
export function drawInstitutional({ centerName, zone }: Identity, now: number): TemplateResult {
  const { figures, half } = clockTime(now, zone);
  return html`
    ${hills}
    <main class="calm">
      <p class="clock">${figures}<small>\u00A0${half}</small></p>
      <p class="date">${dateInWords(now, zone)}</p>
    </main>
    <footer class="house"><span class="mark">${institution.mark}</span><p class=${centerName.length > longName ? 'long' : ''}>${centerName}</p></footer>
  `;
}

export const institutionalStyles = css`
  .institutional {
    display: flex;
    flex-direction: column;
    background: var(--night);
    color: var(--paper);
  }
  .hills {
    position: absolute;
    bottom: 0;
    left: 0;
    width: 100%;
    height: calc(39 * var(--u));
  }
  .hills .far {
    fill: var(--night-hill);
  }
  .hills .near {
    fill: var(--night-near);
  }
  .calm {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    text-align: center;
  }
  .calm .clock {
    font-size: calc(40 * var(--u));
    font-weight: 600;
    letter-spacing: -0.03em;
    line-height: 0.8;
    white-space: nowrap;
  }
  .calm small {
    margin-left: -0.1em;
    font-size: 0.25em;
    font-weight: 500;
    letter-spacing: 0;
  }
  .calm .date {
    margin-top: calc(8 * var(--u));
    padding: 0 var(--safe-x);
    font-size: calc(9.6 * var(--u));
    font-weight: 500;
    line-height: 1.15;
  }
  .portrait .calm .clock {
    font-size: calc(30 * var(--u));
  }
  .portrait .calm .date {
    font-size: calc(6.6 * var(--u));
  }
  .house {
    position: relative;
    display: flex;
    flex: none;
    align-items: center;
    min-height: calc(20 * var(--u));
    padding: 0 var(--safe-x) calc(2 * var(--u));
    font-size: calc(8.2 * var(--u));
    font-weight: 600;
    line-height: 1.08;
  }
  .house .long {
    font-size: 0.82em;
  }
  .portrait .house {
    font-size: calc(6 * var(--u));
  }
  .house .mark {
    width: calc(14 * var(--u));
    height: calc(9.6 * var(--u));
    margin-right: var(--s5);
    font-size: calc(4.4 * var(--u));
  }
`;
