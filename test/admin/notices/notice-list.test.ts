import { expect, test } from 'vitest';
import type { Notice } from '../../../content/model/notice.ts';
import { countsOf, endsSoon, filterRows } from '../../../admin/notices/notice-list.ts';
import { reachMemo, rowsOf, summaryOf } from '../../../admin/notices/notice-rows.ts';
import { permissionsOf } from '../../../admin/notices/permissions.ts';
import { ids } from '../../helpers/programme-builders.ts';
import { aNotice, directory, ilopango, liveState, revision, romaTv, stage } from './directory.ts';

const now = Date.UTC(2026, 10, 23, 14, 14);
const titled = (id: string, title: string, parts: Partial<Notice> = {}): Notice =>
  aNotice({ id: ids.notice(id), content: { category: 'message', title, body: 'Texto' }, ...parts });

const notices = [
  titled('a', 'Vigente'),
  titled('b', 'Retirado', { state: 'withdrawn', withdrawal: { at: now, reason: 'Error' } }),
  titled('c', 'Borrador', { state: 'draft', publishedAt: null }),
  titled('d', 'Vence hoy', { validity: { from: null, until: '2026-11-23T16:00' } }),
  titled('e', 'Vencido', { validity: { from: null, until: '2026-11-20T16:00' } }),
  titled('f', 'En papel nada más', { audience: { include: [{ centers: [ilopango.id] }], exclude: [] } }),
  titled('g', 'Mañana', { validity: { from: '2026-11-24T07:00', until: null } }),
  aNotice({ id: ids.notice('h'), content: { category: 'health-tip', title: 'Vacúnese', advice: 'Acuda a Metapán', caution: '', picture: null }, updatedAt: now }),
];
const live = { displays: new Map([[romaTv.id, liveState(romaTv.id, stage('showing', revision('r')))]]) };
const rows = rowsOf(notices, { directory, screensOf: reachMemo(directory), live, now });
const all = { search: '', status: null, category: null };
const titles = (found: typeof rows) => found.map(({ notice }) => notice.content.title);

test('what needs somebody comes first, the past last', () => {
  expect(titles(filterRows(rows, all, now))).toEqual(['En papel nada más', 'Vence hoy', 'Borrador', 'Mañana', 'Vacúnese', 'Vigente', 'Vencido', 'Retirado']);
});

test('search ignores accents and reads every field', () => {
  expect(titles(filterRows(rows, { ...all, search: 'METAPAN' }, now))).toEqual(['Vacúnese']);
  expect(titles(filterRows(rows, { ...all, search: 'consejo salud' }, now))).toEqual(['Vacúnese']);
});

test('counts follow the search, and what is scheduled counts as published', () => {
  expect(countsOf(rows, all)).toEqual({ all: 8, published: 5, draft: 1, withdrawn: 1, expired: 1 });
  expect(countsOf(rows, { ...all, search: 'vencido' })).toMatchObject({ published: 0, expired: 1 });
  expect(titles(filterRows(rows, { ...all, status: 'expired' }, now))).toEqual(['Vencido']);
});

test('only what is on view has a live count', () => {
  expect(rows.map(({ shown }) => shown)).toEqual([
    { showing: 1, screens: 3 }, null, null, { showing: 1, screens: 3 }, null, { showing: 0, screens: 0 }, null, { showing: 1, screens: 3 },
  ]);
  expect(rows.filter((row) => endsSoon(row, now)).map(({ notice }) => notice.content.title)).toEqual(['Vence hoy']);
  expect(summaryOf(rows, now)).toBe('5 publicados y 1 borrador. 1 vence en 3 días o menos.');
});

test.each([
  ['administrator', 'published', true, true], ['publisher', 'published', true, true], ['editor', 'draft', true, false],
  ['editor', 'published', false, false], ['center-contact', 'draft', true, false], ['auditor', 'draft', false, false],
] as const)('%s with a %s notice', (role, state, write, publish) => {
  const permissions = permissionsOf({ role }, { state });
  expect(permissions).toMatchObject({ write, publish });
  expect(permissions.reason === '').toBe(publish);
});
