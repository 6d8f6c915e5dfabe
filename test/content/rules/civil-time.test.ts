import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBounds, instantOf, startOfDay } from '../../../content/rules/civil-time.ts';

const salvador = 'America/El_Salvador';
const at = (iso: string) => Date.parse(iso);
const hours = (bounds: readonly number[]) => bounds.slice(1).map((bound, n) => (bound - (bounds[n] ?? NaN)) / 3_600_000);

describe('instantOf', () => {
  it.each([
    ['six hours behind UTC in El Salvador, all year', '2026-11-30T16:00', salvador, '2026-11-30T22:00Z'],
    ['the same in July', '2026-07-01T00:00', salvador, '2026-07-01T06:00Z'],
    ['winter time in Madrid', '2026-01-15T08:00', 'Europe/Madrid', '2026-01-15T07:00Z'],
    ['summer time in Madrid', '2026-07-15T08:00', 'Europe/Madrid', '2026-07-15T06:00Z'],
    ['the moment of the jump for a time that never comes', '2026-03-29T02:30', 'Europe/Madrid', '2026-03-29T01:00Z'],
    ['the moment of the jump for the first time that never comes', '2026-03-29T02:00', 'Europe/Madrid', '2026-03-29T01:00Z'],
    ['the first of two for a time that comes twice', '2026-10-25T02:30', 'Europe/Madrid', '2026-10-25T00:30Z'],
    ['the end of a repeated hour, which comes once', '2026-10-25T03:00', 'Europe/Madrid', '2026-10-25T02:00Z'],
    ['a jump of half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:30Z'],
    ['a jump over midnight', '2026-09-06T00:00', 'America/Santiago', '2026-09-06T04:00Z'],
    ['a whole day that never came', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['nothing before 1970', '1950-01-01T00:00', salvador, '1970-01-01T00:00Z'],
  ])('is %s', (_, civil, zone, instant) => {
    expect(new Date(instantOf(civil, zone)).toISOString()).toBe(new Date(at(instant)).toISOString());
  });

  it('never orders two civil times the other way round', () => {
    const civil = fc.tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2026-11-01', '2026-03-08', '2026-10-04', '2026-04-05'), fc.nat(23), fc.nat(59))
      .map(([date, hour, minute]) => `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const zone = fc.constantFrom(salvador, 'Europe/Madrid', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago');
    fc.assert(fc.property(civil, civil, zone, (a, b, somewhere) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      expect(instantOf(first, somewhere)).toBeLessThanOrEqual(instantOf(second, somewhere));
    }));
  });

  it.each([['2026-02-30T08:00', salvador], ['2026-11-21T08:00', 'America/Atlantis']])('throws RangeError for %s in %s', (civil, zone) => {
    expect(() => instantOf(civil, zone)).toThrow(RangeError);
  });
});

describe('startOfDay', () => {
  it.each([
    ['local midnight', '2026-11-21T18:00Z', salvador, '2026-11-21T06:00Z'],
    ['the same day a moment before the next', '2026-11-22T05:59:59.999Z', salvador, '2026-11-21T06:00Z'],
    ['the next day at midnight itself', '2026-11-22T06:00Z', salvador, '2026-11-22T06:00Z'],
    ['one in the morning where midnight is skipped', '2026-09-06T15:00Z', 'America/Santiago', '2026-09-06T04:00Z'],
  ])('is %s', (_, instant, zone, start) => {
    expect(startOfDay(at(instant), zone)).toBe(at(start));
  });
});

describe('dayBounds', () => {
  it('steps by days of 24 hours where clocks stay', () => {
    const bounds = dayBounds(at('2026-11-21T18:00Z'), salvador, 35);
    expect(bounds).toHaveLength(36);
    expect(bounds[0]).toBe(at('2026-11-21T06:00Z'));
    expect(new Set(hours(bounds))).toEqual(new Set([24]));
  });

  it.each([['2026-03-27', [24, 24, 23, 24]], ['2026-10-23', [24, 24, 25, 24]]])('counts the day of a change of clocks after %s as it is', (date, lengths) => {
    expect(hours(dayBounds(at(`${date}T12:00Z`), 'Europe/Madrid', 4))).toEqual(lengths);
  });
});
