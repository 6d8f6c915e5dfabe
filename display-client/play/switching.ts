import { findItem, looksSame } from '../../content/programme/find-item.ts';
import type { Turn } from './turn.ts';

/** As much of a turn as the decision needs. */
export type Part = Pick<Turn, 'item' | 'loop' | 'until' | 'endsAt' | 'fills'>;

export type Decision =
  | { readonly act: 'stay'; readonly until: number }
  /** What was on has had its turn. */
  | { readonly act: 'follow' }
  /** There is news: at once, in the middle of what is on. */
  | { readonly act: 'interrupt' }
  /** At once, and what is on must not be seen any longer: it was edited, withdrawn, or has expired. */
  | { readonly act: 'remove' };

/** Less than this is too short to notice that anything is there, let alone to read it. */
const glimpseMs = 2_000;

/**
 * Whether to switch. An item that is still in the loop unchanged has its turn to the end; one that is not leaves at once.
 * What only fills the turn of another gives way to it. An item that was not in the loop before (just published or corrected) comes at once, for the loop's anchor starts its
 * turn at the instant of the news, on all screens alike.
 */
export function decide(shown: Part | null, due: Part, now: number): Decision {
  if (shown === null) return { act: 'interrupt' };
  if (shown.item === null) return due.item === null ? { act: 'stay', until: due.until } : { act: 'interrupt' };
  if (due.item === null) return { act: 'remove' };
  if (looksSame(shown.item, due.item)) return { act: 'stay', until: due.until };
  const remaining = findItem(due.loop, shown.item, now);
  if (remaining === null) return { act: 'remove' };
  if (findItem(shown.loop, due.item, now) === null) return { act: 'interrupt' };
  const validUntil = remaining.validUntil ?? Infinity;
  // A file that has come gives its item what is left of its own turn.
  const isRelieved = shown.fills && !due.fills;
  if (now < shown.endsAt && !isRelieved) return { act: 'stay', until: Math.min(shown.endsAt, validUntil) };
  if (due.until - now < glimpseMs) return { act: 'stay', until: Math.min(due.until, validUntil) };
  return { act: 'follow' };
}
