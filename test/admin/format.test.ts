import { expect, test } from 'vitest';
import {
  countOf, formatAgo, formatBytes, formatCivil, formatDay, formatDuration, formatMoment, formatTime, searchable,
} from '../../admin/format.ts';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');
/** A wall-clock instant of El Salvador, six hours behind UTC all year. */
const at = (civil: string) => Date.parse(`${civil}:00-06:00`);
const now = at('2026-11-23T08:14');

test('times are those of El Salvador, whatever the zone of the computer, and noon has its own name', () => {
  expect(plain(formatTime(now))).toBe('8:14 a. m.');
  expect(plain(formatTime(at('2026-11-23T12:00')))).toBe('12:00 m.');
  expect(plain(formatTime(at('2026-11-23T12:01')))).toBe('12:01 p. m.');
  expect(plain(formatTime(at('2026-11-23T00:05')))).toBe('12:05 a. m.');
});

test('days are written in words, the year only when it is another', () => {
  expect(formatDay(now, now)).toBe('lunes 23 de noviembre');
  expect(formatDay(at('2027-01-05T09:00'), now)).toBe('martes 5 de enero de 2027');
  expect(plain(formatCivil('2026-11-30T16:00', now))).toBe('lunes 30 de noviembre, 4:00 p. m.');
});

test('a moment is told from today and yesterday', () => {
  expect(plain(formatMoment(at('2026-11-23T07:10'), now))).toBe('hoy 7:10 a. m.');
  expect(plain(formatMoment(at('2026-11-22T23:59'), now))).toBe('ayer 11:59 p. m.');
  expect(plain(formatMoment(at('2026-11-20T07:55'), now))).toBe('viernes 20 de noviembre, 7:55 a. m.');
});

test('time passed is told under one day, and never negative for a clock that is ahead', () => {
  expect(plain(formatAgo(now - 6_000, now))).toBe('hace 6 s');
  expect(plain(formatAgo(now - 69 * 60_000, now))).toBe('hace 1 h 9 min');
  expect(plain(formatAgo(now - 13 * 3_600_000 - 60_000, now))).toBe('hace 13 h');
  expect(formatAgo(now - 86_400_000, now)).toBeNull();
  expect(plain(formatAgo(now + 5_000, now))).toBe('hace 0 s');
});

test('lengths and sizes', () => {
  expect(formatDuration(45_000)).toBe('0:45');
  expect(formatDuration(3_725_000)).toBe('1:02:05');
  expect(plain(formatBytes(3_440_000))).toBe('3.4 MB');
  expect(plain(formatBytes(820_000))).toBe('820 kB');
});

test('numbers agree with their words', () => {
  expect(countOf(1, 'pantalla', 'pantallas')).toBe('1 pantalla');
  expect(countOf(0, 'pantalla', 'pantallas')).toBe('0 pantallas');
  expect(countOf(1855, 'consulta', 'consultas')).toBe('1,855 consultas');
});

test('searching ignores accents and capitals', () => {
  expect(searchable('Unidad Médica Metapán')).toBe('unidad medica metapan');
});
