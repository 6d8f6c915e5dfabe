import type { Orientation } from '../model/display.ts';
import { cardNeed, pictureOf, stackHeight } from './board-card.ts';
import type { CardHeight } from './board-card.ts';
import { bandsOf, boardMeasures, columnWidths, gridArea } from './board-grid.ts';
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

/** A page's bands before their type scale is known: which cards stand in which column, and how wide. */
export type PageFrame<Item extends PlacedCard> = { readonly orientation: Orientation; readonly bands: readonly (readonly FramedColumn<Item>[])[] };
type FramedColumn<Item> = Pick<StandingColumn<Item>, 'cards' | 'share' | 'width' | 'springy'>;

export function framePage<Item extends PlacedCard>(rows: PlacedRows<Item>, orientation: Orientation): PageFrame<Item> {
  const { width } = gridArea(orientation);
  const cards = rows.reduce((sum, row) => sum + row.length, 0);
  const bands = bandsOf(rows, orientation).map(({ columns }) => {
    const widths = columnWidths(columns, width);
    return columns.map(({ share, cards: own }, index): FramedColumn<Item> => {
      const columnWidth = widths[index] ?? width;
      return {
        share, width: columnWidth,
        cards: own.map((card) => ({ ...card, sideBySide: standsSideBySide(card.object.content, { width: columnWidth, cards, orientation }) })),
        springy: own.some(({ object }) => pictureOf(object.content) !== null),
      };
    });
  });
  return { orientation, bands };
}

/** A page as it stands on the board: as large as fits, words that have room to spare larger still. */
export function standingPage<Item extends PlacedCard>(frame: PageFrame<Item>): StandingBand<Item>[] {
  const room = gridArea(frame.orientation).height;
  const fitting = largest(scales, (scale) => {
    const bands = standAt(frame, scale);
    return stackHeight(bands).best <= room && !bands.some(breaksWords) ? bands : null;
  });
  const bands = fitting ?? standAt(frame, 1);
  const height = ({ least, best }: StandingBand<Item>): number => {
    if (frame.orientation === 'landscape') return room;
    return fitting === null ? least : best;
  };
  return bands.map((band) => ({ least: band.least, best: band.best, columns: band.columns.map((column) => raised(column, height(band))) }));
}

/** True when a page's cards fit at their least. */
export function pageFits(frame: PageFrame<PlacedCard>): boolean {
  return stackHeight(standAt(frame, 1)).least <= gridArea(frame.orientation).height;
}

export const breaksWords = ({ columns }: StandingBand<PlacedCard>): boolean => columns.some(({ breaks }) => breaks);

function standAt<Item extends PlacedCard>({ bands }: PageFrame<Item>, scale: number): StandingBand<Item>[] {
  return bands.map((columns) => {
    const standing = columns.map((column) => columnAt(column, scale));
    return { columns: standing, least: Math.max(...standing.map(({ least }) => least)), best: Math.max(...standing.map(({ best }) => best)) };
  });
}

// A search for the best page asks this tens of thousands of times, so it sums in one pass and copies nothing.
function columnAt<Item extends PlacedCard>({ cards, share, width, springy }: FramedColumn<Item>, scale: number): StandingColumn<Item> {
  let least = boardMeasures.gutter * Math.max(0, cards.length - 1);
  let best = least;
  let beside = 0;
  let breaks = false;
  for (const { object: { content }, size, sideBySide } of cards) {
    const need = cardNeed(content, { size, width, scale, sideBySide });
    least += need.least;
    best += need.best;
    beside += need.best * need.spare ** 2;
    breaks ||= need.breaks;
  }
  return { least, best, cards, share, width, scale, springy, breaks, beside };
}

function raised<Item extends PlacedCard>(column: StandingColumn<Item>, height: number): StandingColumn<Item> {
  if (column.springy) return column;
  return largest(raises, (raise) => {
    const larger = columnAt(column, column.scale * raise);
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
