import { html, svg, type TemplateResult } from 'lit';

/** Shape + word + colour; the shape alone must tell. */
const shapes = {
  'online': svg`<circle cx="7" cy="7" r="6" fill="#1f7a45"/>`,
  'ready': svg`<circle cx="7" cy="7" r="5.5" fill="#fff" stroke="#14508c" stroke-width="1.6"/><path d="M7 1.5a5.5 5.5 0 0 1 0 11z" fill="#14508c"/>`,
  'pending': svg`<circle cx="7" cy="7" r="5.3" fill="#fff" stroke="#6b7785" stroke-width="1.8"/>`,
  'offline': svg`<rect x=".5" y=".5" width="13" height="13" rx="2.5" fill="#b3261e"/><path d="M4.2 4.2l5.6 5.6M9.8 4.2L4.2 9.8" stroke="#fff" stroke-width="1.9"/>`,
  'warning': svg`<path d="M7 .8 13.6 12.8H.4z" fill="#d99100"/><path d="M7 5v3.6M7 10v1.4" stroke="#1d1400" stroke-width="1.6"/>`,
  'unpaired': svg`<circle cx="7" cy="7" r="5.5" fill="#fff" stroke="#5d6a78" stroke-width="1.6" stroke-dasharray="3 2.2"/>`,
  'paper': svg`<path d="M2 1h7l3 3v9H2z" fill="#fff" stroke="#6b4b0b" stroke-width="1.6"/><path d="M4.5 7h5M4.5 9.6h5" stroke="#6b4b0b" stroke-width="1.3"/>`,
  'done': svg`<circle cx="7" cy="7" r="6.5" fill="#1f7a45"/><path d="M4 7.2l2.1 2.1L10.2 5" fill="none" stroke="#fff" stroke-width="1.7"/>`,
  'draft': svg`<path d="M2 12l.7-3L9.6 2.1l2.3 2.3L5 11.3z" fill="#fff" stroke="#4b5866" stroke-width="1.4"/>`,
} as const;
export type Shape = keyof typeof shapes;

const tones: Record<Shape, string> = {
  online: '', ready: '', pending: '', offline: 'color:var(--c-bad-t);font-weight:650', warning: 'color:var(--c-warn-t);font-weight:650',
  unpaired: 'color:var(--c-ink-2)', paper: '', done: 'color:var(--c-ok-t)', draft: '',
};

/** The picture alone, where the word stands elsewhere. */
export const stateShape = (shape: Shape): TemplateResult =>
  html`<svg viewBox="0 0 14 14" width="14" height="14" style="flex:none" aria-hidden="true">${shapes[shape]}</svg>`;

/** A state as shape and word: `stateMark('offline', 'Sin conexión')`. */
export const stateMark = (shape: Shape, word: string): TemplateResult => html`
  <span style="display:inline-flex;align-items:center;gap:6px;white-space:nowrap;${tones[shape]}">${stateShape(shape)}<span>${word}</span></span>`;
