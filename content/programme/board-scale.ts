import type { Orientation } from '../model/display.ts';
import { cardNeed, pictureOf, stackHeight } from './board-card.ts';
import type { CardHeight } from './board-card.ts';
import { bandsOf, columnWidths, gridArea } from './board-grid.ts';
import type { CardSize, DrawnContent, NoticeObject } from './objects.ts';

/** A card to be placed: which notice, how large. */
export type PlacedCard = { readonly object: NoticeObject; readonly size: CardSize };
export type PlacedRows = readonly (readonly PlacedCard[])[];

/**
 * A column as it would stand: `springy` with a picture, which takes what is left over and looks the better for it; `beside`
 * weighs what its short lines leave free.
 */
type StandingColumn = CardHeight & { readonly width: number; readonly springy: boolean; readonly beside: number; readonly breaks: boolean };
type StandingBand = CardHeight & { readonly columns: readonly StandingColumn[] };

/** Type grows by these steps, all of a page alike, while everything fits: an almost empty board reads from further away. */
const scales = [2.6, 2.3, 2, 1.8, 1.6, 1.45, 1.3, 1.2, 1.1, 1];

/** What a picture, which fills it, feels of the room left over in its column. */
const springFeels = 0.3;
/** Room at the end of short lines is less of a hole than room under them. */
const besideFeels = 0.35;
const pictureShrunk = 40;
const brokenWord = 1e6;

/** The type scale of a page: the largest at which its cards fit with their pictures whole, at least 1. */
export function pageScale(rows: PlacedRows, orientation: Orientation): number {
  const room = gridArea(orientation).height;
  const least = scales[scales.length - 1] ?? 1;
  return scales.find((scale) => {
    const bands = standing(rows, orientation, scale);
    return heightOf(bands).best <= room && !bands.some(breaksWords);
  }) ?? least;
}

/** True when a page's cards fit at their least. */
export function pageFits(rows: PlacedRows, orientation: Orientation): boolean {
  return heightOf(standing(rows, orientation, 1)).least <= gridArea(orientation).height;
}

/**
 * How much of a page would stay empty, holes counting more than the same room spread out; infinite where the cards do not
 * fit. Only for comparing shapes of one page.
 */
export function emptiness(rows: PlacedRows, orientation: Orientation): number {
  const room = gridArea(orientation).height;
  const bands = standing(rows, orientation, pageScale(rows, orientation));
  const { least, best } = heightOf(bands);
  if (least > room) return Number.POSITIVE_INFINITY;
  const over = Math.max(0, room - best);
  const springs = bands.filter(isSpringy).length;
  return bands.reduce((sum, band) => {
    const takes = springs === 0 ? over / bands.length : isSpringy(band) ? over / springs : 0;
    return sum + band.columns.reduce((columns, { best: own, width, springy, beside }) =>
      columns + beside * besideFeels + width * (Math.max(0, band.best + takes - own) * (springy ? springFeels : 1)) ** 2, 0);
  }, Math.max(0, best - room) * pictureShrunk + (bands.some(breaksWords) ? brokenWord : 0));
}

const isSpringy = ({ columns }: StandingBand): boolean => columns.every(({ springy }) => springy);

const breaksWords = ({ columns }: StandingBand): boolean => columns.some(({ breaks }) => breaks);

const heightOf = (bands: readonly StandingBand[]): CardHeight => stackHeight(bands);

function standing(rows: PlacedRows, orientation: Orientation, scale: number): StandingBand[] {
  const { width } = gridArea(orientation);
  const cards = rows.reduce((sum, row) => sum + row.length, 0);
  return bandsOf(rows, orientation).map(({ columns }) => {
    const widths = columnWidths(columns, width);
    const standingColumns = columns.map(({ cards: own }, index): StandingColumn => {
      const columnWidth = widths[index] ?? width;
      const needs = own.map(({ object: { content }, size }) =>
        cardNeed(content, { size, width: columnWidth, scale, sideBySide: standsSideBySide(content, { width: columnWidth, cards, orientation }) }));
      return { ...stackHeight(needs), width: columnWidth, beside: needs.reduce((sum, { best, spare }) => sum + best * spare ** 2, 0), breaks: needs.some(({ breaks }) => breaks), springy: own.some(({ object }) => pictureOf(object.content) !== null) };
    });
    return {
      columns: standingColumns,
      least: Math.max(...standingColumns.map(({ least }) => least)),
      best: Math.max(...standingColumns.map(({ best }) => best)),
    };
  });
}

/** On a card as wide as the board, picture and words stand side by side, unless the picture is better on top. */
export function standsSideBySide(
  content: DrawnContent, { width, cards, orientation }: { width: number; cards: number; orientation: Orientation },
): boolean {
  const picture = pictureOf(content);
  if (picture === null || width < 90) return false;
  if (orientation === 'landscape') return true;
  return cards > 2 || (cards === 2 && picture.file.width < picture.file.height * 1.2);
}
