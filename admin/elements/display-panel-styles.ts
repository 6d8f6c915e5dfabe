import { css } from 'lit';

export const displayPanelStyles = css`
  :host { display: block; min-height: 0; }
  aside { height: 100%; overflow: auto; background: #fff; border: solid var(--c-line); border-width: 1px 0 0 1px; padding: 14px 18px 20px; display: flex; flex-direction: column; gap: 12px; }
  header { display: flex; align-items: flex-start; gap: 8px; }
  header h2 { font-size: var(--lumo-font-size-l); }
  header vaadin-button { margin: -4px -8px 0 0; }
  .state { font-size: var(--lumo-font-size-s); margin-top: -8px; }
  display-preview { --preview-max-height: 340px; background: #e6eaee; border-radius: 8px; padding: 14px; flex: none; }
  dl { display: grid; grid-template-columns: 84px minmax(0, 1fr); gap: 6px 10px; font-size: var(--lumo-font-size-s); }
  dt { color: var(--c-ink-2); }
  dd { overflow-wrap: anywhere; }
  dd > span { display: block; }
  .actions { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
  .actions vaadin-button { margin: 0; }
  .actions.last { border-top: 1px solid var(--c-line); padding-top: 10px; grid-template-columns: 1fr; justify-items: start; gap: 2px; }
  .actions.last:empty { display: none; }
`;
