import type { Audience } from '../../content/model/audience.ts';
import type { Notice } from '../../content/model/notice.ts';
import { countOf, formatList } from '../format.ts';
import type { Live } from '../live.ts';
import { type Directory, namesOf } from './audience-directory.ts';
import { shortAudience } from './audience-sentence.ts';
import { arrivals, countAt } from './delivery.ts';
import { type NoticeRow, endsSoon } from './notice-list.ts';
import { type Reached, isScreen, reachedBy } from './reach.ts';
import { statusOf } from './status.ts';

/** The screens of an audience, worked out once for each audience until the directory changes. */
export function reachMemo(directory: Directory): (audience: Audience) => readonly Reached[] {
  const known = new WeakMap<Audience, readonly Reached[]>();
  return (audience) => {
    const before = known.get(audience);
    if (before !== undefined) return before;
    const screens = reachedBy(audience, directory).filter(isScreen);
    known.set(audience, screens);
    return screens;
  };
}

type Sources = { directory: Directory; screensOf: (audience: Audience) => readonly Reached[]; live: Pick<Live, 'displays'>; now: number };

/** Every notice as a line of the list. Only what is on view has a live count. */
export function rowsOf(notices: readonly Notice[], { directory, screensOf, live, now }: Sources): NoticeRow[] {
  const names = namesOf(directory);
  return notices.map((notice) => {
    const status = statusOf(notice, now);
    const where = shortAudience(notice.audience, names);
    if (status !== 'published') return { notice, status, where, shown: null };
    const list = arrivals(screensOf(notice.audience), live.displays, new Map(), null);
    return { notice, status, where, shown: { showing: countAt(list, 'showing'), screens: list.length } };
  });
}

/** The page's sentence: `12 publicados y 3 borradores. Uno vence en 3 días o menos.` */
export function summaryOf(rows: readonly NoticeRow[], now: number): string {
  const count = (...statuses: NoticeRow['status'][]) => rows.filter(({ status }) => statuses.includes(status)).length;
  const published = count('published', 'scheduled');
  const drafts = count('draft');
  const soon = rows.filter((row) => endsSoon(row, now)).length;
  const parts = [countOf(published, 'publicado', 'publicados'), ...(drafts === 0 ? [] : [countOf(drafts, 'borrador', 'borradores')])];
  const warning = soon === 0 ? '' : ` ${countOf(soon, 'vence', 'vencen')} en 3 días o menos.`;
  return `${formatList(parts)}.${warning}`;
}
