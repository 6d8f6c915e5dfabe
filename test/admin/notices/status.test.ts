import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../content/model/notice.ts';
import { civilNow, daysUntil, statusOf, validityWords, whenWords } from '../../../admin/notices/status.ts';
import { timeFrom, timeWords } from '../../../admin/notices/clock-words.ts';
import { aNotice } from './directory.ts';

/** Monday 23 November 2026, 8:14 in San Salvador. */
const now = Date.UTC(2026, 10, 23, 14, 14);
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

test('the clock is the institution\'s, wherever the browser is', () => {
  expect(civilNow(now)).toBe('2026-11-23T08:14');
  expect(civilNow(Date.UTC(2026, 10, 23, 6))).toBe('2026-11-23T00:00');
});

describe('where a notice stands, and its validity in words', () => {
  test.each<[string, string, Partial<Notice>]>([
    ['published', 'sin vencimiento', {}],
    ['published', 'vence el lunes 30 de noviembre, 4:00 p. m.', { validity: { from: null, until: '2026-11-30T16:00' } }],
    ['published', 'vence el miércoles 10 de marzo de 2027, 12:00 m.', { validity: { from: null, until: '2027-03-10T12:00' } }],
    ['scheduled', 'empieza el martes 24 de noviembre, 7:00 a. m.', { validity: { from: '2026-11-24T07:00', until: null } }],
    ['expired', 'venció el lunes 23 de noviembre, 8:14 a. m.', { validity: { from: null, until: '2026-11-23T08:14' } }],
    ['draft', 'empezará el martes 24 de noviembre, 7:00 a. m.', { state: 'draft', validity: { from: '2026-11-24T07:00', until: null } }],
    ['draft', 'sin vencimiento', { state: 'draft' }],
    ['withdrawn', 'retirado hoy 8:00 a. m.', { state: 'withdrawn', withdrawal: { at: now - 14 * 60_000, reason: 'Error' } }],
    ['withdrawn', 'retirado el viernes 20 de noviembre, 8:14 a. m.', { state: 'withdrawn', withdrawal: { at: now - 3 * 86_400_000, reason: 'Error' } }],
  ])('%s: %s', (status, words, parts) => {
    const notice = aNotice(parts);
    expect(statusOf(notice, now)).toBe(status);
    expect(spaced(validityWords(notice, now))).toBe(words);
  });
});

test.each([
  ['Ahora, sin vencimiento.', null, null],
  ['Ahora, hasta el lunes 30 de noviembre, 4:00 p. m.', null, '2026-11-30T16:00'],
  ['Desde el martes 24 de noviembre, 7:00 a. m., sin vencimiento.', '2026-11-24T07:00', null],
])('when: %s', (words, from, until) => {
  expect(spaced(whenWords({ from, until }, now))).toBe(words);
});

test('days are those of the calendar', () => {
  expect(daysUntil('2026-11-23T23:59', now)).toBe(0);
  expect(daysUntil('2026-11-24T00:00', now)).toBe(1);
  expect(daysUntil('2027-03-10T16:00', now)).toBe(107);
});

describe('the clock as people say it', () => {
  test.each([['0:05', '12:05 a. m.'], ['8:14', '8:14 a. m.'], ['12:00', '12:00 m.'], ['12:30', '12:30 p. m.'], ['16:00', '4:00 p. m.']])('%s is %s', (time, words) => {
    const [hours, minutes = '0'] = time.split(':');
    expect(spaced(timeWords({ hours: Number(hours), minutes: Number(minutes) }))).toBe(words);
    expect(timeFrom(words)).toEqual({ hours: Number(hours), minutes: Number(minutes) });
  });

  test.each([['4pm', 16, 0], ['4:30 PM', 16, 30], ['16:00', 16, 0], ['1600', 16, 0], ['7', 7, 0], ['12 m.', 12, 0], ['12 a. m.', 0, 0]])('reads %s', (text, hours, minutes) => {
    expect(timeFrom(text)).toEqual({ hours, minutes });
  });

  test.each(['', 'mediodía', '25:00', '13 pm', '8:75'])('refuses «%s»', (text) => {
    expect(timeFrom(text)).toBeUndefined();
  });
});
