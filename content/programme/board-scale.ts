import type { CardHeight } from './board-card.ts';
import { bandAt, columnAt } from './board-frame.ts';
import type { FramedBand, PageFrame, PlacedCard, StandingBand, StandingColumn } from './board-frame.ts';
import { boardMeasures, gridArea } from './board-grid.ts';

/** Type grows by these steps, all of a page alike, while everything fits: an almost empty board reads from further away. */
const scales = [2.6, 2.3, 2, 1.8, 1.6, 1.45, 1.3, 1.2, 1.1, 1];
/** A column of words beside a taller one is set larger rather than left half empty. */
const raises = [1.4, 1.25, 1.12];

/** A page as it stands on the board: as large as fits, words that have room to spare larger still. */
export function standingPage<Item extends PlacedCard>({ orientation, bands }: PageFrame<Item>): StandingBand<Item>[] {
  const room = gridArea(orientation).height;
  const scale = largest(scales, (tried) => {
    const { best, breaks } = measureAt(bands, tried);
    return best <= room && !breaks ? tried : null;
  });
  if (orientation === 'landscape') return bands.map((band) => raisedTo(band, { scale: scale ?? 1, height: () => room, key: 'room' }));
  if (scale === null) return bands.map((band) => raisedTo(band, { scale: 1, height: ({ least }) => least, key: 'least' }));
  return bands.map((band) => raisedTo(band, { scale, height: ({ best }) => best, key: 'best' }));
}

/** True when a page's cards fit at their least. */
export function pageFits({ orientation, bands }: PageFrame<PlacedCard>): boolean {
  return measureAt(bands, 1).least <= gridArea(orientation).height;
}

/** The height of a page at one scale. Asked for every way of setting a page, so it adds up and builds nothing. */
function measureAt(bands: readonly FramedBand<PlacedCard>[], scale: number): CardHeight & { readonly breaks: boolean } {
  let least = boardMeasures.gutter * Math.max(0, bands.length - 1);
  let best = least;
  let breaks = false;
  for (const band of bands) {
    const standing = bandAt(band, scale);
    least += standing.least;
    best += standing.best;
    breaks ||= standing.breaks;
  }
  return { least, best, breaks };
}

/** A type scale, and the height up to which words may grow beyond it; `key` tells one such height from another. */
type Raise = { readonly scale: number; readonly height: (band: CardHeight) => number; readonly key: string };

function raisedTo<Item extends PlacedCard>(band: FramedBand<Item>, { scale, height, key }: Raise): StandingBand<Item> {
  const name = `${key} ${scale}`;
  const known = band.raised.get(name);
  if (known !== undefined) return known;
  const { least, best, columns, breaks } = bandAt(band, scale);
  const raised = { least, best, breaks, columns: columns.map((column) => raisedColumn(column, height({ least, best }))) };
  band.raised.set(name, raised);
  return raised;
}

function raisedColumn<Item extends PlacedCard>(column: StandingColumn<Item>, height: number): StandingColumn<Item> {
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
