import type { Hash } from '../ids.ts';
import type { Because, Programme } from './objects.ts';
import { dayIn } from './references.ts';

/** The stretch of a programme around an instant: `[from, until)` and the loop of each region. */
export type Slice = {
  /** `-Infinity` before the programme begins. */
  from: number;
  /** `Infinity` past the horizon. */
  until: number;
  loops: Readonly<Record<string, Hash>>;
  /** `null` past the horizon, where nothing was planned and the fallback plays. */
  because: Because | null;
};

/** What was planned for `instant`; before the programme begins, what it begins with. */
export function sliceAt(programme: Programme, instant: number): Slice {
  const { from, horizon, fallback } = programme.root;
  if (instant >= horizon) return { from: horizon, until: Infinity, loops: fallback, because: null };
  for (const day of programme.root.days) {
    for (const segment of dayIn(programme, day).segments) {
      if (instant < from) return { ...segment, from: -Infinity, until: from };
      if (instant < segment.until) return segment;
    }
  }
  return { from, until: horizon, loops: fallback, because: null };
}
