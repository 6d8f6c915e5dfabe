import { css } from 'lit';

/**
 * What every screen of the displays shares. The unit: 1u is a hundredth of the short side of a 16:9 canvas that fits the
 * window, so that 1080p, 4K, portrait and a thumbnail are one drawing. A canvas is "across" when its short side runs along
 * the width of the window. Written for Chromium 79.
 */
export const baseStyles = css`
  :host {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 100%;
    height: 100%;
    overflow: hidden;
    background: var(--night);
    color: var(--ink);
    font-family: Cartelera, system-ui, sans-serif;
    font-weight: 450;
    font-variant-numeric: tabular-nums;
    font-synthesis: none;
    hyphens: none;
    overflow-wrap: break-word;
    text-rendering: geometricPrecision;
    cursor: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  .canvas {
    --u: min(1vh, 0.5625vw);
    --s1: calc(0.4 * var(--u));
    --s2: calc(0.75 * var(--u));
    --s3: calc(1.1 * var(--u));
    --s4: calc(1.6 * var(--u));
    --s5: calc(2.2 * var(--u));
    --s6: calc(3.2 * var(--u));
    --s7: calc(4.6 * var(--u));
    --radius: calc(1.1 * var(--u));
    --radius-small: calc(0.6 * var(--u));
    --rule: calc(0.2 * var(--u));
    --safe-x: calc(6.4 * var(--u));
    --safe-y: calc(4.4 * var(--u));
    position: relative;
    flex: none;
    width: 100%;
    height: 100%;
    max-width: calc(190 * var(--u));
    max-height: calc(113 * var(--u));
    overflow: hidden;
  }
  .across.canvas {
    --u: min(1vw, 0.5625vh);
  }
  .portrait.canvas {
    max-width: calc(113 * var(--u));
    max-height: calc(190 * var(--u));
  }
  h1, h2, h3 {
    font-weight: 750;
    letter-spacing: -0.008em;
    text-wrap: balance;
  }
  p {
    text-wrap: pretty;
  }
  ul, ol {
    list-style: none;
  }
  b {
    font-weight: 700;
  }
  .whole {
    white-space: nowrap;
  }
  .mark + p {
    text-wrap: balance;
  }
  .ico {
    display: block;
    flex: none;
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.1;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    background: var(--paper);
    color: var(--night);
    border-radius: var(--radius-small);
    font-weight: 800;
    letter-spacing: 0.02em;
    line-height: 1;
  }
  .pict {
    position: relative;
    overflow: hidden;
    background: var(--ground);
  }
  .pict img {
    position: absolute;
    top: 0;
    left: 0;
    display: block;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .pict .blur {
    object-fit: cover;
    filter: blur(calc(2 * var(--u)));
    transform: scale(1.15);
  }
`;
