import { expect, it } from 'vitest';
import { clockTime, countdown, dateInWords } from '../../../display-client/templates/es-format.ts';

const zone = 'America/El_Salvador';
const at = (hour: number, minute = 0): number => Date.UTC(2026, 10, 20, hour + 6, minute);
const spoken = (hour: number, minute = 0): string => {
  const { figures, half } = clockTime(at(hour, minute), zone);
  return `${figures} ${half}`.replaceAll('\u00A0', ' ');
};

it('tells the time as people write it in El Salvador', () => {
  expect([spoken(0), spoken(9, 41), spoken(11, 59), spoken(12), spoken(12, 1), spoken(14, 30), spoken(23, 5)])
    .toEqual(['12:00 a. m.', '9:41 a. m.', '11:59 a. m.', '12:00 m.', '12:01 p. m.', '2:30 p. m.', '11:05 p. m.']);
});

it('keeps the half of the day on one line', () => {
  expect(clockTime(at(9), zone).half).toBe('a.\u00A0m.');
});

it('tells the time of the zone of the center, not of the machine', () => {
  expect(clockTime(at(9, 41), 'Europe/Madrid').figures).toBe('4:41');
});

it('writes the date in words, the day kept with its month', () => {
  expect(dateInWords(at(23, 59), zone)).toBe('viernes 20\u00A0de\u00A0noviembre de\u00A02026');
  expect(dateInWords(at(24), zone)).toBe('sábado 21\u00A0de\u00A0noviembre de\u00A02026');
});

it('counts down to nothing and stays there', () => {
  expect([countdown(572_000, 0), countdown(59_001, 0), countdown(0, 1)]).toEqual(['9:32', '1:00', '0:00']);
});
