import { css } from 'lit';

/** Cards of the delivery panel: counts above, who is missing below. */
export const deliveryStyles = css`
  :host { display: flex; flex-direction: column; gap: 14px; }
  header { display: flex; align-items: baseline; gap: 10px; padding: 12px 16px 8px; }
  delivery-bar { border-top: 1px solid var(--c-line-2); }
  .empty { padding: 0 16px 14px; }
  .done { display: flex; align-items: center; gap: 10px; padding: 14px 16px; color: var(--c-ok-t); }
  .link { border: 0; background: none; padding: 0; font-size: var(--lumo-font-size-s); color: var(--c-primary); text-decoration: underline; text-underline-offset: 2px; }
  table { border-collapse: collapse; width: 100%; }
  th { font-size: 13px; font-weight: 600; color: var(--c-ink-2); text-align: left; padding: 6px 10px; border-bottom: 1px solid var(--c-line); white-space: nowrap; }
  td { height: 54px; padding: 6px 10px; border-bottom: 1px solid var(--c-line-2); font-size: var(--lumo-font-size-s); }
  tr:last-child td { border-bottom: 0; }
  th:first-child, td:first-child { padding-left: 16px; }
  td b { font-size: var(--lumo-font-size-m); font-weight: 650; }
`;
