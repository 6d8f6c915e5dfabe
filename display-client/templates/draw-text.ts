import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { keepTogether } from '../../content/programme/keep-together.ts';

/** Telephone numbers and codes, `2200-0000` or `LP-012/2027`: a line would break them at their hyphens. */
const code = /(\p{L}*\d*(?:[-/][\p{L}\d]+)+)/u;

/** A text as it stands on a screen: times, dates, quantities, numbers and codes unbroken. */
export function drawText(text: string): TemplateResult {
  const parts = keepTogether(text).split(code);
  return html`${parts.map((part, index) => (index % 2 === 1 && /\d/.test(part) ? html`<span class="whole">${part}</span>` : part))}`;
}
