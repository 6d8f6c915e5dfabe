import { css } from 'lit';

/** Filters above, one table below; the title is never cut. */
export const noticesViewStyles = css`
  :host { display: block; min-height: 0; }
  .filters { display: flex; gap: 8px 12px; align-items: center; flex-wrap: wrap; margin-bottom: 10px; }
  .filters vaadin-text-field { width: 250px; padding: 0; }
  .filters label { margin-left: auto; }
  select { height: 30px; border: 1px solid var(--c-control); border-radius: 5px; background: #fff; font: inherit; color: var(--c-ink); padding: 0 6px; }
  table { border-collapse: collapse; width: 100%; }
  th { font-size: 13px; font-weight: 600; color: var(--c-ink-2); text-align: left; padding: 8px 10px; border-bottom: 1px solid var(--c-line); white-space: nowrap; }
  td { height: 58px; padding: 7px 10px; border-bottom: 1px solid var(--c-line-2); font-size: var(--lumo-font-size-s); vertical-align: middle; }
  tr:last-child td { border-bottom: 0; }
  th:first-child, td:first-child { padding-left: 16px; }
  td:first-child { width: 36%; }
  td:nth-child(2) { width: 24%; }
  td:last-child { white-space: nowrap; }
  tbody tr:hover { background: #fafbfc; }
  .what { display: flex; gap: 12px; align-items: center; }
  .what a { color: var(--c-ink); font-size: var(--lumo-font-size-m); font-weight: 650; text-decoration: none; }
  .what a:hover { text-decoration: underline; color: var(--c-primary); }
`;
