import { dateTimePickerTexts } from '../spanish.ts';

type Time = { hours: number | string; minutes?: number | string };

const noBreak = '\u00a0';

/** `16:00` as `4:00 p. m.`; noon is `12:00 m.`. */
export function timeWords({ hours, minutes = 0 }: Time): string {
  const hour = Number(hours);
  const minute = String(minutes).padStart(2, '0');
  const half = hour === 12 && minute === '00' ? 'm.' : `${hour < 12 ? 'a.' : 'p.'}${noBreak}m.`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute}${noBreak}${half}`;
}

/** Reads `4 p. m.`, `4:30pm`, `12 m.`, `16:00` or `1600`; anything else is `undefined`. */
export function timeFrom(text: string): { hours: number; minutes: number } | undefined {
  const plain = text.toLowerCase().replaceAll(/[\s.\u00a0]/g, '');
  const match = /^(\d{1,2}):?(\d{2})?(am|pm|m)?$/.exec(plain);
  if (match === null) return undefined;
  const [, hourText, minuteText = '0', half] = match;
  const hour = Number(hourText);
  const minutes = Number(minuteText);
  if (minutes > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  if (half === 'pm') return { hours: hour % 12 + 12, minutes };
  return { hours: half === 'am' ? hour % 12 : hour, minutes };
}

/** The texts of a date and time control with the clock as people say it. */
export const dateTimeTexts = {
  ...dateTimePickerTexts,
  badInputErrorMessage: 'Escriba la fecha como 30/11/2026 y la hora como 4:00 p. m.',
  formatTime: (time: Time | undefined): string => (time === undefined ? '' : timeWords(time)),
  parseTime: timeFrom,
};
