import { cardHeight, pictureOf, stackHeight } from './board-card.ts';
import type { CardHeight } from './board-card.ts';
import { bandsOf, columnWidths, gridArea } from './board-grid.ts';
import type { CardSize, DrawnContent, NoticeObject } from './objects.ts';
import type { Orientation } from '../model/display.ts';

/** A card to be placed: which notice, how large. */
export type PlacedCard = { readonly object: NoticeObject; readonly size: CardSize };
export type PlacedRows = readonly (readonly PlacedCard[])[];

/** Type grows by these steps, all of a page alike, while everything fits: an almost empty board reads from further away. */
const scales = [2, 1.8, 1.6, 1.45, 1.3, 1.2, 1.1, 1];

/** The type scale of a page: the largest at which its cards fit with their pictures whole, at least 1. */
export function pageScale(rows: PlacedRows, orientation: Orientation): number {
  const room = gridArea(orientation).height;
  return scales.find((scale) => pageHeight(rows, orientation, scale).best <= room)
    ?? scales.find((scale) => pageHeight(rows, orientation, scale).least <= room)
    ?? 1;
}

/** True when a page's cards fit at their least. */
export function pageFits(rows: PlacedRows, orientation: Orientation): boolean {
  return pageHeight(rows, orientation, 1).least <= gridArea(orientation).height;
}

/** Height in `u` that a page takes. */
export function pageHeight(rows: PlacedRows, orientation: Orientation, scale: number): CardHeight {
  const { width } = gridArea(orientation);
  const cards = rows.flat().length;
  return stackHeight(bandsOf(rows, orientation).map(({ columns }) => {
    const widths = columnWidths(columns, width);
    return tallest(columns.map((column, index) => {
      const columnWidth = widths[index] ?? width;
      return stackHeight(column.cards.map(({ object: { content }, size }) => {
        const sideBySide = standsSideBySide(content, { width: columnWidth, cards, orientation });
        return cardHeight(content, { size, width: columnWidth, scale, sideBySide });
      }));
    }));
  }));
}

const tallest = (heights: readonly CardHeight[]): CardHeight => ({
  least: Math.max(...heights.map(({ least }) => least)),
  best: Math.max(...heights.map(({ best }) => best)),
});

/** On a card as wide as the board, picture and words stand side by side, unless the picture is better on top. */
export function standsSideBySide(
  content: DrawnContent, { width, cards, orientation }: { width: number; cards: number; orientation: Orientation },
): boolean {
  const picture = pictureOf(content);
  if (picture === null || width < 90) return false;
  if (orientation === 'landscape') return true;
  return cards > 2 || (cards === 2 && picture.file.width < picture.file.height * 1.2);
}
