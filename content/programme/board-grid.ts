import type { Orientation } from '../model/display.ts';
import type { CardSize } from './objects.ts';

/** Measures of a board in `u`, a hundredth of its short side. Drawing and laying out share them. */
export const boardMeasures = {
  margin: 3.3, gutter: 1.7, header: 18, footer: 9.6, rail: 36.6,
  /** 16:9, the shape of every panel; what a taller one has more, the cards take. */
  longSide: 1600 / 9,
} as const;

/** Measures inside a card, in `u` too, before its page's type scale. */
export const cardMeasures = {
  pad: 2.1, category: 5.2, gap: 1.1, smallGap: 0.75, largeGap: 1.6, rule: 0.2, label: 2.3,
  /** In ems of the text beside them. */
  icon: 1.15, number: 1.34,
} as const;

/** Type of a card in `u`: title, its line height, and text, never under 2.3u (d/182 at 1.5 m). */
export const cardType: Record<CardSize, { title: number; leading: number; text: number }> = {
  hero: { title: 5.6, leading: 1.06, text: 3.1 },
  large: { title: 4.2, leading: 1.08, text: 2.7 },
  picture: { title: 4.2, leading: 1.08, text: 2.7 },
  medium: { title: 4.2, leading: 1.08, text: 2.7 },
  small: { title: 3.4, leading: 1.14, text: 2.7 },
};
export const textLeading = 1.26;

/** Cards one under the other, `share` of the width of their band. */
export type Column<Item> = { share: number; cards: readonly Item[] };
/** Columns side by side, over the whole width of the grid. */
export type Band<Item> = { columns: readonly Column<Item>[] };

type Sized = { readonly size: CardSize };

/**
 * How the rows of a page stand. Portrait: rows that open with a hero or a large card are 7 + 5 columns wide, and those that
 * follow one another break where they like; other pairs are 6 + 6. Landscape: every row is a column, 5 or 4.1 wide.
 */
export function bandsOf<Item extends Sized>(rows: readonly (readonly Item[])[], orientation: Orientation): Band<Item>[] {
  if (orientation === 'landscape') return [{ columns: rows.map((cards) => ({ share: opensLarge(cards) ? 5 : 4.1, cards })) }];
  const bands: Band<Item>[] = [];
  for (const row of rows) {
    const [left, right] = row;
    if (left === undefined) continue;
    const last = bands[bands.length - 1];
    if (right === undefined) bands.push({ columns: [{ share: 12, cards: [left] }] });
    else if (!opensLarge(row)) bands.push({ columns: [{ share: 6, cards: [left] }, { share: 6, cards: [right] }] });
    else if (last?.columns[0]?.share === 7) bands[bands.length - 1] = stacked(last, [left, right]);
    else bands.push({ columns: [{ share: 7, cards: [left] }, { share: 5, cards: [right] }] });
  }
  return bands;
}

const opensLarge = ([first]: readonly Sized[]): boolean => first?.size === 'hero' || first?.size === 'large';

function stacked<Item>({ columns }: Band<Item>, row: readonly Item[]): Band<Item> {
  return { columns: columns.map(({ share, cards }, index) => ({ share, cards: [...cards, ...row.slice(index, index + 1)] })) };
}

/** Width and height of the grid inside its margins, in `u`. */
export function gridArea(orientation: Orientation): { width: number; height: number } {
  const { margin, gutter, header, footer, rail, longSide } = boardMeasures;
  return orientation === 'portrait'
    ? { width: 100 - 2 * margin, height: longSide - header - footer - 2 * gutter }
    : { width: longSide - rail - 2 * margin, height: 100 - 2 * margin };
}

/** Widths of a band's columns in `u`. */
export function columnWidths(columns: readonly { share: number }[], width: number): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = width - boardMeasures.gutter * (columns.length - 1);
  return columns.map(({ share }) => (room * share) / shares);
}
