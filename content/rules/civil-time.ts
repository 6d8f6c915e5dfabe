import { Temporal } from 'temporal-polyfill';

/**
 * The instant at which the wall clock of `zone` reads `civil` (`2026-11-30T16:00`); never before 1970.
 *
 * When clocks go back and the time comes twice, it is the first. When they go forward and it never comes, it is the
 * moment of the jump. So of two civil times the earlier is never the later instant, and `[from, until)` stays in order.
 * @throws RangeError for a date that is not in the calendar, or a zone that does not exist
 */
export function instantOf(civil: string, zone: string): number {
  const wanted = Temporal.PlainDateTime.from(civil);
  const earlier = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wanted)) return atLeast1970(earlier.epochMilliseconds);
  // In a gap `earlier` lands before the jump, so the jump is the next transition.
  const jump = earlier.getTimeZoneTransition('next') ?? earlier;
  return atLeast1970(jump.epochMilliseconds);
}

const atLeast1970 = (instant: number): number => Math.max(0, instant);

/** The first instant of the local day that holds `instant`; 01:00 where clocks jump over midnight. */
export function startOfDay(instant: number, zone: string): number {
  return localDay(instant, zone).epochMilliseconds;
}

/**
 * The bounds of `days` local days from the one that holds `instant`: `days + 1` ascending instants, so that day `n` is
 * `[bounds[n], bounds[n + 1])`. A day lasts 23 or 25 hours where clocks change.
 */
export function dayBounds(instant: number, zone: string, days: number): number[] {
  const first = localDay(instant, zone).toPlainDate();
  return Array.from({ length: days + 1 }, (_, n) => first.add({ days: n }).toZonedDateTime(zone).epochMilliseconds);
}

function localDay(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).startOfDay();
}
