import type { Orientation } from '../model/display.ts';
import { cardNeed, pictureOf, stackHeight } from './board-card.ts';
import type { CardHeight } from './board-card.ts';
import { bandsOf, columnWidths, gridArea } from './board-grid.ts';
import type { Column } from './board-grid.ts';
import type { CardSize, DrawnContent, NoticeObject } from './objects.ts';
import { TriedBands } from './tried-bands.ts';

/** A card to be placed: which notice, how large. */
export type PlacedCard = { readonly object: NoticeObject; readonly size: CardSize };
export type PlacedRows<Item extends PlacedCard = PlacedCard> = readonly (readonly Item[])[];

/**
 * A column as it stands at a type scale. `springy`: with a picture, which takes what is left over and looks the better for it;
 * `breaks`: too narrow for a word of a title; `beside` weighs what short lines leave free.
 */
export type StandingColumn<Item> = CardHeight & FramedColumn<Item> & { readonly scale: number; readonly breaks: boolean; readonly beside: number };
export type StandingBand<Item> = CardHeight & { readonly columns: readonly StandingColumn<Item>[]; readonly breaks: boolean };

/** A column before its type scale is known. */
type FramedColumn<Item> = {
  readonly cards: readonly (Item & { readonly sideBySide: boolean })[];
  readonly share: number;
  readonly width: number;
  readonly springy: boolean;
};
/** A band before its type scale is known, with how it stands at the scales that were asked for, before and after raising words. */
export type FramedBand<Item> = {
  readonly columns: readonly FramedColumn<Item>[];
  readonly standing: Map<number, StandingBand<Item>>;
  readonly raised: Map<string, StandingBand<Item>>;
};
export type PageFrame<Item extends PlacedCard> = { readonly orientation: Orientation; readonly bands: readonly FramedBand<Item>[] };

/** The bands of the ways of setting one page that were tried before. */
export type Tried<Item> = TriedBands<Item, FramedBand<Item>>;

/** Frames a page; whoever tries many ways of setting the same cards passes what was tried before. */
export function framePage<Item extends PlacedCard>(rows: PlacedRows<Item>, orientation: Orientation, tried: Tried<Item> = new TriedBands()): PageFrame<Item> {
  const cards = rows.reduce((sum, row) => sum + row.length, 0);
  const bands = bandsOf(rows, orientation).map(({ columns }) => tried.find(columns, () => frameBand(columns, cards, orientation)));
  return { orientation, bands };
}

function frameBand<Item extends PlacedCard>(columns: readonly Column<Item>[], cards: number, orientation: Orientation): FramedBand<Item> {
  const area = gridArea(orientation).width;
  const widths = columnWidths(columns, area);
  const framed = columns.map(({ share, cards: own }, index): FramedColumn<Item> => {
    const width = widths[index] ?? area;
    return {
      share, width,
      cards: own.map((card) => ({ ...card, sideBySide: standsSideBySide(card.object.content, { width, cards, orientation }) })),
      springy: own.some(({ object }) => pictureOf(object.content) !== null),
    };
  });
  return { columns: framed, standing: new Map(), raised: new Map() };
}

/** The band with its type at `scale`. */
export function bandAt<Item extends PlacedCard>(band: FramedBand<Item>, scale: number): StandingBand<Item> {
  const known = band.standing.get(scale);
  if (known !== undefined) return known;
  const columns = band.columns.map((column) => columnAt(column, scale));
  const standing = {
    columns, least: Math.max(...columns.map(({ least }) => least)), best: Math.max(...columns.map(({ best }) => best)),
    breaks: columns.some(({ breaks }) => breaks),
  };
  band.standing.set(scale, standing);
  return standing;
}

export function columnAt<Item extends PlacedCard>({ cards, share, width, springy }: FramedColumn<Item>, scale: number): StandingColumn<Item> {
  const needs = cards.map(({ object: { content }, size, sideBySide }) => cardNeed(content, { size, width, scale, sideBySide }));
  const { least, best } = stackHeight(needs);
  return {
    least, best, cards, share, width, scale, springy,
    breaks: needs.some(({ breaks }) => breaks),
    beside: needs.reduce((sum, need) => sum + need.best * need.spare ** 2, 0),
  };
}

/** On a card as wide as the board, picture and words stand side by side, unless the picture is better on top. */
function standsSideBySide(content: DrawnContent, { width, cards, orientation }: { width: number; cards: number; orientation: Orientation }): boolean {
  const picture = pictureOf(content);
  if (picture === null || width < 90) return false;
  if (orientation === 'landscape') return true;
  return cards > 2 || (cards === 2 && picture.file.width < picture.file.height * 1.2);
}
