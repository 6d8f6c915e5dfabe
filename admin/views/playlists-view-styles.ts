import { css } from 'lit';

export const playlistsViewStyles = css`
  :host { display: block; min-height: 0; }
  .filters { margin-bottom: 10px; }
  .filters vaadin-text-field { width: 250px; padding: 0; }
  table { border-collapse: separate; border-spacing: 0; width: 100%; table-layout: fixed; }
  th, td { text-align: left; padding: 8px 10px; font-size: var(--lumo-font-size-s); border-bottom: 1px solid var(--c-line-2); overflow-wrap: anywhere; }
  tr:last-child > * { border-bottom: 0; }
  thead th { background: #f7f8fa; font-size: 13px; font-weight: 600; color: var(--c-ink-2); border-bottom: 1px solid var(--c-line); }
  thead th:first-child { border-radius: 8px 0 0; } thead th:last-child { border-radius: 0 8px 0 0; }
  th:first-child { padding-left: 16px; width: 25%; }
  .items { width: 330px; } .length { width: 92px; font-variant-numeric: tabular-nums; } .saved { width: 160px; }
  tbody tr { cursor: pointer; height: 62px; }
  tbody tr:hover > * { background: #f9fafb; }
  tbody a { color: var(--c-ink); font-weight: 650; font-size: var(--lumo-font-size-m); text-decoration: none; }
  tbody tr:hover a { text-decoration: underline; }
  .pictures { display: flex; gap: 4px; }
  .where { display: block; }
  @media (max-width: 1400px) { .items { width: 310px; } .saved { display: none; } }
  @media (max-width: 900px) { .items { display: none; } }
`;
