import { css } from 'lit';

/** The list fills the page and scrolls alone; a panel stands at its right, or over it on narrow windows. */
export const displaysViewStyles = css`
  :host { display: block; min-height: 0; }
  .content { flex: 1; min-height: 0; display: flex; position: relative; }
  .main { flex: 1; min-width: 0; min-height: 0; display: flex; flex-direction: column; padding: 0 28px; }
  .filters { display: flex; gap: 8px; align-items: center; flex-wrap: wrap; margin-bottom: 10px; }
  .filters vaadin-text-field { width: 250px; padding: 0; }
  .list { flex: 1; min-height: 0; overflow: auto; border-radius: 8px 8px 0 0; border-bottom: 0; }
  display-panel { width: 336px; flex: none; }
  @media (max-width: 1400px) { .main { padding: 0 20px; } .filters vaadin-text-field { width: 220px; } }
  @media (max-width: 1180px) { display-panel { position: absolute; inset: 0 0 0 auto; box-shadow: var(--shadow-2); z-index: 3; } }
`;
