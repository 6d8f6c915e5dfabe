import { css, unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';
import type { Category } from '../../content/model/notice.ts';

/** Flat colours of the displays. */
export const colours = {
  ink: '#10161D', inkSoft: '#3D4854', paper: '#FFFFFF', ground: '#E9EDF1', line: '#C4CCD4',
  night: '#0E2438', nightSoft: '#C3D3E2', nightLine: '#37506A', nightHill: '#14304A', nightNear: '#1A3B5A',
} as const;

/**
 * The fill of a category and the ink on it, told apart also by the colour-blind (see the display design notes). White
 * families wear an ink frame on white and turn to night where they fill a whole card.
 */
type Family = { readonly fill: string; readonly ink: string; readonly full: string; readonly onFull: string };
const white: Family = { fill: colours.paper, ink: colours.ink, full: colours.night, onFull: colours.paper };
const filled = (fill: string, ink: string): Family => ({ fill, ink, full: fill, onFull: ink });

export const families: Record<Category, Family> = {
  message: white,
  procedure: filled('#1D50B9', colours.paper),
  news: white,
  'health-tip': filled('#4AD2A4', colours.ink),
  poster: white,
};

/** Every pair of text and ground that a template draws; each must reach 7:1. */
export const textPairs: readonly { text: string; ground: string }[] = [
  { text: colours.ink, ground: colours.paper }, { text: colours.inkSoft, ground: colours.paper }, { text: colours.ink, ground: colours.ground },
  { text: colours.paper, ground: colours.night }, { text: colours.nightSoft, ground: colours.night },
  { text: colours.paper, ground: colours.nightNear }, { text: colours.paper, ground: colours.ink },
  ...Object.values(families).flatMap(({ fill, ink, full, onFull }) => [{ text: ink, ground: fill }, { text: onFull, ground: full }]),
];

const familyRule = ([category, { fill, ink, full, onFull }]: [string, Family]): string =>
  `[data-cat="${category}"] { --fill: ${fill}; --on-fill: ${ink}; --full: ${full}; --on-full: ${onFull}; }`;

/** The colours as custom properties: `--fill`, `--on-fill`, `--full`, `--on-full` on whatever names its category in `data-cat`. */
export const colourStyles: CSSResult = css`
  :host {
    --ink: ${unsafeCSS(colours.ink)};
    --ink-soft: ${unsafeCSS(colours.inkSoft)};
    --paper: ${unsafeCSS(colours.paper)};
    --ground: ${unsafeCSS(colours.ground)};
    --line: ${unsafeCSS(colours.line)};
    --night: ${unsafeCSS(colours.night)};
    --night-soft: ${unsafeCSS(colours.nightSoft)};
    --night-line: ${unsafeCSS(colours.nightLine)};
    --night-hill: ${unsafeCSS(colours.nightHill)};
    --night-near: ${unsafeCSS(colours.nightNear)};
  }
  ${unsafeCSS(Object.entries(families).map(familyRule).join('\n'))}
`;
