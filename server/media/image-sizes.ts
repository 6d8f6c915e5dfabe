import { renditionEdges } from './media-limits.ts';

export type Size = { width: number; height: number };

/** A step this close to the next larger one is not worth a file. */
const WORTHWHILE = 0.85;

export const largestEdge = Math.max(...renditionEdges);

/**
 * Long edges at which to render a picture of this long edge, descending: its own or 4K, whichever is less, then
 * the screens' sizes below.
 */
export function edgesFor(longEdge: number): number[] {
  const largest = Math.min(longEdge, largestEdge);
  return [largest, ...renditionEdges.filter((edge) => edge < largest * WORTHWHILE).toReversed()];
}
