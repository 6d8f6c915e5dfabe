import type { Category, Notice } from '../../content/model/notice.ts';
import { categoryLooks } from './categories.ts';
import { type Status, daysUntil } from './status.ts';
import { matches } from './words.ts';

/** One notice with what its line says. `shown` is `null` unless it is on view. */
export type NoticeRow = { notice: Notice; status: Status; where: string; shown: { showing: number; screens: number } | null };
export type Filter = { search: string; status: StatusFilter | null; category: Category | null };

/** The chips, in their order: what is scheduled counts as published. */
export const statusFilters = ['published', 'draft', 'withdrawn', 'expired'] as const;
export type StatusFilter = (typeof statusFilters)[number];
export const filterWords: Record<StatusFilter, string> = { published: 'Publicados', draft: 'Borradores', withdrawn: 'Retirados', expired: 'Vencidos' };
/** How each filter stands in the address bar. */
export const filterSlugs: Record<StatusFilter, string> = { published: 'publicados', draft: 'borradores', withdrawn: 'retirados', expired: 'vencidos' };

export const isIn = (status: Status, filter: StatusFilter): boolean => status === filter || (status === 'scheduled' && filter === 'published');

function textsOf({ notice, where }: NoticeRow): string[] {
  return [...Object.values(notice.content).flat().filter((value) => typeof value === 'string'), categoryLooks[notice.content.category].label, where];
}

/** The rows that match, those that need somebody first. */
export function filterRows(rows: readonly NoticeRow[], { search, status, category }: Filter, now: number): NoticeRow[] {
  return rows
    .filter((row) => (status === null || isIn(row.status, status))
      && (category === null || row.notice.content.category === category) && matches(search, textsOf(row)))
    .toSorted((one, other) => rank(one, now) - rank(other, now) || other.notice.updatedAt - one.notice.updatedAt);
}

/** How many rows each chip would show, the search and the category applied. */
export function countsOf(rows: readonly NoticeRow[], filter: Filter): Record<StatusFilter | 'all', number> {
  const found = filterRows(rows, { ...filter, status: null }, 0);
  const count = (status: StatusFilter) => found.filter((row) => isIn(row.status, status)).length;
  return { all: found.length, published: count('published'), draft: count('draft'), withdrawn: count('withdrawn'), expired: count('expired') };
}

/** Within how many days an end asks for attention. */
const soonDays = 3;

export const endsSoon = ({ notice: { validity }, status }: NoticeRow, now: number): boolean =>
  status === 'published' && validity.until !== null && daysUntil(validity.until, now) <= soonDays;

/** Reaches nobody, then ends soon, then what waits to be finished, then what is on view, then the past. */
function rank(row: NoticeRow, now: number): number {
  if (row.status === 'published' && row.shown?.screens === 0) return 0;
  if (endsSoon(row, now)) return 1;
  return { draft: 2, scheduled: 3, published: 4, expired: 5, withdrawn: 6 }[row.status];
}
