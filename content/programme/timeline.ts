import type { Hash } from '../ids.ts';
import type { Because, DayObject, Segment } from './objects.ts';
import type { Slot } from './slots.ts';

/** A stretch of time in which the same loop plays. */
export type Stretch = { from: number; until: number; loop: Hash };

/** Whether the slot is on at `instant`. */
export function isOn({ item }: Slot, instant: number): boolean {
  return (item.validFrom === null || item.validFrom <= instant) && (item.validUntil === null || instant < item.validUntil);
}

/** `from`, then every later instant before `until` at which a slot begins or ends, ascending. */
export function changesBetween(slots: readonly Slot[], from: number, until: number): number[] {
  const edges = slots.flatMap(({ item }) => [item.validFrom, item.validUntil])
    .filter((edge): edge is number => edge !== null && from < edge && edge < until);
  return [...new Set([from, ...edges])].sort((a, b) => a - b);
}

/** Cuts stretches at the bounds of the local days: one object per day, together exactly the same time. */
export function daysOf(stretches: readonly Stretch[], bounds: readonly number[], because: Because): DayObject[] {
  const days: DayObject[] = [];
  let first = 0;
  for (const [n, from] of bounds.slice(0, -1).entries()) {
    const until = bounds[n + 1] ?? from;
    const segments: Segment[] = [];
    for (let at = first; at < stretches.length; at += 1) {
      const stretch = stretches[at];
      if (stretch === undefined || stretch.from >= until) break;
      segments.push({ from: Math.max(from, stretch.from), until: Math.min(until, stretch.until), loops: { main: stretch.loop }, because });
      if (stretch.until <= until) first = at + 1;
    }
    days.push({ kind: 'day', segments });
  }
  return days;
}
