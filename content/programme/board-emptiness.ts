import type { Orientation } from '../model/display.ts';
import { stackHeight } from './board-card.ts';
import { framePage } from './board-frame.ts';
import type { PlacedCard, PlacedRows, StandingBand, Tried } from './board-frame.ts';
import { gridArea } from './board-grid.ts';
import { pageFits, standingPage } from './board-scale.ts';

// Weights of what the eye minds, relative to a hole under words.
/** Room around a picture, whose own colours fill it. */
const springFeels = 0.3;
/** Room at the end of short lines. */
const besideFeels = 0.35;
/** A picture shown smaller than its place would allow, for each u. */
const shrunkFeels = 40;
const brokenWord = 1e6;

/**
 * How much of a page would stay empty, holes counting more than the same room spread out; infinite where the cards do not
 * fit. Only for comparing ways of setting the same notices.
 */
export function emptiness(rows: PlacedRows, orientation: Orientation, tried: Tried<PlacedCard>): number {
  const frame = framePage(rows, orientation, tried);
  if (!pageFits(frame)) return Number.POSITIVE_INFINITY;
  const room = gridArea(orientation).height;
  const bands = standingPage(frame);
  const { best } = stackHeight(bands);
  const over = Math.max(0, room - best);
  const springs = bands.filter(isSpringy).length;
  const empty = bands.reduce((sum, band) => {
    const takes = springs === 0 ? over / bands.length : isSpringy(band) ? over / springs : 0;
    return sum + holesIn(band, band.best + takes);
  }, 0);
  return empty + Math.max(0, best - room) * shrunkFeels + (bands.some(({ breaks }) => breaks) ? brokenWord : 0);
}

const isSpringy = ({ columns }: StandingBand<PlacedCard>): boolean => columns.every(({ springy }) => springy);

function holesIn({ columns }: StandingBand<PlacedCard>, height: number): number {
  return columns.reduce((sum, { best, width, springy, beside }) =>
    sum + beside * besideFeels + width * (Math.max(0, height - best) * (springy ? springFeels : 1)) ** 2, 0);
}
