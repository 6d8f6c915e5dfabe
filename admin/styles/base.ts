import { css } from 'lit';

/** What every element of the admin starts from: reset, text sizes, layout helpers and the small shared shapes. */
export const baseStyles = css`
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, h3, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; }
  ul, ol { list-style: none; }
  h1 { font-size: var(--lumo-font-size-xxl); line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; }
  h2 { font-size: var(--lumo-font-size-l); line-height: 1.3; font-weight: 650; }
  h3 { font-size: var(--lumo-font-size-m); font-weight: 650; }
  a { color: var(--c-primary); text-decoration-thickness: 1px; text-underline-offset: 2px; }
  button { font: inherit; color: inherit; cursor: pointer; }
  .small { font-size: var(--lumo-font-size-s); }
  .muted { color: var(--c-ink-2); }
  .faint { color: var(--c-ink-3); }
  .strong { font-weight: 650; }
  .ok { color: var(--c-ok-t); }
  .bad { color: var(--c-bad-t); }
  .warn { color: var(--c-warn-t); }
  .row { display: flex; align-items: center; gap: 8px; }
  .column { display: flex; flex-direction: column; gap: 8px; }
  .grow { flex: 1; min-width: 0; }
  .push { margin-left: auto; }
  .nowrap { white-space: nowrap; }
  .ellipsis { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  svg.lucide { width: 1.125em; height: 1.125em; flex: none; stroke-width: 1.9; vertical-align: -0.2em; }
  :is(a, button, summary, [tabindex]):focus-visible { outline: none; box-shadow: var(--focus); border-radius: var(--lumo-border-radius-m); }
  vaadin-button[theme~='line'] { background: #fff; border: 1px solid var(--c-control); }
  vaadin-button[disabled] { opacity: 1; background: #eaecef; color: #6d7884; }
  vaadin-button[disabled][theme~='tertiary'] { background: none; }

  .page { display: flex; flex-direction: column; height: 100%; min-height: 0; }
  .page-body { flex: 1; min-height: 0; padding: 0 28px 20px; overflow: auto; position: relative; }
  .card { background: var(--c-surface); border: 1px solid var(--c-line); border-radius: var(--lumo-border-radius-l); }

  .chips { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .chip {
    display: inline-flex; align-items: center; gap: 6px; height: 30px; padding: 0 11px; border: 1px solid var(--c-control);
    border-radius: 15px; background: #fff; font: 500 var(--lumo-font-size-s)/1 var(--lumo-font-family); color: var(--c-ink); white-space: nowrap;
  }
  .chip[aria-pressed='true'] { background: var(--c-primary-dark); border-color: var(--c-primary-dark); color: #fff; }
  .chip b { font-weight: 650; }
  .chip:focus-visible { border-radius: 15px; }

  .badge {
    display: inline-flex; align-items: center; gap: 5px; height: 22px; padding: 0 8px; border-radius: 4px; font-size: 13px;
    font-weight: 600; background: #e9edf1; color: #33404d; white-space: nowrap;
  }
  .badge.ok { background: var(--c-ok-bg); color: var(--c-ok-t); }
  .badge.bad { background: var(--c-bad-bg); color: var(--c-bad-t); }
  .badge.warn { background: var(--c-warn-bg); color: var(--c-warn-t); }
  .badge.primary { background: var(--c-tint); color: var(--c-primary-dark); }

  .callout { display: flex; gap: 10px; padding: 10px 12px; border-radius: 6px; font-size: var(--lumo-font-size-s); border: 1px solid; }
  .callout.info { background: #f0f5fa; border-color: #c4d6e8; color: #173a5e; }
  .callout.ok { background: var(--c-ok-bg); border-color: #a9d6b9; color: #0f4527; }
  .callout.warn { background: var(--c-warn-bg); border-color: #e8c77a; color: #4f3200; }
  .callout.bad { background: var(--c-bad-bg); border-color: #eeb4af; color: #6f140f; }

  @media (max-width: 1400px) { .page-body { padding-left: 20px; padding-right: 20px; } }
  @media (prefers-reduced-motion: reduce) {
    *, vaadin-dialog::part(overlay), vaadin-dialog::part(backdrop) { transition: none !important; animation: none !important; }
  }
`;
