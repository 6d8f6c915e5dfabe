import { css } from 'lit';

/** The head of one notice and the page under it. */
export const noticeEditorViewStyles = css`
  :host { display: block; min-height: 0; }
  .head { display: flex; align-items: center; gap: 12px; padding: 14px 28px 12px; }
  .head h1 { font-size: var(--lumo-font-size-xl); }
  .head .title { display: flex; align-items: center; gap: 10px; white-space: nowrap; }
  .head h1 { overflow: hidden; text-overflow: ellipsis; }
  .head .actions { display: flex; align-items: center; justify-content: flex-end; gap: 8px; flex-wrap: wrap; flex: none; }
  .head .reason { max-width: 300px; text-align: right; }
  .back { display: grid; place-items: center; width: 36px; height: 36px; border-radius: 5px; color: var(--c-primary); }
  a.button { display: inline-flex; align-items: center; height: var(--lumo-size-m); padding: 0 14px; border: 1px solid var(--c-control); border-radius: 5px; background: #fff; font-weight: 600; text-decoration: none; white-space: nowrap; }
  notice-editor { flex: 1; }
  .page-body { padding-top: 4px; }
  .remove { margin-top: 22px; }
  @media (max-width: 1400px) { .head { padding-left: 20px; padding-right: 20px; } }
`;
