import { css } from 'lit';

export const pairDialogStyles = css`
  .pair { display: flex; flex-direction: column; gap: 14px; width: min(430px, 84vw); }
  .pair p { margin: 0; }
  .pair .hint { font-size: var(--lumo-font-size-s); color: var(--c-ink-2); margin-top: -6px; }
  .pair .hint.bad { color: var(--c-bad-t); font-weight: 600; }
  .pair .done { display: flex; gap: 8px; align-items: center; color: var(--c-ok-t); }
  .pair .done svg { width: 20px; height: 20px; flex: none; }
  .pair vaadin-combo-box { width: 100%; padding-top: 0; }
`;
