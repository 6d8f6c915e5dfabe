import { css, html } from 'lit';

/** The arrow of a menu in the sentence. */
export const chevron = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6"/></svg>`;

/** A part of the sentence that can be changed. */
export const tokenStyles = css`
  .token { display: inline-flex; align-items: center; gap: 4px; border: 0; border-bottom: 2px solid var(--c-primary); background: var(--c-tint); color: var(--c-primary-dark); font: 650 1rem/1.5 var(--lumo-font-family); padding: 0 6px; border-radius: 4px 4px 0 0; cursor: pointer; text-align: left; }
  .token.missing { background: var(--c-warn-bg); color: var(--c-warn-t); border-bottom-color: var(--c-warn); }
  .token:focus-visible { outline: none; box-shadow: var(--focus); }
  .token svg { width: 14px; height: 14px; flex: none; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
`;

/** The sentence of menus and the panel that a menu opens. */
export const audienceClauseStyles = css`
  :host { display: block; }
  .sentence { margin: 0; font-size: var(--lumo-font-size-l); line-height: 2.05; }
  .panel { display: flex; flex-direction: column; gap: 4px; margin: 4px 0 12px; padding: 12px 14px; background: var(--c-surface); border: 1px solid var(--c-control); border-radius: var(--lumo-border-radius-l); box-shadow: var(--shadow-2); }
  .menus { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 4px 14px; }
  .hint { margin: 2px 0 0; font-size: var(--lumo-font-size-s); color: var(--c-ink-2); }
  .done { align-self: flex-start; margin-top: 6px; }
  vaadin-multi-select-combo-box { width: 100%; }
`;

export const audiencePickerStyles = css`
  :host { display: block; }
  .adds { display: flex; flex-wrap: wrap; gap: 4px 8px; margin-top: 2px; }
  .counts { display: flex; flex-wrap: wrap; border-top: 1px solid var(--c-line); margin-top: 10px; padding-top: 10px; }
  .counts > div { border-left: 1px solid var(--c-line); padding: 0 14px; font-size: var(--lumo-font-size-s); color: var(--c-ink-2); }
  .counts > div:first-child { border: 0; padding-left: 0; }
  .counts > .list { flex-basis: 100%; border: 0; padding: 8px 0 0; display: flex; gap: 12px; align-items: baseline; }
  .counts b { display: block; font-size: var(--lumo-font-size-xl); line-height: 1.15; color: var(--c-ink); }
  .link { border: 0; background: none; padding: 0; font: inherit; color: var(--c-primary); text-decoration: underline; text-underline-offset: 2px; cursor: pointer; }
  .link:focus-visible { outline: none; box-shadow: var(--focus); border-radius: var(--lumo-border-radius-m); }
  .small { font-size: var(--lumo-font-size-xs); }
`;
