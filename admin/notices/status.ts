import type { Notice, Validity } from '../../content/model/notice.ts';
import { formatCivil, formatMoment } from '../format.ts';

/** Where a notice stands, its validity included: `expired` and `scheduled` are published, but not on view. */
export type Status = 'draft' | 'scheduled' | 'published' | 'expired' | 'withdrawn';

const civilClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/El_Salvador', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
});

/** The wall clock of the institution as a civil date and time, `2026-11-23T08:14`. */
export const civilNow = (now: number): string => civilClock.format(now).replace(' ', 'T');

/** Where the notice stands at `now`, on the wall clock of the institution. */
export function statusOf({ state, validity }: Pick<Notice, 'state' | 'validity'>, now: number): Status {
  if (state !== 'published') return state;
  const clock = civilNow(now);
  if (validity.until !== null && validity.until <= clock) return 'expired';
  return validity.from !== null && validity.from > clock ? 'scheduled' : 'published';
}

export const statusWords: Record<Status, string> = {
  draft: 'Borrador', scheduled: 'Programado', published: 'Publicado', expired: 'Vencido', withdrawn: 'Retirado',
};

/** The validity in words for a line of a list: `vence el lunes 30 de noviembre, 4:00 p. m.` */
export function validityWords(notice: Pick<Notice, 'state' | 'validity' | 'withdrawal'>, now: number): string {
  const { validity: { from, until }, withdrawal } = notice;
  const status = statusOf(notice, now);
  if (status === 'withdrawn') return withdrawal === null ? 'retirado' : `retirado ${onDay(formatMoment(withdrawal.at, now))}`;
  if (status === 'expired' && until !== null) return `venció el ${formatCivil(until, now)}`;
  if (status === 'scheduled' && from !== null) return `empieza el ${formatCivil(from, now)}`;
  if (until !== null) return `vence el ${formatCivil(until, now)}`;
  return status === 'draft' && from !== null ? `empezará el ${formatCivil(from, now)}` : 'sin vencimiento';
}

/** `hoy` and `ayer` stand alone; a weekday takes its article. */
const onDay = (moment: string): string => (/^(hoy|ayer)\b/.test(moment) ? moment : `el ${moment}`);

/** When, as a sentence for a person about to publish: `Ahora, hasta el lunes 30 de noviembre, 4:00 p. m.` */
export function whenWords({ from, until }: Validity, now: number): string {
  const start = from === null || from <= civilNow(now) ? 'Ahora' : `Desde el ${formatCivil(from, now)}`;
  return `${start}, ${until === null ? 'sin vencimiento.' : `hasta el ${formatCivil(until, now)}`}`;
}

const dayMs = 86_400_000;

/** Whole days from now until a civil date, as dates on a calendar. */
export function daysUntil(civil: string, now: number): number {
  const midnight = (text: string) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  return Math.round((midnight(civil) - midnight(civilNow(now))) / dayMs);
}
