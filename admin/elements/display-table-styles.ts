import { css } from 'lit';

/** Columns and rows of the list of displays; the head stays on top while the rows scroll. */
export const displayTableStyles = css`
  :host { display: block; container-type: inline-size; }
  table { border-collapse: separate; border-spacing: 0; width: 100%; table-layout: fixed; }
  thead th {
    position: sticky; top: 0; z-index: 1; background: #f7f8fa; font-size: 13px; font-weight: 600; color: var(--c-ink-2); text-align: left;
    padding: 8px 10px; border-bottom: 1px solid var(--c-line); white-space: nowrap;
  }
  thead th:first-child { width: 24%; padding-left: 36px; }
  .format { width: 112px; } .state { width: 148px; } .revision { width: 92px; } .contact { width: 150px; }
  .center th { background: #f1f4f7; height: 38px; padding: 4px 10px 4px 8px; border-bottom: 1px solid var(--c-line); font-weight: 400; text-align: left; }
  .center.trouble th { background: #fdf3f2; }
  .fold { display: inline-flex; align-items: center; gap: 7px; border: 0; background: none; padding: 4px 6px; text-align: left; }
  .fold b { font-weight: 650; }
  .fold svg.lucide { color: var(--c-ink-2); }
  .summary { gap: 12px; margin-left: 6px; flex-wrap: wrap; }
  .display th, .display td {
    height: 50px; padding: 4px 10px; line-height: 1.3; border-bottom: 1px solid var(--c-line-2); font-size: var(--lumo-font-size-s);
    font-weight: 400; text-align: left; background: #fff; overflow-wrap: anywhere;
  }
  .display th { padding-left: 36px; }
  .display { cursor: pointer; }
  .display:hover th, .display:hover td { background: #f9fafb; }
  .display[aria-selected] th, .display[aria-selected] td { background: #eef4fb; }
  .second { display: block; color: var(--c-ink-2); }
  .second.warn { color: var(--c-warn-t); }
  .display .kind { display: flex; gap: 6px; white-space: nowrap; }
  .name { display: block; border: 0; background: none; padding: 0; font-size: var(--lumo-font-size-m); font-weight: 650; text-align: left; line-height: 1.3; }
  .display:hover .name { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px; }
  .now { display: flex; gap: 10px; align-items: center; min-width: 0; }
  .now .title { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .code { letter-spacing: 0.04em; }
  @media (max-width: 1400px) { .format { width: 104px; } .state { width: 132px; } .revision { width: 84px; } .contact { width: 132px; } }
  /* A column that does not fit keeps its place with no width, so that the rows across all columns stay whole. */
  @container (max-width: 980px) { thead .revision, .display .revision { width: 0; padding: 0; } .revision > * { display: none; } }
  @container (max-width: 700px) { thead .contact, .display .contact { width: 0; padding: 0; } .contact > * { display: none; } }
  @container (max-width: 800px) { .display th, thead th:first-child { padding-left: 26px; } thead .format, .display .format { width: 0; padding: 0; } .format > * { display: none; } thead th:first-child { width: 30%; } }
`;
