import { css } from 'lit';

/** Items at the left, where the list plays at the right; one below the other on narrow windows. */
export const playlistEditorStyles = css`
  :host { display: block; min-height: 0; }
  .loading { margin: 0 28px; }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(300px, 400px); gap: 16px; align-items: start; }
  .main, .side { display: flex; flex-direction: column; gap: 14px; min-width: 0; }
  .main > vaadin-text-field, .main > vaadin-select { padding-top: 0; width: 100%; max-width: 520px; }
  .card > header { display: flex; align-items: baseline; gap: 12px; padding: 12px 16px 8px; border-bottom: 1px solid var(--c-line-2); }
  .empty { padding: 18px 16px 4px; }
  .deletion { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .callout, conflict-note { margin-bottom: 14px; }
  @media (max-width: 1000px) { .columns { grid-template-columns: minmax(0, 1fr); } }
`;
