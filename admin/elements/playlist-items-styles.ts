import { css } from 'lit';

export const playlistItemsStyles = css`
  :host { display: block; }
  li { position: relative; display: flex; align-items: center; gap: 10px; min-height: 58px; padding: 6px 10px; border-bottom: 1px solid var(--c-line-2); background: #fff; }
  li.dragged { opacity: 0.45; }
  li.drop-before::before, li.drop-after::after { content: ''; position: absolute; left: 0; right: 0; height: 3px; background: var(--c-primary); border-radius: 2px; }
  li.drop-before::before { top: -2px; }
  li.drop-after::after { bottom: -2px; }
  .handle { color: var(--c-control); cursor: grab; padding: 8px 2px; }
  .handle:active { cursor: grabbing; }
  .number { width: 22px; text-align: right; color: var(--c-ink-2); font-size: var(--lumo-font-size-s); font-variant-numeric: tabular-nums; }
  .grow > span { display: block; }
  .title { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .time { width: 74px; text-align: right; flex: none; font-variant-numeric: tabular-nums; font-size: var(--lumo-font-size-s); }
  span.time { padding-right: 9px; }
  vaadin-text-field.time { padding: 0; --vaadin-input-field-value-font-size: var(--lumo-font-size-s); }
  .tools { display: flex; flex: none; }
  .tools vaadin-button { margin: 0; }
`;
