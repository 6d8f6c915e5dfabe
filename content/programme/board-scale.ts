import type { Orientation } from '../model/display.ts';
import { cardNeed, pictureOf, stackHeight } from './board-card.ts';
import type { CardHeight } from './board-card.ts';
import { bandsOf, columnWidths, gridArea } from './board-grid.ts';
import type { CardSize, DrawnContent, NoticeObject } from './objects.ts';

/** A card to be placed: which notice, how large. */
export type PlacedCard = { readonly object: NoticeObject; readonly size: CardSize };
export type PlacedRows<Item extends PlacedCard = PlacedCard> = readonly (readonly Item[])[];

/**
 * A column as it stands at a type scale. `springy`: with a picture, which takes what is left over and looks the better for it;
 * `breaks`: too narrow for a word of a title; `beside` weighs what short lines leave free.
 */
export type StandingColumn<Item> = CardHeight & {
  readonly cards: readonly (Item & { readonly sideBySide: boolean })[];
  readonly share: number;
  readonly width: number;
  readonly scale: number;
  readonly springy: boolean;
  readonly breaks: boolean;
  readonly beside: number;
};
export type StandingBand<Item> = CardHeight & { readonly columns: readonly StandingColumn<Item>[] };

/** Type grows by these steps, all of a page alike, while everything fits: an almost empty board reads from further away. */
const scales = [2.6, 2.3, 2, 1.8, 1.6, 1.45, 1.3, 1.2, 1.1, 1];
/** A column of words beside a taller one is set larger rather than left half empty. */
const raises = [1.4, 1.25, 1.12];

/** A page as it stands on the board: as large as fits, words that have room to spare larger still. */
export function standingPage<Item extends PlacedCard>(rows: PlacedRows<Item>, orientation: Orientation): StandingBand<Item>[] {
  const room = gridArea(orientation).height;
  const fitting = largest(scales, (scale) => {
    const bands = standAt(rows, orientation, scale);
    return stackHeight(bands).best <= room && !bands.some(breaksWords) ? bands : null;
  });
  const bands = fitting ?? standAt(rows, orientation, 1);
  const height = ({ least, best }: StandingBand<Item>): number => {
    if (orientation === 'landscape') return room;
    return fitting === null ? least : best;
  };
  return bands.map((band) => ({ ...band, columns: band.columns.map((column) => raised(column, height(band))) }));
}

/** True when a page's cards fit at their least. */
export function pageFits(rows: PlacedRows, orientation: Orientation): boolean {
  return stackHeight(standAt(rows, orientation, 1)).least <= gridArea(orientation).height;
}

export const breaksWords = ({ columns }: StandingBand<PlacedCard>): boolean => columns.some(({ breaks }) => breaks);

function standAt<Item extends PlacedCard>(rows: PlacedRows<Item>, orientation: Orientation, scale: number): StandingBand<Item>[] {
  const { width } = gridArea(orientation);
  const cards = rows.reduce((sum, row) => sum + row.length, 0);
  return bandsOf(rows, orientation).map(({ columns }) => {
    const widths = columnWidths(columns, width);
    const standing = columns.map(({ share, cards: own }, index) => {
      const columnWidth = widths[index] ?? width;
      const placed = own.map((card) => ({ ...card, sideBySide: standsSideBySide(card.object.content, { width: columnWidth, cards, orientation }) }));
      return columnAt(placed, { share, width: columnWidth, scale });
    });
    return { columns: standing, least: Math.max(...standing.map(({ least }) => least)), best: Math.max(...standing.map(({ best }) => best)) };
  });
}

type Place = { readonly share: number; readonly width: number; readonly scale: number };

function columnAt<Item extends PlacedCard>(cards: StandingColumn<Item>['cards'], { share, width, scale }: Place): StandingColumn<Item> {
  const needs = cards.map(({ object: { content }, size, sideBySide }) => cardNeed(content, { size, width, scale, sideBySide }));
  return {
    ...stackHeight(needs), cards, share, width, scale,
    springy: cards.some(({ object }) => pictureOf(object.content) !== null),
    breaks: needs.some(({ breaks }) => breaks),
    beside: needs.reduce((sum, { best, spare }) => sum + best * spare ** 2, 0),
  };
}

function raised<Item extends PlacedCard>(column: StandingColumn<Item>, height: number): StandingColumn<Item> {
  if (column.springy) return column;
  return largest(raises, (raise) => {
    const larger = columnAt(column.cards, { ...column, scale: column.scale * raise });
    return larger.best <= height && !larger.breaks ? larger : null;
  }) ?? column;
}

/** What the largest of these scales that fits gives, by halving: what fits at one fits at any smaller. */
function largest<Found>(descending: readonly number[], at: (scale: number) => Found | null): Found | null {
  let best: Found | null = null;
  let [from, until] = [0, descending.length];
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    const found = at(descending[middle] ?? 1);
    if (found === null) from = middle + 1;
    else [best, until] = [found, middle];
  }
  return best;
}

/** On a card as wide as the board, picture and words stand side by side, unless the picture is better on top. */
function standsSideBySide(content: DrawnContent, { width, cards, orientation }: { width: number; cards: number; orientation: Orientation }): boolean {
  const picture = pictureOf(content);
  if (picture === null || width < 90) return false;
  if (orientation === 'landscape') return true;
  return cards > 2 || (cards === 2 && picture.file.width < picture.file.height * 1.2);
}
