import { expect, test } from 'vitest';
import { filterRows } from '../../../admin/displays/display-filters.ts';
import { row } from './rows.ts';

const all = { search: '', state: '', format: '' };
const rows = [
  row('entrada', { place: 'Vestíbulo', tags: ['farmacia'] }),
  row('tele', { format: 'tv', name: 'TV emergencia', live: { online: false } }),
  row('papel', { medium: 'paper' }),
];
const found = (chosen: Partial<typeof all>) => filterRows(rows, { ...all, ...chosen }).map(({ display: { name } }) => name);

test('the search finds center, name, place and tag without accents or capitals', () => {
  expect(found({ search: 'vestibulo' })).toEqual(['Cartelera entrada']);
  expect(found({ search: 'FARMACIA' })).toEqual(['Cartelera entrada']);
  expect(found({ search: 'metapan emergencia' })).toEqual(['TV emergencia']);
  expect(found({ search: 'nada así' })).toEqual([]);
});

test('state, format and search must all hold', () => {
  expect(found({ state: 'sin-conexion' })).toEqual(['TV emergencia']);
  expect(found({ state: 'papel' })).toEqual(['Cartelera papel']);
  expect(found({ state: 'en-linea', format: 'tv' })).toEqual([]);
  expect(found({ format: 'cartelera', search: 'entrada' })).toEqual(['Cartelera entrada']);
});

test('a filter from an old address that no longer exists hides nothing', () => {
  expect(found({ state: 'antiguo' })).toHaveLength(3);
});
