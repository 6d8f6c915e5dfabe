import { expect, test } from 'vitest';
import { countStates, groupsOf, lostTogether, openAtFirst, rowsOf } from '../../../admin/displays/display-groups.ts';
import { ids, noon } from '../../helpers/programme-builders.ts';
import { center, display, liveState, row } from './rows.ts';

const at = (name: string) => ({ center: ids.center(name) });
const offline = { online: false };

test('the worst center comes first, and in each its worst display, then the names in order', () => {
  const groups = groupsOf([row('10', at('a')), row('2', at('a')), row('3', { ...at('b'), live: offline }), row('1', at('b'))]);
  expect(groups.map(({ center: { id }, rows }) => [id, rows.map(({ display: { name } }) => name)])).toEqual([
    [ids.center('b'), ['Cartelera 3', 'Cartelera 1']],
    [ids.center('a'), ['Cartelera 2', 'Cartelera 10']],
  ]);
});

test('a display whose center is not known yet waits', () => {
  const centers = new Map([[ids.center('a'), center('a')]]);
  const rows = rowsOf({ displays: [display('1'), display('2', at('z'))], centers, live: new Map([[ids.display('1'), liveState('1')]]) });
  expect(rows.map(({ display: { id }, state }) => [id, state])).toEqual([[ids.display('1'), 'online']]);
});

const unpaired = { paired: false, online: false };
const many = (live: object) => Array.from({ length: 20 }, (_, n) => row(String(n), { ...at(`k${n}`), live }));

test('of a few centers all start open', () => {
  expect([...openAtFirst(groupsOf([row('1', { ...at('a'), live: unpaired })]))]).toEqual([ids.center('a')]);
});

test('of many, those in trouble and those with a player start open', () => {
  const groups = groupsOf([...many(unpaired), row('x', { ...at('a'), live: offline }), row('y', at('b'))]);
  expect([...openAtFirst(groups)]).toEqual([ids.center('a'), ids.center('b')]);
});

test('with many centers that are well only those in trouble start open', () => {
  const groups = groupsOf([...many({}), row('x', { ...at('a'), live: offline })]);
  expect([...openAtFirst(groups)]).toEqual([ids.center('a')]);
});

test('screens of one center lost within a minute were lost together, a single one was not', () => {
  const lost = (name: string, seconds: number) => row(name, { live: { ...offline, since: noon + seconds * 1000 } });
  expect(lostTogether([lost('1', 0), lost('2', 60)])).toBe(true);
  expect(lostTogether([lost('1', 0), lost('2', 61)])).toBe(false);
  expect(lostTogether([lost('1', 0), row('2')])).toBe(false);
});

test('every row is counted once', () => {
  expect(countStates([row('1'), row('2', { live: offline }), row('3', { medium: 'paper' })])).toMatchObject({ online: 1, offline: 1, paper: 1, unpaired: 0 });
});
