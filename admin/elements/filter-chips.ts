import { html, nothing, type TemplateResult } from 'lit';
import type { Shape } from './state-mark.ts';
import { stateShape } from './state-mark.ts';
import { formatNumber } from '../format.ts';

type Chip = { key: string; label: string; shape: Shape | null; count: number };

/** Filters as toggle buttons with their counts; pressing the one that is on takes it off. For `class="chips"` of the base styles. */
export const filterChips = (chips: readonly Chip[], chosen: string, choose: (key: string) => void): TemplateResult[] => chips.map(({ key, label, shape, count }) => html`
  <button class="chip" aria-pressed=${key === chosen ? 'true' : 'false'} @click=${() => choose(key === chosen ? '' : key)}>
    ${shape === null ? nothing : stateShape(shape)}${label} <b>${formatNumber(count)}</b>
  </button>`);
