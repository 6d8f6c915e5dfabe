/** How dates, times, numbers and counts are written in es-SV, in the institution's own time. */
const locale = 'es-SV';
const timeZone = 'America/El_Salvador';
const noBreak = '\u00a0';

const timeParts = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
const dayFormat = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
const fullDayFormat = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortDateFormat = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'numeric', year: 'numeric' });
const dayKeyFormat = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
const numberFormat = new Intl.NumberFormat(locale);
const pluralRules = new Intl.PluralRules(locale);

const minute = 60_000;
const day = 86_400_000;

/** `8:14 a. m.`; noon is `12:00 m.`. */
export function formatTime(instant: number): string {
  const parts = Object.fromEntries(timeParts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return clockFace(Number(parts['hour']), parts['minute'] ?? '00');
}

function clockFace(hour: number, minutes: string): string {
  const half = hour === 12 && minutes === '00' ? 'm.' : `${hour < 12 ? 'a.' : 'p.'}${noBreak}m.`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}${noBreak}${half}`;
}

/** `lunes 23 de noviembre`, with the year when it is not the year of `now`. */
export function formatDay(instant: number, now = Date.now()): string {
  const sameYear = dayKey(instant).slice(0, 4) === dayKey(now).slice(0, 4);
  return (sameYear ? dayFormat : fullDayFormat).format(instant).replace(',', '');
}

/** `23/11/2026`. */
export const formatShortDate = (instant: number): string => shortDateFormat.format(instant);

/** `hoy 8:14 a. m.`, `ayer 6:52 p. m.`, `viernes 20 de noviembre, 7:55 a. m.`. */
export function formatMoment(instant: number, now = Date.now()): string {
  const time = formatTime(instant);
  if (dayKey(instant) === dayKey(now)) return `hoy ${time}`;
  if (dayKey(instant) === dayKey(now - day)) return `ayer ${time}`;
  return `${formatDay(instant, now)}, ${time}`;
}

/** `hace 6 s`, `hace 1 h 9 min`, `hace 13 h`; from a day on, `null`: an absolute time says more. */
export function formatAgo(instant: number, now = Date.now()): string | null {
  const passed = Math.max(0, now - instant);
  if (passed >= day) return null;
  if (passed < minute) return `hace ${Math.floor(passed / 1000)}${noBreak}s`;
  const minutes = Math.floor(passed / minute);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `hace ${minutes}${noBreak}min`;
  const rest = minutes % 60;
  return hours >= 6 || rest === 0 ? `hace ${hours}${noBreak}h` : `hace ${hours}${noBreak}h ${rest}${noBreak}min`;
}

/** A civil date and time, `2026-11-30T16:00`, as `lunes 30 de noviembre, 4:00 p. m.`. */
export function formatCivil(civil: string, now = Date.now()): string {
  const instant = Date.parse(`${civil}:00Z`);
  const [hour = '0', minutes = '00'] = civil.slice(11).split(':');
  const sameYear = civil.slice(0, 4) === dayKey(now).slice(0, 4);
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }),
  });
  return `${date.format(instant).replace(',', '')}, ${clockFace(Number(hour), minutes)}`;
}

/** A length of time on screen: `0:45`, `12:05`, `1:02:05`. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = String(rest).padStart(2, '0');
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, '0')}:${tail}`;
}

/** `820 kB`, `3.4 MB`, `41 GB`. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const digits = power === 0 || value >= 10 ? 0 : 1;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)}${noBreak}${units[power]}`;
}

export const formatNumber = (value: number): string => numberFormat.format(value);

/** The right word for a number: `plural(1, 'pantalla', 'pantallas')`. */
export const plural = (count: number, one: string, other: string): string => (pluralRules.select(count) === 'one' ? one : other);

/** The number and its word: `96 carteleras`. */
export const countOf = (count: number, one: string, other: string): string => `${formatNumber(count)} ${plural(count, one, other)}`;

/** `a`, `a y b`, `a, b y c`. */
export const formatList = (words: readonly string[]): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);

/** Text without accents or capitals, for searching. */
export const searchable = (text: string): string => text.normalize('NFD').replaceAll(/\p{Diacritic}/gu, '').toLowerCase();

const dayKey = (instant: number): string => dayKeyFormat.format(instant);
