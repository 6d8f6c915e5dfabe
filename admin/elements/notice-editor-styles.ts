import { css } from 'lit';

/** A conflict above; form, preview, and whom it reaches: three columns that scroll alone, one below 1180 px. */
export const noticeEditorStyles = css`
  :host { display: grid; grid-template-rows: auto minmax(0, 1fr); grid-template-columns: 384px minmax(0, 1fr) 348px; min-height: 0; border-top: 1px solid var(--c-line); }
  notice-conflict { grid-column: 1 / -1; margin: 14px 20px; }
  section { grid-row: 2; padding: 14px 20px 20px; min-height: 0; overflow: auto; }
  section + section { border-left: 1px solid var(--c-line); }
  .form, .where { background: var(--c-surface); }
  .form { display: flex; flex-direction: column; gap: 8px; }
  .where h2 { margin-bottom: 2px; }
  .where h2.next { margin-top: 20px; }
  .errors ul { margin-top: 4px; }
  .link { border: 0; background: none; padding: 0; color: inherit; text-decoration: underline; text-underline-offset: 2px; text-align: left; }
  vaadin-select { width: 100%; padding-top: 0; }
  @media (max-width: 1400px) { :host { grid-template-columns: 344px minmax(0, 1fr) 324px; } section { padding-left: 16px; padding-right: 16px; } }
  @media (max-width: 1180px) {
    :host { display: block; overflow: auto; }
    section { overflow: visible; }
    section + section { border-left: 0; border-top: 1px solid var(--c-line); }
  }
`;
