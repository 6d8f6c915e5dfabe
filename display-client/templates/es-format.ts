const locale = 'es-SV';
const noBreakSpace = '\u00A0';

// A formatter is slow to build and every frame needs the same few.
const clocks = new Map<string, Intl.DateTimeFormat>();
const calendars = new Map<string, Intl.DateTimeFormat>();

function formatterOf(known: Map<string, Intl.DateTimeFormat>, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const formatter = known.get(zone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  known.set(zone, formatter);
  return formatter;
}

/** The time on a wall clock: figures `2:30` and the half of the day `p. m.`; noon is `12:00 m.`. */
export function clockTime(now: number, zone: string): { figures: string; half: string } {
  const parts = formatterOf(clocks, zone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).formatToParts(now);
  const hour = numberOf(parts, 'hour') % 24;
  const minute = numberOf(parts, 'minute');
  const figures = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}`;
  const half = hour === 12 && minute === 0 ? 'm.' : `${hour < 12 ? 'a.' : 'p.'}${noBreakSpace}m.`;
  return { figures, half };
}

const numberOf = (parts: readonly Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): number =>
  Number(parts.find((part) => part.type === type)?.value ?? 0);

/** `sábado 21 de noviembre de 2026`, the day kept with its month. */
export function dateInWords(now: number, zone: string): string {
  const parts = formatterOf(calendars, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).formatToParts(now);
  const named = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${named('weekday')} ${named('day')}${noBreakSpace}de${noBreakSpace}${named('month')} de${noBreakSpace}${named('year')}`;
}

/** What is left until an instant, `9:32`, never below `0:00`. */
export function countdown(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
