import type { Notice, NoticeInput } from '../../content/model/notice.ts';
import type { FieldError } from '../../content/wire/problem.ts';
import { instantOf } from '../../content/rules/civil-time.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { audienceFaults, pictureFaults } from './references.ts';

/** The zone of the institution, for a catalogue that has no center yet. */
const homeZone = 'America/El_Salvador';

/** What keeps a notice from being stored at all. */
export function draftFaults(catalogue: Catalogue, input: NoticeInput): FieldError[] {
  return [...pictureFaults(catalogue, input.content), ...audienceFaults(catalogue, input.audience), ...dateFaults(input.validity)];
}

/** What keeps a notice from going out to the screens now. */
export function publishFaults(catalogue: Catalogue, input: Pick<Notice, keyof NoticeInput>, now: number): FieldError[] {
  const faults = draftFaults(catalogue, input);
  if (faults.length > 0) return faults;
  if (input.audience.include.length === 0) {
    faults.push({ field: 'audience', message: 'El aviso no tiene destinatarios. Elija a quién va dirigido.' });
  }
  const { until } = input.validity;
  if (until !== null && zonesOf(catalogue).every((zone) => instantOf(until, zone) <= now)) {
    faults.push({ field: 'validity.until', message: 'La vigencia ya terminó. Cambie la fecha final o déjela abierta.' });
  }
  return faults;
}

/** The pattern of a civil time lets 31 February through; the calendar does not. */
function dateFaults(validity: NoticeInput['validity']): FieldError[] {
  return (['from', 'until'] as const).flatMap((end) => {
    const civil = validity[end];
    return civil === null || isInCalendar(civil) ? [] : [{ field: `validity.${end}`, message: 'Esa fecha no existe en el calendario.' }];
  });
}

function isInCalendar(civil: string): boolean {
  try {
    instantOf(civil, 'UTC');
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function zonesOf(catalogue: Catalogue): string[] {
  const zones = new Set(catalogue.all('centers').map(({ zone }) => zone));
  return zones.size === 0 ? [homeZone] : [...zones];
}
